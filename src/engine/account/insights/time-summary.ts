import type { TimeSummary } from './insight-views.ts'

/** @param times in ms, in any order, at least one */
export function summarizeTimes(times: Float64Array): TimeSummary {
  const ranked = new RankedTimes(times)
  // Nearest rank: the shortest time within which so many had done it.
  const quantile = (share: number): number => ranked.at(Math.max(0, Math.ceil(share * times.length) - 1))
  return {
    count: times.length,
    shortest: ranked.least,
    p10: quantile(0.1),
    p25: quantile(0.25),
    median: quantile(0.5),
    p75: quantile(0.75),
    p90: quantile(0.9),
    p99: quantile(0.99),
    longest: ranked.greatest,
    mean: ranked.sum / times.length,
  }
}

/** Fewer are sorted. */
const fewTimes = 4_096
const drawers = 65_536

/** Times by their rank without sorting all of them, which takes ten times as long of a million: counted into drawers, and only the drawer that is asked for is looked into. */
class RankedTimes {
  readonly least: number
  readonly greatest: number
  readonly sum: number
  readonly #times: Float64Array
  readonly #width: number
  /** How many lie in the drawers before. */
  readonly #before: Int32Array
  readonly #opened = new Map<number, RankedTimes>()

  constructor(times: Float64Array) {
    let least = Number.POSITIVE_INFINITY
    let greatest = Number.NEGATIVE_INFINITY
    let sum = 0
    for (const time of times) {
      if (time < least) least = time
      if (time > greatest) greatest = time
      sum += time
    }
    this.least = least
    this.greatest = greatest
    this.sum = sum
    const isSorted = times.length <= fewTimes
    this.#times = isSorted ? times.slice().sort() : times
    this.#width = (greatest - least + 1) / drawers
    this.#before = isSorted || least === greatest ? new Int32Array(0) : this.#counted()
  }

  /** @param rank from 0 */
  at(rank: number): number {
    if (this.least === this.greatest) return this.least
    if (this.#before.length === 0) return this.#times[rank] as number
    let low = 0
    let high = drawers - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#before[middle] as number) <= rank) low = middle
      else high = middle - 1
    }
    const drawer = this.#opened.get(low) ?? new RankedTimes(this.#times.filter((time) => this.#drawerOf(time) === low))
    this.#opened.set(low, drawer)
    return drawer.at(rank - (this.#before[low] as number))
  }

  #drawerOf(time: number): number {
    return Math.floor((time - this.least) / this.#width)
  }

  #counted(): Int32Array {
    const before = new Int32Array(drawers + 1)
    for (const time of this.#times) {
      const after = this.#drawerOf(time) + 1
      before[after] = (before[after] as number) + 1
    }
    for (let drawer = 1; drawer <= drawers; drawer++) before[drawer] = (before[drawer] as number) + (before[drawer - 1] as number)
    return before
  }
}
