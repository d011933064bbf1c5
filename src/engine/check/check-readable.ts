import { checkDocumentShape } from '../model/document-shape.ts'
import type { Journey } from '../model/journey.ts'
import { isJsonObject } from '../model/json-value.ts'
import type { Problem } from '../model/problem.ts'
import { type ReadableJourney, readableJourney, type UnreadSteps } from '../model/readable-journey.ts'
import { type ReadableScenario, readableScenario } from '../model/readable-scenario.ts'
import type { ReadableWorkspace } from '../model/readable-workspace.ts'
import { checkJourney } from './check-journey.ts'
import { checkScenario, type ScenarioSurroundings } from './check-scenario.ts'
import { checkWorkspace } from './check-workspace.ts'
import { withoutFollowOns } from './follow-ons.ts'
import type { NamedKind, Surroundings } from './journey-under-check.ts'

/**
 * What checkJourney says about as much of a parsed journey as can be read, so that a misspelt field does not hide a loop.
 * To be added to the problems of decodeJourney; of a journey that decodes, it says exactly what checkJourney does. Never throws.
 */
export function checkReadableJourney(value: unknown, surroundings: Surroundings = {}): Problem[] {
  if (checkDocumentShape(value).tooDeep) return []
  const read = readableJourney(value)
  return read ? checkReadJourney(read, surroundings) : []
}

/** The same for a journey that has been read already. */
export function checkReadJourney({ journey, gaps, unreadSteps }: ReadableJourney, surroundings: Surroundings): Problem[] {
  return withoutFollowOns(checkJourney(journey, { ...surroundings, unreadSteps: unreadSteps.whole }), gaps, 'journey')
}

/** What checkWorkspace says about as much of a workspace as can be read. */
export function checkReadWorkspace(read: ReadableWorkspace): Problem[] {
  return withoutFollowOns(checkWorkspace(read.workspace, new Set(incompleteKinds(read))), read.gaps, 'workspace')
}

/** The same for a parsed scenario, but for its journeys: each of these goes through checkReadableJourney. */
export function checkReadableScenario(value: unknown, surroundings: Omit<ReadSurroundings, 'journeys'> = {}): Problem[] {
  if (checkDocumentShape(value).tooDeep) return []
  const read = readableScenario(value)
  const given = isJsonObject(value) && Array.isArray(value.journeys) ? value.journeys : []
  return read ? checkReadScenario(read, { ...surroundings, journeys: given.map(readableJourney) }) : []
}

/** What is around a scenario, all of it as far as it could be read. */
export interface ReadSurroundings extends Omit<ScenarioSurroundings, 'journeys' | 'definitions' | 'unreadSteps' | 'incomplete'> {
  /** In the order of the scenario, null where one could not be read. */
  readonly journeys: readonly (ReadableJourney | null)[]
  /** Of publish items, by their place in the timeline of the document. */
  readonly definitions?: ReadonlyMap<number, ReadableJourney> | undefined
}

/** The same for a scenario that has been read already. */
export function checkReadScenario({ document, gaps }: ReadableScenario, surroundings: ReadSurroundings): Problem[] {
  const journeys = surroundings.journeys.map(asKnownById)
  const definitions = new Map<number, Journey>()
  for (const [index] of (document.timeline ?? []).entries()) {
    const place = Number(gaps.original(`/timeline/${index}`).slice('/timeline/'.length))
    const definition = asKnownById(surroundings.definitions?.get(place) ?? null)
    if (definition) definitions.set(index, definition)
  }
  const incomplete = new Set<NamedKind>(incompleteKinds({ gaps }))
  const read = [...surroundings.journeys, ...(surroundings.definitions?.values() ?? [])]
  const found = checkScenario(document, { ...surroundings, journeys, definitions, unreadSteps: unreadStepsOf(read), incomplete })
  return withoutFollowOns(found, gaps, 'scenario')
}

/** The journeys that others may know by their ids, and whether these are all. */
export function knownById(reads: readonly (ReadableJourney | null)[]): {
  readonly journeys: readonly Journey[]
  readonly isWhole: boolean
} {
  const journeys = reads.flatMap((read) => asKnownById(read) ?? [])
  return { journeys, isWhole: journeys.length === reads.length }
}

/** A journey that others may know by its id. */
function asKnownById(read: ReadableJourney | null): Journey | null {
  return read && !read.gaps.covers('/id') ? read.journey : null
}

function unreadStepsOf(journeys: readonly (ReadableJourney | null)[]): ReadonlyMap<string, UnreadSteps> {
  const byId = new Map<string, UnreadSteps>()
  for (const read of journeys) {
    if (!read) continue
    const { whole, vague } = byId.get(read.journey.id) ?? { whole: [], vague: [] }
    const unread = { whole: new Set([...whole, ...read.unreadSteps.whole]), vague: new Set([...vague, ...read.unreadSteps.vague]) }
    byId.set(read.journey.id, unread)
  }
  return byId
}

const incompleteBy: Readonly<Record<NamedKind, RegExp>> = {
  events: /^\/events(\/\d+(\/name)?)?$/,
  segments: /^\/segments(\/\d+(\/id)?)?$/,
  destinations: /^\/destinations(\/\d+(\/id)?)?$/,
  dataSources: /^\/dataSources(\/\d+(\/id|\/fieldGroups(\/.*)?)?)?$/,
  namespaces: /^\/namespaces(\/\d+(\/id)?)?$/,
  journeys: /^\/journeys(\/\d+(\/id|\/steps)?)?$/,
  profiles: /^\/(profiles(\/\d+(\/id)?)?|synthesize(\/profiles(\/(count|idPrefix))?)?|data(\/\d+)?)$/,
}
const kinds = [
  'events',
  'segments',
  'destinations',
  'dataSources',
  'namespaces',
  'journeys',
  'profiles',
] as const satisfies readonly NamedKind[]

/** Of which kinds a scenario or workspace has some that could not be read, or not their names. */
export function incompleteKinds({ gaps }: Pick<ReadableScenario, 'gaps'>): NamedKind[] {
  return kinds.filter((kind) => gaps.hasDoubtful(incompleteBy[kind]))
}
