import { logNormal } from '../chance/distributions.ts'
import { drawUnit } from '../chance/draw-unit.ts'
import { normalQuantile } from '../chance/normal-quantile.ts'
import { isRamp, type Latency } from '../model/latency.ts'
import { parseDuration } from '../time/duration.ts'
import type { Call } from './answers.ts'

/** Which draw of a call is for what: each call of a send has draws of its own, whatever else is called (engine rule 10). */
export const drawOf = { failure: 0, latency: 1 } as const

/** ms since 1970; the end does not belong to it. */
export interface Period {
  readonly start: number
  readonly end: number
}

/** How long the answer to a call takes, whole ms. @param period over which a ramp goes */
export function latencyOf(latency: Latency | undefined, period: Period): number | ((call: Call) => number) {
  if (latency === undefined) return 0
  if (typeof latency === 'string') return milliseconds(latency)
  if (isRamp(latency)) {
    const from = milliseconds(latency.from)
    const slope = (milliseconds(latency.to) - from) / (period.end - period.start)
    return ({ at }) => Math.round(from + slope * (at - period.start))
  }
  const median = milliseconds(latency.median)
  const sigma = Math.log(milliseconds(latency.p99) / median) / normalQuantile(0.99)
  return ({ stream, number }) => Math.round(logNormal(drawUnit(stream, number, drawOf.latency), median, sigma))
}

function milliseconds(duration: string): number {
  return parseDuration(duration) ?? 0
}
