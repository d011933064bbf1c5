import type { JsonValue } from '../model/json-value.ts'
import type { Answer, Answers } from './answers.ts'
import type { Attempt } from './attempt.ts'
import type { CapWindow, DestinationCaps } from './caps.ts'
import { isDelivered } from './retry-policy.ts'

/** What decides how long an action is tried, and what for. */
export interface ActionTerms {
  /** Time for all attempts together, ms. */
  readonly budgetMs: number
  /** Time for one attempt, ms: the destination's own; Infinity where it has none. */
  readonly attemptMs: number
  /** How many attempts may follow the first. */
  readonly retries: number
  /** Whether nothing is tried again after an answer with this status, which is outside 2xx. */
  readonly isFinal: (status: number) => boolean
  readonly capWindow: CapWindow
}

/** What became of an action. Source of the words: reference 10.3. */
export type ActionOutcome =
  | { readonly kind: 'ok'; readonly status: number; readonly body: JsonValue | undefined }
  | {
      readonly kind: 'error'
      /** Status of the last answer as text, or "capped". */
      readonly code: string
      /** Of the answer that ended it; undefined where it was capped. */
      readonly body: JsonValue | undefined
      /** Status of the failed answer before a capped attempt; null without one. */
      readonly origin: number | null
    }
  | {
      readonly kind: 'timed-out'
      /** Status of the failed answer before the attempt that ran over; null where the first one did. */
      readonly origin: number | null
    }

/**
 * An action whose answer decides the path. Each attempt takes one call of the caps; over them the action ends, for nothing queues. An answer
 * outside 2xx is followed by another attempt at once, while there is time and a retry left; an attempt that outlasts the time ends the action.
 * It has no clock: whoever has advances it, all calls of a run in order of time, for they use up responses and caps together.
 * Source of the rules: reference 10.3, OS-24.
 */
export class ActionCall {
  /** Those that are over. */
  readonly attempts: Attempt[] = []
  /** null while it is under way. */
  outcome: ActionOutcome | null = null
  /** When it is to be advanced: ms since 1970; null when it is over. */
  nextAt: number | null
  /** ms since 1970; null while it is under way. */
  endedAt: number | null = null
  #underWay: { readonly at: number; readonly answer: Answer; readonly isLate: boolean } | null = null
  /** Status of the last answer outside 2xx. */
  #failed: number | null = null

  /**
   * @param startedAt ms since 1970
   * @param stream seed of the action's own stream
   */
  constructor(
    readonly startedAt: number,
    readonly stream: number,
    readonly terms: ActionTerms,
  ) {
    this.nextAt = startedAt
  }

  /** Does what is due: hears the answer of the attempt under way, and begins the next one. With answers that take no time one call is enough. */
  advance(answers: Answers, caps: DestinationCaps | null): void {
    while (this.nextAt !== null) {
      const at = this.nextAt
      if (this.#underWay) this.#hear(at)
      else this.#begin(at, answers, caps)
      if (this.nextAt !== null && this.nextAt > at) return
    }
  }

  #begin(at: number, answers: Answers, caps: DestinationCaps | null): void {
    if (caps?.take(at, this.terms.capWindow) === false) {
      this.attempts.push({ at, status: 'capped', isContent: false, tookMs: 0, answer: null, words: null, retryAt: null })
      this.#end(at, { kind: 'error', code: 'capped', body: undefined, origin: this.#failed })
      return
    }
    const answer = answers({ at, stream: this.stream, number: this.attempts.length })
    const cancelledAt = Math.min(at + this.terms.attemptMs, this.#timeIsUpAt)
    const isLate = answer.status === null || at + answer.latencyMs > cancelledAt
    this.#underWay = { at, answer, isLate }
    this.nextAt = isLate ? cancelledAt : at + answer.latencyMs
  }

  #hear(at: number): void {
    if (!this.#underWay) return
    const { answer, isLate, at: begunAt } = this.#underWay
    const { status, body } = answer
    this.#underWay = null
    const made = { at: begunAt, tookMs: at - begunAt, words: null }
    if (status === null || isLate) {
      this.attempts.push({ ...made, status: 'timed-out', isContent: false, answer: null, retryAt: null })
      this.#end(at, { kind: 'timed-out', origin: this.#failed })
      return
    }
    const isContent = isDelivered(status)
    const hasRetry = !isContent && this.attempts.length < this.terms.retries && at < this.#timeIsUpAt && !this.terms.isFinal(status)
    this.attempts.push({ ...made, status, isContent, answer, retryAt: hasRetry ? at : null })
    if (isContent) this.#end(at, { kind: 'ok', status, body })
    else if (hasRetry) this.#failed = status
    else this.#end(at, { kind: 'error', code: String(status), body, origin: null })
  }

  get #timeIsUpAt(): number {
    return this.startedAt + this.terms.budgetMs
  }

  #end(at: number, outcome: ActionOutcome): void {
    this.outcome = outcome
    this.endedAt = at
    this.nextAt = null
  }
}

/** As the journey's properties have it: HTTP status, `capped` or `timedOut`; null where all went well (reference 12.5). */
export function errorCodeOf(outcome: ActionOutcome): string | null {
  switch (outcome.kind) {
    case 'ok':
      return null
    case 'error':
      return outcome.code
    case 'timed-out':
      return 'timedOut'
  }
}
