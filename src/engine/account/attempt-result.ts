import type { Answer } from '../delivery/answers.ts'
import { type Attempt, attemptError } from '../delivery/attempt.ts'
import { shownHeaders } from '../delivery/secret-headers.ts'
import { formatInstant } from '../time/instant.ts'
import type { AttemptResult, SendRequest } from './result.ts'

/**
 * The attempts of a send as results show them: each says no more than there is to say.
 *
 * @param last what the last attempt that called anybody requested
 * @param requestsOf what one with this answer requests; null where every attempt makes the same requests
 */
export function attemptResults(
  attempts: readonly Attempt[],
  last: readonly SendRequest[] = [],
  requestsOf: ((answer: Answer) => readonly SendRequest[]) | null = null,
): AttemptResult[] {
  const textOfLast = requestsOf === null || attempts.length < 2 ? '' : JSON.stringify(last)
  return attempts.map((attempt) => {
    const result = attemptResult(attempt)
    if (requestsOf === null || attempts.length < 2 || attempt.answer === null) return result
    const requests = requestsOf(attempt.answer)
    return JSON.stringify(requests) === textOfLast ? result : { ...result, requests: [...requests] }
  })
}

function attemptResult(attempt: Attempt): AttemptResult {
  const { at, status, tookMs, answer, retryAt } = attempt
  const response = answer && responseOf(answer)
  const error = attemptError(attempt)
  return {
    at: formatInstant(at),
    status,
    ...(tookMs > 0 ? { latency: tookMs } : {}),
    ...(response === null ? {} : { response }),
    ...(error === null ? {} : { error }),
    ...(retryAt === null ? {} : { retryAt: formatInstant(retryAt) }),
  }
}

function responseOf({ headers, body }: Answer): AttemptResult['response'] | null {
  if (headers === undefined && body === undefined) return null
  return { ...(headers === undefined ? {} : { headers: shownHeaders(headers) }), ...(body === undefined ? {} : { body }) }
}
