import type { Answer } from '../delivery/answers.ts'
import type { FunctionDestination } from '../model/function-destination.ts'
import type { JsonObject, JsonValue } from '../model/json-value.ts'
import type { ActionsDestination } from '../model/workspace.ts'
import type { FieldChange } from './field-changes.ts'
import type { SendRequest } from './result.ts'

/** One attempt at a send, as the code of its destination gets it: a batch of one. */
interface CallFacts {
  readonly event: JsonObject
  /** Instant at which the clock stands meanwhile, ms since 1970. */
  readonly at: number
  /** Seed of the send's own stream, for whatever the code draws. */
  readonly stream: number
  /** What every request of this attempt is answered with. */
  readonly answer: Answer
}

export interface IntegrationCall extends CallFacts {
  readonly kind: 'integration'
  readonly destination: Pick<ActionsDestination, 'slug' | 'settings'>
  readonly action: string
  /** The activation's mapping alone; null where it has none, and the payload is the event. */
  readonly mapping: JsonObject | null
}

/** A function gets the event as it is: its code decides (reference 5.5). */
export interface FunctionCall extends CallFacts {
  readonly kind: 'function'
  /** With its code, wherever that stands. */
  readonly destination: Pick<FunctionDestination, 'source' | 'code' | 'settings'>
  /** How long it may wait for answers and timers, ms. */
  readonly timeoutMs: number
}

export type ActionCall = IntegrationCall | FunctionCall

/** Why the code gave up. */
export interface ActionFailure {
  /** As HTTP status, or the time that ran out; null where the mapping could not be resolved, so that nothing was attempted. */
  readonly status: number | 'timed-out' | null
  /** The code's own word for it; null where the answer of the destination speaks for itself. */
  readonly code: string | null
  readonly message: string
}

/** What came of it. Secrets are masked in requests and failures; the payload is made of event and mapping, which hold none. */
export interface PerformedAction {
  /** As the action got it: mapped, emptied of what its fields cannot hold, coerced, and without unknown keys; what a function got. */
  readonly payload: JsonValue
  /** What was dropped or coerced on the way from the mapping to the payload. */
  readonly changes: readonly FieldChange[]
  readonly requests: readonly SendRequest[]
  /** null where the code was content. */
  readonly failure: ActionFailure | null
  /** How long it waited by its own account, ms of the virtual clock; absent where the answer's latency tells. */
  readonly tookMs?: number | undefined
}

/**
 * Runs the code of an integration or a function on one event, with its network answered by the recorder; the host brings it along. A pure function of the
 * call: nothing leaves the process, and neither the real clock nor real chance is in it. Source of the rule: contract section 7, Sends;
 * reference 9.2.
 */
export type ActionPerformer = (call: ActionCall) => PerformedAction
