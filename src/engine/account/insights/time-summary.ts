import type { TimeSummary } from './insight-views.ts'
import { timesAtRanks } from './times-at-ranks.ts'

const shares = [0.1, 0.25, 0.5, 0.75, 0.9, 0.99] as const

/** @param times in ms, in any order, at least one */
export function summarizeTimes(times: Float64Array): TimeSummary {
  let shortest = Number.POSITIVE_INFINITY
  let longest = Number.NEGATIVE_INFINITY
  let sum = 0
  for (let place = 0; place < times.length; place++) {
    const time = times[place] as number
    if (time < shortest) shortest = time
    if (time > longest) longest = time
    sum += time
  }
  // Nearest rank: the shortest time within which so many had done it.
  const ranks = shares.map((share) => Math.max(0, Math.ceil(share * times.length) - 1))
  const [p10 = 0, p25 = 0, median = 0, p75 = 0, p90 = 0, p99 = 0] = timesAtRanks(times, shortest, longest, ranks)
  return { count: times.length, shortest, p10, p25, median, p75, p90, p99, longest, mean: sum / times.length }
}
