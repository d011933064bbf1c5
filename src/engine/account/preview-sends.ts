import { actionOf, type IntegrationAction, type Integrations } from '../integrations/integration.ts'
import type { PathSuggestion } from '../mapping/path-suggestion.ts'
import { everythingTold, type PreviewRow, previewMapping } from '../mapping/preview-mapping.ts'
import { activationAt } from '../mapping/send-place.ts'
import { type MappingSurroundings, suggestPaths } from '../mapping/suggest-paths.ts'
import type { Journey } from '../model/journey.ts'
import { type Problem, pointerOf } from '../model/problem.ts'
import type { Profile } from '../model/scenario.ts'
import type { Activation } from '../model/step.ts'
import { parseAbsoluteInstant } from '../time/instant.ts'
import type { SendCode } from './render-send.ts'
import { type SamplePlace, type SampleSend, type SampleSurroundings, sampleSends } from './sample-send.ts'

/** A test send with all that an editor of its mapping shows. */
export interface PreviewedSend extends SampleSend {
  /** The mapping field by field; empty where the payload is the event. */
  readonly mapping: readonly PreviewRow[]
  /** What else could be mapped, the likely ones first. */
  readonly suggestions: readonly PathSuggestion[]
  /** What the checks say about the activation, but for what stands in the rows of its mapping. */
  readonly problems: readonly Problem[]
}

export interface PreviewSurroundings extends SampleSurroundings, Pick<MappingSurroundings, 'traits'> {
  readonly integrations: Integrations
  /** What the checks say about the journey. */
  readonly problems: readonly Problem[]
}

/** Test sends, each with its mapping field by field and with what else could be mapped there (reference 5.5 and 9.4). */
export function previewSends(
  journey: Journey,
  place: SamplePlace,
  surroundings: PreviewSurroundings,
  profile: Profile | null,
  code: SendCode,
): PreviewedSend[] {
  return sampleSends(journey, place, surroundings, profile, code).map((send) => previewed(journey, place.step, send, surroundings, code))
}

function previewed(
  journey: Journey,
  step: string,
  send: SampleSend,
  { problems, integrations, destinations, ...around }: PreviewSurroundings,
  { mapPayload }: SendCode,
): PreviewedSend {
  const place = { kind: 'step', step, activation: send.activation } as const
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
  const rows = previewMapping(asked, mapPayload, parseAbsoluteInstant(String(send.event.timestamp)) ?? 0)
  const inRows = new Set<unknown>(rows.flatMap(everythingTold))
  const own = pointerOf(path)
  return {
    ...send,
    mapping: rows,
    suggestions: suggestPaths(journey, place, around),
    problems: problems.filter((problem) => !inRows.has(problem) && (problem.pointer === own || problem.pointer.startsWith(`${own}/`))),
  }
}

function actionAsked(
  { destination, action }: Activation,
  { integrations, destinations }: Pick<PreviewSurroundings, 'integrations' | 'destinations'>,
): IntegrationAction | null {
  const found = destinations.find(({ id }) => id === destination)
  const integration = found?.kind === 'actions' ? integrations.known.get(found.slug) : undefined
  return (integration && actionOf(integration, action)) ?? null
}
