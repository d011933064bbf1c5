import type { Answer } from '../delivery/answers.ts'
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

export type ActionCall = IntegrationCall

/** Why the code gave up. */
export interface ActionFailure {
  /** As HTTP status; null where the mapping could not be resolved, so that nothing was attempted. */
  readonly status: number | null
  /** The code's own word for it; null where the answer of the destination speaks for itself. */
  readonly code: string | null
  readonly message: string
}

/** What came of it. Secrets are masked in requests and failures; the payload is made of event and mapping, which hold none. */
export interface PerformedAction {
  /** As the action got it: mapped, emptied of what its fields cannot hold, coerced, and without unknown keys. */
  readonly payload: JsonValue
  /** What was dropped or coerced on the way from the mapping to the payload. */
  readonly changes: readonly FieldChange[]
  readonly requests: readonly SendRequest[]
  /** null where the code was content. */
  readonly failure: ActionFailure | null
}

/**
 * Runs the integration's own code on one event, with its network answered by the recorder; the host brings it along. A pure function of the
 * call: nothing leaves the process, and neither the real clock nor real chance is in it. Source of the rule: contract section 7, Sends;
 * reference 9.2.
 */
export type ActionPerformer = (call: ActionCall) => PerformedAction
