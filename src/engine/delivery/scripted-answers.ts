import type { ScriptedResponse } from '../model/responses.ts'
import { parseDuration } from '../time/duration.ts'
import { type Answers, acceptsAnything } from './answers.ts'
import { responseAnswers } from './response-answers.ts'

/**
 * Answers by a script. Its periods follow one another from the start of the clock; a response holds up to its period's end, not at it, and for
 * as many calls as its `times`, whoever makes them. After the last the recorder accepts again. Source of the rule: contract section 3.
 */
export function scriptedAnswers(script: readonly ScriptedResponse[], clockStart: number): Answers {
  let periodEnd = clockStart
  const responses = script.map((response) => {
    const start = periodEnd
    periodEnd += parseDuration(response.for ?? '0s') ?? 0
    const until = response.for === undefined ? Number.POSITIVE_INFINITY : periodEnd
    return { answers: responseAnswers(response, { start, end: until }), until, left: response.times ?? Infinity }
  })
  return (call) => {
    const current = responses.find(({ until, left }) => call.at < until && left > 0)
    if (!current) return acceptsAnything
    current.left -= 1
    return current.answers(call)
  }
}
