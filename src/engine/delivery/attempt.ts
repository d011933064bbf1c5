import type { JsonValue } from '../model/json-value.ts'
import type { Answer } from './answers.ts'
import type { AttemptStatus } from './retry-policy.ts'

/** One try at a send, when it is over. */
export interface Attempt {
  /** ms since 1970. */
  readonly at: number
  readonly status: AttemptStatus
  /** Whether the one who called was content. */
  readonly isContent: boolean
  /** How long it took until that was known, ms. */
  readonly tookMs: number
  /** What was heard; null where nobody was called, or nothing came in time. */
  readonly answer: Answer | null
  /** Why it failed, in the words of the one who called; null where the answer speaks for itself. */
  readonly words: string | null
  /** When it is tried again, ms since 1970, maybe past the end of the clock; null where it is not. */
  readonly retryAt: number | null
}

/** Why it failed, in a sentence; null where it did not. */
export function attemptError({ status, isContent, answer, words }: Attempt): string | null {
  if (isContent) return null
  if (words !== null) return words
  if (status === 'capped') return 'A cap on the destination was reached.'
  if (status === 'timed-out') return 'The destination did not answer in time.'
  // Another status was the answer to one request among several, whose body stands there.
  const quote = answer?.status === status ? quoteOf(answer.body) : ''
  return `The destination answered ${status}${quote === '' ? '.' : `: ${quote}`}`
}

const longestQuote = 200

function quoteOf(body: JsonValue | undefined): string {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
}
