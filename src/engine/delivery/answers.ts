import type { JsonValue } from '../model/json-value.ts'

/** What one request among those of a call is answered with, whatever the others are. */
export interface RequestAnswer {
  /** Text that is in the address of the requests that it answers; undefined for any. */
  readonly url?: string | undefined
  /** Their method; undefined for any. */
  readonly method?: string | undefined
  readonly status: number
  readonly body?: JsonValue | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** What a destination does with one call, which may be several requests. */
export interface Answer {
  /** HTTP status; null when it never answers. */
  readonly status: number | null
  readonly latencyMs: number
  /** It asks not to be called again before this has passed; 0 when it does not ask. */
  readonly retryAfterMs: number
  readonly body?: JsonValue | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Of those that fit a request the first answers it; none of them where the destination is silent. */
  readonly requests?: readonly RequestAnswer[] | undefined
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

/** What answers this request otherwise than the rest of its call; null where nothing does. */
export function answerToRequest({ requests }: Answer, request: { readonly method: string; readonly url: string }): RequestAnswer | null {
  const fits = ({ url, method }: RequestAnswer) =>
    (url === undefined || request.url.includes(url)) && (method ?? request.method) === request.method
  return requests?.find(fits) ?? null
}

/** The same answers where a call is this one request alone. */
export function answersToRequest(answers: Answers, request: { readonly method: string; readonly url: string }): Answers {
  return (call) => {
    const answer = answers(call)
    const own = answerToRequest(answer, request)
    if (own === null || answer.status === null) return answer
    return { ...answer, status: own.status, body: own.body, headers: own.headers, requests: undefined }
  }
}
