import type { ScriptedResponse } from '../model/responses.ts'
import { parseDuration } from '../time/duration.ts'
import { type Answer, type Answers, acceptsAnything } from './answers.ts'
import { requestAnswers } from './request-answers.ts'

/**
 * Answers by a script. Its periods follow one another from the start of the clock; a response holds up to its period's end, not at it, and for
 * as many calls as its `times`, whoever makes them. After the last the recorder accepts again. Source of the rule: contract section 3.
 */
export function scriptedAnswers(script: readonly ScriptedResponse[], clockStart: number): Answers {
  let periodEnd = clockStart
  const responses = script.map((response) => {
    const length = response.for === undefined ? null : (parseDuration(response.for) ?? 0)
    periodEnd += length ?? 0
    return { answer: answerOf(response), until: length === null ? Number.POSITIVE_INFINITY : periodEnd, left: response.times ?? Infinity }
  })
  return ({ at }) => {
    const current = responses.find(({ until, left }) => at < until && left > 0)
    if (!current) return acceptsAnything
    current.left -= 1
    return current.answer
  }
}

/** Whether calls use up its responses, so that profiles depend on each other (engine rule 17). */
export function countsCalls(script: readonly ScriptedResponse[]): boolean {
  return script.some(({ times }) => times !== undefined)
}

function answerOf(response: ScriptedResponse): Answer {
  return {
    status: response.silent ? null : (response.status ?? 200),
    latencyMs: parseDuration(response.latency ?? '0s') ?? 0,
    retryAfterMs: Math.max(parseDuration(response.retryAfter ?? '0s') ?? 0, retryAfterHeader(response.headers ?? {})),
    body: response.body,
    headers: response.headers,
    requests: response.requests && requestAnswers(response.requests),
  }
}

/** Header names know no case; only the form in whole seconds is read. */
function retryAfterHeader(headers: Readonly<Record<string, string>>): number {
  const value = Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after')?.[1] ?? ''
  return /^\d+$/.test(value) ? Number(value) * 1000 : 0
}
