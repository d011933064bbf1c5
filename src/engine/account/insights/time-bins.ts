const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Spans that people count in, ms. */
const widths = [
  1,
  10,
  100,
  ...[1, 5, 15, 30].map((count) => count * second),
  ...[1, 5, 15, 30].map((count) => count * minute),
  ...[1, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14, 28, 91, 364].map((count) => count * day),
] as const

/** The smallest span that people count in of which no more than so many make up a time. @param time ms */
export function niceWidth(time: number, most: number): number {
  return widths.find((width) => time / width <= most) ?? Math.ceil(time / most)
}

/** How many bins a distribution of times has at most. */
const mostBins = 40

/** Of how much longer than nearly all the longest may be, for all of them to have a bin. */
const tailFactor = 2

export interface TimeBins {
  readonly binMs: number
  readonly count: number
  /** The last bin has everything that took longer, too. */
  readonly hasMore: boolean
}

/** Bins in which nearly all times can be told apart: a few that took very long are gathered in the last. @param nearlyAll, longest ms */
export function timeBins(nearlyAll: number, longest: number): TimeBins {
  const isTailed = longest > tailFactor * nearlyAll && nearlyAll > 0
  const reach = isTailed ? nearlyAll : longest
  const binMs = niceWidth(reach + 1, mostBins)
  const count = Math.floor(reach / binMs) + 1
  return { binMs, count, hasMore: longest >= count * binMs }
}
