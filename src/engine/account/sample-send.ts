import { acceptsAnything } from '../delivery/answers.ts'
import type { Journey } from '../model/journey.ts'
import type { JsonObject, JsonValue } from '../model/json-value.ts'
import type { Profile } from '../model/scenario.ts'
import { Deliveries } from './deliveries.ts'
import type { FieldChange } from './field-changes.ts'
import { draftSend, renderSend, type SendCode, sendResult } from './render-send.ts'
import type { SendRequest, SendResult } from './result.ts'
import { type SamplePlace, type SampleSurroundings, type SendToTry, sampleSendsToTry } from './send-to-try.ts'

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
  /** What its destination answers, by its own `responses`, and what becomes of it then. */
  readonly answer: Pick<SendResult, 'status' | 'attempts' | 'error'>
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

/** What becomes of a send, answered as its destination answers from the start of the clock. */
export function triedSend({ compiled, facts }: SendToTry, code: SendCode): SampleSend {
  const rendered = renderSend(compiled, draftSend(compiled, facts, false), code)
  const outgoing = { row: 0, facts, rendered }
  const delivery = rendered.error ? null : new Deliveries(compiled, () => [outgoing]).of(outgoing)
  const failure = rendered.perform?.(acceptsAnything).failure ?? null
  return shownSend(
    sendResult(compiled, facts, rendered, delivery),
    failure && { code: failure.code ?? 'rejected', message: failure.message },
  )
}

/** A send as it is shown. @param refused why its destination could not take it, whatever that answers; null where it could */
export function shownSend(result: SendResult, refused: SendResult['error']): SampleSend {
  const { activation, exitRule, destination, action, event, payload, changes = [], requests, status, attempts, error } = result
  return {
    activation: activation ?? '',
    ...(exitRule === undefined ? {} : { exitRule }),
    destination,
    action,
    event: event ?? {},
    payload,
    changes,
    requests,
    error: attempts.length === 0 ? (error ?? refused) : refused,
    answer: { status, attempts, error },
  }
}
