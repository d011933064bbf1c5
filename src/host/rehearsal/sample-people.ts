import type { PeopleSampled, RehearsalTried } from '../../engine/account/people-views.ts'
import type { WorkspaceView } from '../../engine/account/workspace-view.ts'
import { decodeScenario } from '../../engine/model/decode.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import type { Problem } from '../../engine/model/problem.ts'
import type { Synthesize } from '../../engine/model/recipe.ts'
import type { ScenarioDocument } from '../../engine/model/scenario.ts'
import { checkSynthesis } from '../../engine/synthesis/check-synthesis.ts'
import { type FakerMethod, fakerMethods } from '../../engine/synthesis/faker-methods.ts'
import { samplePopulation } from '../../engine/synthesis/sample-population.ts'
import { parseAbsoluteInstant, parseInstant } from '../../engine/time/instant.ts'
import type { EditedFiles } from '../drafts/edited-files.ts'
import { mostTried, type SideRuns, sendThrough } from './try-scenario.ts'

let methods: readonly FakerMethod[] | null = null

/** What recipes can make values with, made up once. */
export function knownFakerMethods(): readonly FakerMethod[] {
  methods ??= fakerMethods()
  return methods
}

const shownPeople = { people: 60, events: 40 }

/** @param scenario its file, relative to the workspace's folder */
export async function samplePeople(edited: EditedFiles, scenario: string): Promise<PeopleSampled> {
  const read = await readPopulation(edited, scenario)
  if (read.kind === 'failed') return read
  const { recipe, seed, clock } = read
  return { kind: 'sampled', clock, ...samplePopulation(recipe, seed, clock, shownPeople) }
}

/** So many events are tried at most: a look is to take no longer than a moment. */
const mostEvents = 250_000

/** Sends some of a scenario's synthetic people through its journeys, without those that it lists, records or moves by its timeline. */
export async function tryPeople(
  session: SideRuns,
  { folder, scenarios, journeys: files }: WorkspaceView,
  edited: EditedFiles,
  ticket: string,
  scenario: string,
): Promise<RehearsalTried> {
  const read = await readPopulation(edited, scenario)
  if (read.kind === 'failed') return read
  const { recipe, seed, clock, raw } = read
  const profiles = recipe.profiles.count
  if (profiles === 0) return { kind: 'failed', message: 'There is nobody to send through: raise the number of people.' }
  const { eventsPerPerson } = samplePopulation(recipe, seed, clock, { people: 0, events: 0 })
  const tried = Math.max(1, Math.min(profiles, mostTried, Math.floor(mostEvents / Math.max(1, eventsPerPerson))))
  const rehearsed = scenarios.find(({ file }) => file === scenario)?.journeys ?? []
  const journeys = files.flatMap(({ id, journey }) => (journey !== null && rehearsed.includes(id) ? [journey] : []))
  return sendThrough(session, folder, ticket, {
    scenario,
    document: withFewer(raw, tried),
    documents: edited.documents,
    journeys,
    tried,
    profiles,
  })
}

/** Only synthetic people, so many of them; of the timeline what is about nobody in particular. */
function withFewer(scenario: JsonObject, count: number): JsonObject {
  const { profiles: _listed, data: _recorded, expect: _expected, timeline, synthesize, ...rest } = scenario
  const items = (Array.isArray(timeline) ? timeline : []) as readonly JsonObject[]
  const recipe = synthesize as JsonObject
  return {
    ...rest,
    timeline: items.filter(({ profile, merge }) => profile === undefined && merge === undefined),
    synthesize: { ...recipe, profiles: { ...(recipe.profiles as JsonObject), count } },
  }
}

interface Population {
  readonly kind: 'read'
  readonly recipe: Synthesize
  readonly seed: number
  readonly clock: { readonly start: number; readonly end: number }
  /** The scenario as it stands. */
  readonly raw: JsonObject
}

async function readPopulation(
  edited: EditedFiles,
  scenario: string,
): Promise<Population | { readonly kind: 'failed'; readonly message: string }> {
  const raw = (await edited.read(scenario))?.document
  if (raw === undefined) return { kind: 'failed', message: 'The scenario’s file can no longer be read: reload the workspace.' }
  const decoded = decodeScenario(raw)
  if (!decoded.ok) return refused(decoded.problems)
  const { synthesize: recipe, seed = 1 } = decoded.value
  if (recipe === undefined) return { kind: 'failed', message: 'This scenario has no synthetic people.' }
  const problems = checkSynthesis(recipe)
  const clock = clockOf(decoded.value)
  if (problems.length > 0) return refused(problems)
  return clock === null ? { kind: 'failed', message: 'The clock has no start or no end.' } : { kind: 'read', recipe, seed, clock, raw }
}

const refused = (problems: readonly Problem[]) =>
  ({ kind: 'failed', message: problems[0]?.message ?? 'The scenario has problems.' }) as const

function clockOf({ clock }: ScenarioDocument): Population['clock'] | null {
  const start = parseAbsoluteInstant(clock.start)
  const end = start === null ? null : parseInstant(clock.end, start)
  return start === null || end === null || end < start ? null : { start, end }
}
