import { logNormal } from '../chance/distributions.ts'
import { drawUnit } from '../chance/draw-unit.ts'
import { normalQuantile } from '../chance/normal-quantile.ts'
import type { ResponseModel } from '../model/responses.ts'
import { parseDuration } from '../time/duration.ts'
import type { Answers } from './answers.ts'
import { requestAnswers } from './request-answers.ts'

/** Which draw of a call is for what. */
const drawOf = { failure: 0, latency: 1 } as const

/** Answers by chance: each call of a send has draws of its own, whatever else is called (contract section 3, engine rule 10). */
export function modelledAnswers(model: ResponseModel): Answers {
  const median = parseDuration(model.latency?.median ?? '0s') ?? 0
  const p99 = parseDuration(model.latency?.p99 ?? '0s') ?? 0
  const sigma = median > 0 ? Math.log(p99 / median) / normalQuantile(0.99) : 0
  const failureRate = model.failureRate ?? 0
  const requests = model.requests && requestAnswers(model.requests)
  return ({ stream, number }) => {
    const fails = drawUnit(stream, number, drawOf.failure) < failureRate
    const latency = median > 0 ? logNormal(drawUnit(stream, number, drawOf.latency), median, sigma) : 0
    const status = fails ? (model.status ?? 200) : 200
    return { status, latencyMs: Math.round(latency), retryAfterMs: 0, ...(fails ? {} : { requests }) }
  }
}
