import type { JsonValue } from '../model/json-value.ts'
import { type Answer, acceptsAnything, noAnswer } from './answers.ts'
import type { CallLine } from './call-lines.ts'
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

/** What the one who calls makes of an answer. */
export interface Reaction {
  /** How many calls it made; none where it gave up before. */
  readonly calls: number
  /** Why it is not content; null where it is, whatever the answer's status. */
  readonly failure: { readonly status: number | null; readonly code: string | null; readonly message: string } | null
}

/** Makes the calls of one attempt, all of which get this answer: the same answer, the same reaction. */
export type Caller = (answer: Answer) => Reaction

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
  /** Whether some attempt was not capped. */
  wasCalled = false
  /** What the last attempt that was not capped was answered. */
  lastAnswer: Answer = acceptsAnything
  /** Let go of at the end: it may hold all that was called with. */
  #caller: Caller | null

  /**
   * @param stream seed of the send's own stream
   * @param caller who decides by its code what an answer means; null where the status of the answer decides
   */
  constructor(
    readonly firstAt: number,
    readonly stream: number,
    readonly terms: DeliveryTerms,
    caller: Caller | null = null,
  ) {
    this.#caller = caller
    this.nextAt = firstAt <= terms.horizon ? firstAt : null
  }

  /** Makes the attempt that is due. @param line null where everything is accepted at once */
  attempt(line: CallLine | null): void {
    const at = this.nextAt
    if (at === null) return
    this.nextAt = null
    const { timeoutMs, horizon } = this.terms
    // Who gives up before calling anybody uses up no response.
    const caller = this.#caller
    const isCalled = line !== null && (caller === null || caller(acceptsAnything).calls > 0)
    if (isCalled && line.caps?.take(at, 'aligned') === false) {
      this.attempts.push({ at, status: 'capped' })
      this.#tryAgain(at, 0, 'A cap on the destination was reached.')
      if (this.nextAt === null) this.#caller = null
      return
    }
    this.wasCalled = true
    const answer = isCalled ? line.answers({ at, stream: this.stream, number: this.attempts.length }) : acceptsAnything
    const timedOut = answer.status === null || answer.latencyMs > timeoutMs
    const knownAt = at + (timedOut ? timeoutMs : answer.latencyMs)
    this.lastAnswer = timedOut ? noAnswer : answer
    if (knownAt > horizon) {
      this.#caller = null
      return
    }
    const failure = timedOut ? null : (caller?.(answer).failure ?? null)
    const status = timedOut || answer.status === null ? 'timed-out' : (failure?.status ?? answer.status)
    this.attempts.push({ at, status })
    const isContent = caller === null ? isDelivered(status) : !timedOut && failure === null
    const words = failure !== null && failure.code !== null ? failure.message : answered(status, answer.body)
    if (isContent) this.status = 'delivered'
    else if (isRetryable(status)) this.#tryAgain(knownAt, timedOut ? 0 : answer.retryAfterMs, words)
    else this.#fail(failure?.code ?? 'rejected', failure?.code ? words : `${words} An answer like that is final.`)
    if (this.nextAt === null) this.#caller = null
  }

  /** @param asked how long the answer asks to wait at least, ms */
  #tryAgain(knownAt: number, asked: number, words: string): void {
    const { retryWindowMs, horizon } = this.terms
    const at = knownAt + Math.max(pauseAfter(this.attempts.length), asked)
    if (at > this.firstAt + retryWindowMs) {
      this.#fail('retries-exhausted', `${words} It was attempt ${this.attempts.length}, and the time for more is over.`)
    } else if (at <= horizon) this.nextAt = at
  }

  #fail(code: string, message: string): void {
    this.status = 'failed'
    this.error = { code, message }
  }
}

/** For a destination whose answers depend on no other send. */
export function deliver(delivery: Delivery, line: CallLine | null): Delivery {
  while (delivery.nextAt !== null) delivery.attempt(line)
  return delivery
}

const longestQuote = 200

function answered(status: AttemptStatus, body: JsonValue | undefined): string {
  if (status === 'timed-out') return 'The destination did not answer in time.'
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  const quote = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
  return `The destination answered ${status}${quote === '' ? '.' : `: ${quote}`}`
}
