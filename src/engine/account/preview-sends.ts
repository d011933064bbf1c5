import { actionOf, type IntegrationAction, type Integrations } from '../integrations/integration.ts'
import type { PathSuggestion } from '../mapping/path-suggestion.ts'
import { everythingTold, type PreviewRow, previewMapping } from '../mapping/preview-mapping.ts'
import { activationAt, type SendPlace } from '../mapping/send-place.ts'
import { type MappingSurroundings, suggestPaths } from '../mapping/suggest-paths.ts'
import type { Journey } from '../model/journey.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { type Problem, pointerOf } from '../model/problem.ts'
import type { Profile } from '../model/scenario.ts'
import type { Activation } from '../model/step.ts'
import type { PersonalSend } from './personal-sends.ts'
import type { SendCode } from './render-send.ts'
import { type SampleSend, shownSend, triedSend } from './sample-send.ts'
import { fullEvent, type SamplePlace, type SampleSurroundings, type SendToTry, sampleSendsToTry } from './send-to-try.ts'

/** A test send with all that an editor of its mapping shows. */
export interface PreviewedSend extends SampleSend {
  /** The mapping field by field; empty where the payload is the event. */
  readonly mapping: readonly PreviewRow[]
  /** What else could be mapped, the likely ones first. */
  readonly suggestions: readonly SuggestedPath[]
  /** What the checks say about the activation, but for what stands in the rows of its mapping. */
  readonly problems: readonly Problem[]
  /** When a run makes this very send, and for which instance; null of one that is made with a sample context. */
  readonly inRun: { readonly at: string; readonly instance: string } | null
}

/** Something that could be mapped, and what it is in this send, also where that leaves it out; absent where it has none, and of objects. */
export interface SuggestedPath extends PathSuggestion {
  readonly sample?: JsonValue
}

export interface PreviewSurroundings extends SampleSurroundings, Pick<MappingSurroundings, 'assumptions'> {
  readonly integrations: Integrations
  /** What the checks say about the journey. */
  readonly problems: readonly Problem[]
}

/**
 * Test sends, each with its mapping field by field and with what else could be mapped there (reference 5.5 and 9.4).
 *
 * @param personal what the profile gets there in a run, which goes before what it would get with a sample context
 */
export function previewSends(
  journey: Journey,
  place: SamplePlace,
  { integrations, problems, assumptions, ...surroundings }: PreviewSurroundings,
  profile: Profile | null,
  code: SendCode,
  personal: readonly PersonalSend[] = [],
): PreviewedSend[] {
  const around = { ...surroundings, integrations, problems, assumptions }
  return sampleSendsToTry(journey, place, surroundings, profile).map((sample) => {
    const { id } = sample.facts.activation.activation
    const own = personal.find(({ tried }) => tried.facts.activation.activation.id === id)
    const { at, instance } = own?.result ?? {}
    const inRun = at === undefined || instance === undefined ? null : { at, instance }
    const tried = own?.tried ?? sample
    const alone = triedSend(tried, code)
    return { ...previewed(journey, place, tried, own ? shownSend(own.result, alone.error) : alone, around, code), inRun }
  })
}

function previewed(
  journey: Journey,
  where: SamplePlace,
  tried: SendToTry,
  send: SampleSend,
  { problems, integrations, destinations, ...around }: PreviewSurroundings,
  code: SendCode,
): Omit<PreviewedSend, 'inRun'> {
  const place: SendPlace = 'step' in where ? { kind: 'step', step: where.step, activation: send.activation } : { kind: 'exit' }
  const placed = activationAt(journey, place)
  if (!placed) return { ...send, mapping: [], suggestions: [], problems: [] }
  const { activation, path } = placed
  const action = actionAsked(activation, { integrations, destinations })
  const asked = {
    mapping: activation.mapping ?? null,
    action,
    event: send.event,
    changes: send.changes,
    problems,
    path: [...path, 'mapping'],
  }
  const rows = previewMapping(asked, code.mapPayload, tried.facts.at)
  const inRows = new Set<unknown>(rows.flatMap(everythingTold))
  const own = pointerOf(path)
  const full = fullEvent(tried, [...(around.traits?.keys() ?? [])], String(send.event.timestamp))
  return {
    ...send,
    mapping: rows,
    suggestions: suggestPaths(journey, place, around).map((one) => withSample(one, full)),
    problems: problems.filter((problem) => !inRows.has(problem) && (problem.pointer === own || problem.pointer.startsWith(`${own}/`))),
  }
}

function withSample(one: PathSuggestion, event: JsonObject): SuggestedPath {
  let value: JsonValue | undefined = event
  for (const key of one.keys) value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return value === undefined || isJsonObject(value) ? one : { ...one, sample: value }
}

function actionAsked(
  { destination, action }: Activation,
  { integrations, destinations }: Pick<PreviewSurroundings, 'integrations' | 'destinations'>,
): IntegrationAction | null {
  const found = destinations.find(({ id }) => id === destination)
  const integration = found?.kind === 'actions' ? integrations.known.get(found.slug) : undefined
  return (integration && actionOf(integration, action)) ?? null
}
