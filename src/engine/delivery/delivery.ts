import type { JsonValue } from '../model/json-value.ts'
import type { Answer, Answers } from './answers.ts'
import { type AttemptStatus, isDelivered, isRetryable, pauseAfter } from './retry-policy.ts'

export interface Attempt {
  /** ms since 1970. */
  readonly at: number
  readonly status: AttemptStatus
}

export interface DeliveryError {
  readonly code: string
  readonly message: string
}

/** What decides how long is tried; ms. */
export interface DeliveryTerms {
  /** An attempt without an answer after this long has failed. */
  readonly timeoutMs: number
  /** No attempt begins later than this after the first. */
  readonly retryWindowMs: number
  /** End of the clock, ms since 1970: what is not known by then is pending. */
  readonly horizon: number
}

/**
 * One send on its way to its destination: an attempt at once, and further ones while the failures are of the kind that passes. The pause runs
 * from the answer, or from the time-out; what the destination asks for is kept. Source of the rules: contract section 7, Sends; reference 9.3.
 */
export class Delivery {
  readonly attempts: Attempt[] = []
  status: 'delivered' | 'failed' | 'pending' = 'pending'
  error: DeliveryError | null = null
  /** When the next attempt begins; null when there is none within the horizon. */
  nextAt: number | null

  /** @param stream seed of the send's own stream */
  constructor(
    readonly firstAt: number,
    readonly stream: number,
    readonly terms: DeliveryTerms,
  ) {
    this.nextAt = firstAt <= terms.horizon ? firstAt : null
  }

  /** Makes the attempt that is due. */
  attempt(answers: Answers): void {
    const at = this.nextAt
    if (at === null) return
    this.nextAt = null
    const { timeoutMs, horizon } = this.terms
    const answer = answers({ at, stream: this.stream, number: this.attempts.length })
    const timedOut = answer.status === null || answer.latencyMs > timeoutMs
    const knownAt = at + (timedOut ? timeoutMs : answer.latencyMs)
    if (knownAt > horizon) return
    const status = timedOut || answer.status === null ? 'timed-out' : answer.status
    this.attempts.push({ at, status })
    if (isDelivered(status)) this.status = 'delivered'
    else if (isRetryable(status)) this.#tryAgain(knownAt, status, answer)
    else this.#fail('rejected', `${answered(status, answer.body)} An answer like that is final.`)
  }

  #tryAgain(knownAt: number, status: AttemptStatus, answer: Answer): void {
    const { retryWindowMs, horizon } = this.terms
    const asked = status === 'timed-out' ? 0 : answer.retryAfterMs
    const at = knownAt + Math.max(pauseAfter(this.attempts.length), asked)
    if (at > this.firstAt + retryWindowMs) {
      this.#fail(
        'retries-exhausted',
        `${answered(status, answer.body)} It was attempt ${this.attempts.length}, and the time for more is over.`,
      )
    } else if (at <= horizon) this.nextAt = at
  }

  #fail(code: string, message: string): void {
    this.status = 'failed'
    this.error = { code, message }
  }
}

/** For a destination whose answers depend on no other send. */
export function deliver(delivery: Delivery, answers: Answers): Delivery {
  while (delivery.nextAt !== null) delivery.attempt(answers)
  return delivery
}

const longestQuote = 200

function answered(status: AttemptStatus, body: JsonValue | undefined): string {
  if (status === 'timed-out') return 'The destination did not answer in time.'
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  const quote = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
  return `The destination answered ${status}${quote === '' ? '.' : `: ${quote}`}`
}
