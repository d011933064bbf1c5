import type { Outage, ResponseModel } from '../model/responses.ts'
import { parseDuration } from '../time/duration.ts'
import { parseInstant } from '../time/instant.ts'
import type { Answer, Answers } from './answers.ts'
import { latencyOf, type Period } from './draw-latency.ts'
import { RateLimiter } from './rate-limiter.ts'
import { answerOf, responseAnswers, withLatency } from './response-answers.ts'

/** Answers by a model: who is out answers no more than that, who is called too often only that, and chance has the rest (contract section 3). */
export function modelledAnswers({ latency, outages = [], rateLimit, ...usual }: ResponseModel, clockStart: number): Answers {
  const always: Period = { start: clockStart, end: Number.POSITIVE_INFINITY }
  const usually = responseAnswers(usual, always)
  const times = outages.map((outage) => ({ isOut: outageTimes(outage, clockStart), answer: answerOf(outage) }))
  const limiter = rateLimit ? new RateLimiter(rateLimit) : null
  const answers: Answers = (call) => outageAt(times, call.at) ?? limiter?.refusal(call.at) ?? usually(call)
  return withLatency(answers, latencyOf(latency, always))
}

interface OutageTimes {
  readonly isOut: (at: number) => boolean
  readonly answer: Answer
}

function outageAt(times: readonly OutageTimes[], at: number): Answer | null {
  return times.find(({ isOut }) => isOut(at))?.answer ?? null
}

/** An outage holds up to its end, not at it. */
function outageTimes(outage: Outage, clockStart: number): (at: number) => boolean {
  const start = parseInstant(outage.at, clockStart) ?? clockStart
  const length = parseDuration(outage.for) ?? 0
  const every = parseDuration(outage.every ?? '') ?? Number.POSITIVE_INFINITY
  return (at) => at >= start && (every === Number.POSITIVE_INFINITY ? at - start : (at - start) % every) < length
}
