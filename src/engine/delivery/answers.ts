import type { JsonValue } from '../model/json-value.ts'

/** What a destination does with one call. */
export interface Answer {
  /** HTTP status; null when it never answers. */
  readonly status: number | null
  readonly latencyMs: number
  /** It asks not to be called again before this has passed; 0 when it does not ask. */
  readonly retryAfterMs: number
  readonly body?: JsonValue | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** One call as the destination receives it. */
export interface Call {
  /** ms since 1970. */
  readonly at: number
  /** Seed of the send's own stream: see deriveSeed. */
  readonly stream: number
  /** How many calls of this send came before. */
  readonly number: number
}

/** Answers calls; those of a script with counted responses remember how many they had, so the calls have to come in order of time. */
export type Answers = (call: Call) => Answer

/** What a recorder without responses does: it accepts anything, at once. */
export const acceptsAnything: Answer = { status: 200, latencyMs: 0, retryAfterMs: 0 }

/** Nothing at all, for as long as anybody waits. */
export const noAnswer: Answer = { status: null, latencyMs: 0, retryAfterMs: 0 }
