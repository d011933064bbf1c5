import { compileRun } from '../compile/compile-run.ts'
import type { Scenario } from '../compile/scenario.ts'
import { opaque } from '../compile/sync-key.ts'
import { acceptsAnything } from '../delivery/answers.ts'
import type { Journey } from '../model/journey.ts'
import type { JsonObject, JsonValue } from '../model/json-value.ts'
import type { Profile, ScenarioDocument } from '../model/scenario.ts'
import type { SendStep } from '../model/step.ts'
import { parseAbsoluteInstant } from '../time/instant.ts'
import type { FieldChange } from './field-changes.ts'
import { draftSend, renderSend, requestsOf, type SendCode } from './render-send.ts'
import type { SendRequest, SendResult } from './result.ts'
import { sampleContext } from './sample-context.ts'
import { sampleValue } from './sample-properties.ts'

/** When test events are emitted: always at one instant, so that the same journey gives the same test event. */
const sampleInstant = '2026-01-05T10:00:00.000Z'

/** What a test send of one activation would be, and what would become of it. */
export interface SampleSend {
  readonly activation: string
  readonly destination: string
  readonly action: string | null
  readonly event: JsonObject
  /** After mapping; null where it could not be made. */
  readonly payload: JsonValue
  /** What was dropped or coerced on the way from the mapping to the payload. */
  readonly changes: readonly FieldChange[]
  readonly requests: readonly SendRequest[]
  /** Why it would fail, the destination accepting everything; null when it would not. */
  readonly error: SendResult['error']
}

/** A send step, and one of its activations; all of them where it is left out. */
export interface SamplePlace {
  readonly step: string
  readonly activation?: string | undefined
}

/** What surrounds a journey of which sends are tried. */
export type SampleSurroundings = Pick<Scenario, 'events' | 'segments' | 'destinations'>

/**
 * The product's "send test event", kept at home: the event that a send step would emit with a sample context, for each of its activations, with
 * what mapping, validation and integration make of it. There is no instance, and nothing is counted. The journey has passed the checks.
 * Source of the rule: contract section 6; reference 5.5 and 8.1, SEG-70.
 *
 * @param profile whose identities and traits are taken; null is a sample profile that has every trait asked for
 */
export function sampleSends(
  journey: Journey,
  { step, activation }: SamplePlace,
  surroundings: SampleSurroundings,
  profile: Profile | null,
  code: SendCode,
): SampleSend[] {
  const at = parseAbsoluteInstant(sampleInstant) ?? 0
  const sender = journey.steps[step]
  const who = profile ?? sampleProfile(sender?.type === 'send-to-destination' ? sender : null, at)
  const document: ScenarioDocument = {
    format: 'rehearsal/scenario/1',
    name: 'test send',
    clock: { start: sampleInstant, end: '+0s' },
    journeys: [journey],
    profiles: [who],
  }
  const compiled = compileRun({ ...surroundings, document, journeys: [journey], dataSources: [], caps: [] })
  const context = sampleContext(journey, step, surroundings.events, at)
  const instanceId = `${journey.id}/${who.id}/test`
  return compiled.activations
    .filter((one) => compiled.steps[one.step]?.id === step && (activation === undefined || one.activation.id === activation))
    .map((one) => {
      const { id, destination, action = null } = one.activation
      const emitterId = `event_tester_${opaque(['test', journey.id, step, id], 22)}`
      const facts = { at, profile: 0, instanceId, activation: { ...one, emitterId }, context, path: '' }
      const { event, payload, changes, perform, error } = renderSend(compiled, draftSend(compiled, facts, false), code)
      const performed = perform?.(acceptsAnything)
      const failure = performed?.failure ?? null
      return {
        activation: id,
        destination,
        action,
        event,
        payload: performed ? performed.payload : payload,
        changes: performed ? performed.changes : changes,
        requests: error ? [] : requestsOf(compiled, destination, payload, performed ?? null),
        error: error ?? (failure && { code: failure.code ?? 'rejected', message: failure.message }),
      }
    })
}

/** Somebody who has every trait that the step sends. */
function sampleProfile(step: SendStep | null, at: number): Profile {
  const traits = step?.activations.flatMap((activation) => activation.traits ?? []) ?? []
  return { id: 'sample-profile', traits: Object.fromEntries(traits.map((trait) => [trait, sampleValue(trait, 'string', at)])) }
}
