/** Status of an attempt that was answered, or why it was not. */
export type AttemptStatus = number | 'timed-out' | 'capped'

const firstPauseMs = 1_000
const longestPauseMs = 900_000

/** 1 s after the first attempt, then double, at most 15 min. Source of the rule: contract section 7, Sends. */
export function pauseAfter(attempts: number): number {
  return Math.min(firstPauseMs * 2 ** (attempts - 1), longestPauseMs)
}

/** Source of the rule: reference 9.3. */
export function isRetryable(status: AttemptStatus): boolean {
  if (typeof status === 'string') return true
  return status === 408 || status === 423 || status === 429 || (status >= 500 && status !== 501)
}

export function isDelivered(status: AttemptStatus): boolean {
  return typeof status === 'number' && status >= 200 && status < 300
}
