import { acceptsAnything } from '../delivery/answers.ts'
import type { Journey } from '../model/journey.ts'
import type { JsonObject, JsonValue } from '../model/json-value.ts'
import type { Profile } from '../model/scenario.ts'
import type { FieldChange } from './field-changes.ts'
import { draftSend, renderSend, requestsOf, type SendCode } from './render-send.ts'
import type { SendRequest, SendResult } from './result.ts'
import { exitRuleOf, type SamplePlace, type SampleSurroundings, type SendToTry, sampleSendsToTry } from './send-to-try.ts'

/** What a test send of one activation would be, and what would become of it. */
export interface SampleSend {
  readonly activation: string
  /** Of an exit send: the rule that makes it. */
  readonly exitRule?: string
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

/**
 * The product's "send test event", kept at home: the event that a send step would emit with a sample context, for each of its activations, with
 * what mapping, validation and integration make of it. The journey has passed the checks. See sampleSendsToTry.
 */
export function sampleSends(
  journey: Journey,
  place: SamplePlace,
  surroundings: SampleSurroundings,
  profile: Profile | null,
  code: SendCode,
): SampleSend[] {
  return sampleSendsToTry(journey, place, surroundings, profile).map((one) => triedSend(one, code))
}

/** What becomes of a send whose destination accepts everything. */
export function triedSend({ compiled, facts }: SendToTry, code: SendCode): SampleSend {
  const { id, destination, action = null } = facts.activation.activation
  const rule = exitRuleOf(compiled, facts.activation)
  const { event, payload, changes, perform, error } = renderSend(compiled, draftSend(compiled, facts, false), code)
  const performed = perform?.(acceptsAnything)
  const failure = performed?.failure ?? null
  return {
    activation: id,
    ...(rule === null ? {} : { exitRule: rule }),
    destination,
    action,
    event,
    payload: performed ? performed.payload : payload,
    changes: performed ? performed.changes : changes,
    requests: error ? [] : requestsOf(compiled, destination, payload, performed ?? null),
    error: error ?? (failure && { code: failure.code ?? 'rejected', message: failure.message }),
  }
}
