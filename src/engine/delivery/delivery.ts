import { type Answer, acceptsAnything, noAnswer } from './answers.ts'
import { type Attempt, attemptError } from './attempt.ts'
import type { CallLine } from './call-lines.ts'
import { isDelivered, isRetryable, pauseAfter } from './retry-policy.ts'

export interface DeliveryError {
  readonly code: string
  readonly message: string
}

/** What the one who calls makes of an answer. */
export interface Reaction {
  /** How many calls it made; none where it gave up before. */
  readonly calls: number
  /** What the last of its calls was answered, where that was answered its own way. */
  readonly answered?: number | undefined
  /** Why it is not content; null where it is, whatever the answer's status. */
  readonly failure: { readonly status: number | 'timed-out' | null; readonly code: string | null; readonly message: string } | null
  /** How long it took by a clock of its own, ms: then it says itself that it was too late. Absent where the answer's latency tells. */
  readonly tookMs?: number | undefined
}

/** Makes the calls of one attempt, which this answer answers: the same answer, the same reaction. */
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
    // Who gives up before calling anybody uses up no response.
    const caller = this.#caller
    const isCalled = line !== null && (caller === null || caller(acceptsAnything).calls > 0)
    if (isCalled && line.caps?.take(at, 'aligned') === false) {
      this.#note({ at, status: 'capped', isContent: false, tookMs: 0, answer: null, words: null })
    } else {
      this.wasCalled = true
      this.#hear(at, isCalled ? line.answers({ at, stream: this.stream, number: this.attempts.length }) : acceptsAnything)
    }
    if (this.nextAt === null) this.#caller = null
  }

  #hear(at: number, answer: Answer): void {
    const { timeoutMs, horizon } = this.terms
    const reaction = this.#caller?.(answer) ?? null
    if (reaction?.tookMs !== undefined) {
      this.#hearOut(at, answer, reaction, reaction.tookMs)
      return
    }
    const isLate = answer.status === null || answer.latencyMs > timeoutMs
    this.lastAnswer = isLate ? noAnswer : answer
    const tookMs = isLate ? timeoutMs : answer.latencyMs
    if (at + tookMs > horizon) return
    if (isLate || answer.status === null) {
      this.#note({ at, status: 'timed-out', isContent: false, tookMs, answer: null, words: null })
      return
    }
    const failure = reaction?.failure ?? null
    const status = failure?.status ?? reaction?.answered ?? answer.status
    const isContent = this.#caller === null ? isDelivered(status) : failure === null
    this.#note({ at, status, isContent, tookMs, answer, words: failure?.code ? failure.message : null }, failure?.code ?? null)
  }

  /** Of who keeps a clock of its own: when to try again is not asked of the answer, which it alone has heard. */
  #hearOut(at: number, answer: Answer, { failure, answered }: Reaction, tookMs: number): void {
    this.lastAnswer = answer
    if (at + tookMs > this.terms.horizon) return
    const status = failure?.status ?? answered ?? answer.status ?? acceptedStatus
    const heard = status === 'timed-out' ? null : { ...answer, retryAfterMs: 0 }
    this.#note({ at, status, isContent: failure === null, tookMs, answer: heard, words: failure?.message ?? null }, failure?.code ?? null)
  }

  /** @param code the caller's own word for why it is not content */
  #note(made: Omit<Attempt, 'retryAt'>, code: string | null = null): void {
    const { at, status, isContent, tookMs, answer } = made
    const isFinal = isContent || !isRetryable(status)
    const asked = answer?.retryAfterMs ?? 0
    const next = isFinal ? null : at + tookMs + Math.max(pauseAfter(this.attempts.length + 1), asked)
    const retryAt = next !== null && next > this.firstAt + this.terms.retryWindowMs ? null : next
    const attempt = { ...made, retryAt }
    this.attempts.push(attempt)
    if (isContent) this.status = 'delivered'
    else if (isFinal) this.#fail(code ?? 'rejected', attempt, code === null ? ' An answer like that is final.' : '')
    else if (retryAt === null)
      this.#fail('retries-exhausted', attempt, ` It was attempt ${this.attempts.length}, and ${this.#whyNoMore(asked)}.`)
    else if (retryAt <= this.terms.horizon) this.nextAt = retryAt
  }

  /** @param asked how long the answer asks to wait, ms */
  #whyNoMore(asked: number): string {
    const isPatient = asked <= pauseAfter(this.attempts.length)
    return isPatient ? 'the time for more is over' : 'the destination asks to be left alone for longer than there is time for more'
  }

  #fail(code: string, attempt: Attempt, more: string): void {
    this.status = 'failed'
    const words = attemptError(attempt) ?? ''
    this.error = { code, message: more === '' ? words : `${asSentence(words)}${more}` }
  }
}

/** Words of others end as they like. */
function asSentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`
}

/** Of who was content without an answer. */
const acceptedStatus = 200

/** For a destination whose answers depend on no other send. */
export function deliver(delivery: Delivery, line: CallLine | null): Delivery {
  while (delivery.nextAt !== null) delivery.attempt(line)
  return delivery
}
