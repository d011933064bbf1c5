import type { RateLimit } from '../model/responses.ts'
import { parseDuration } from '../time/duration.ts'
import type { Answer } from './answers.ts'
import { answerOf } from './response-answers.ts'

/** How many calls of whole periods since 1970 a destination takes. Calls come in order of time; those that it refuses do not count. */
export class RateLimiter {
  readonly #periodMs: number
  #period = Number.NaN
  #taken = 0

  constructor(readonly limit: RateLimit) {
    this.#periodMs = parseDuration(limit.per) ?? 0
  }

  /** What a call that is one too many is answered; null where it is taken. @param at ms since 1970 */
  refusal(at: number): Answer | null {
    const period = Math.floor(at / this.#periodMs)
    if (period !== this.#period) this.#taken = 0
    this.#period = period
    if (this.#taken < this.limit.max) {
      this.#taken += 1
      return null
    }
    const { status = 429, body, headers, retryAfter = `${(period + 1) * this.#periodMs - at}ms` } = this.limit
    return answerOf({ status, body, headers, retryAfter })
  }
}
