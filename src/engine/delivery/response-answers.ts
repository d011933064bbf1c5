import { drawUnit } from '../chance/draw-unit.ts'
import type { JsonValue } from '../model/json-value.ts'
import type { Latency } from '../model/latency.ts'
import type { RequestResponse } from '../model/request-response.ts'
import { parseDuration } from '../time/duration.ts'
import { type Answer, type Answers, acceptsAnything } from './answers.ts'
import { drawOf, latencyOf, type Period } from './draw-latency.ts'

/** What a file says of an answer. */
interface SaidOfAnswer {
  readonly status?: number | undefined
  readonly silent?: boolean | undefined
  readonly body?: JsonValue | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly retryAfter?: string | undefined
  readonly requests?: readonly RequestResponse[] | undefined
}

interface SaidOfAnswers extends SaidOfAnswer {
  readonly latency?: Latency | undefined
  readonly failureRate?: number | undefined
}

/** Answers that are alike but for chance and a ramp: they remember nothing. Source of the rule: contract section 3. */
export function responseAnswers({ latency, failureRate, requests, ...said }: SaidOfAnswers, period: Period): Answers {
  const takes = latencyOf(latency, period)
  const own = answerOf(failureRate === undefined ? { ...said, requests } : said)
  if (failureRate === undefined) return withLatency(() => own, takes)
  const accepted = answerOf({ requests })
  return withLatency(({ stream, number }) => (drawUnit(stream, number, drawOf.failure) < failureRate ? own : accepted), takes)
}

/** Answers that take as long as this. */
export function withLatency(answers: Answers, takes: number | ((call: Parameters<Answers>[0]) => number)): Answers {
  if (takes === 0) return answers
  return (call) => ({ ...answers(call), latencyMs: typeof takes === 'number' ? takes : takes(call) })
}

/** One that takes no time. */
export function answerOf({ status = 200, silent, body, headers, retryAfter, requests }: SaidOfAnswer): Answer {
  const asked = parseDuration(retryAfter ?? '0s') ?? 0
  return {
    ...acceptsAnything,
    status: silent ? null : status,
    retryAfterMs: Math.max(asked, retryAfterHeader(headers ?? {})),
    body,
    headers: withRetryAfter(headers, asked),
    requests: requests?.map(({ status: own = 200, ...response }) => ({ ...response, status: own })),
  }
}

/** As the wire has it: in whole seconds. What the headers say themselves stays. @param asked ms; 0 asks for nothing */
function withRetryAfter(headers: SaidOfAnswer['headers'], asked: number): SaidOfAnswer['headers'] {
  if (asked === 0 || Object.keys(headers ?? {}).some(isRetryAfter)) return headers
  return { ...headers, 'retry-after': String(Math.ceil(asked / 1000)) }
}

/** ms; only the form in whole seconds is read. */
function retryAfterHeader(headers: Readonly<Record<string, string>>): number {
  const value = Object.entries(headers).find(([name]) => isRetryAfter(name))?.[1] ?? ''
  return /^\d+$/.test(value) ? Number(value) * 1000 : 0
}

/** Header names know no case. */
function isRetryAfter(name: string): boolean {
  return name.toLowerCase() === 'retry-after'
}
