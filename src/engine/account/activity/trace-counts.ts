import type { TraceIndex } from '../../trace/trace-index.ts'
import { TimeBins } from './time-bins.ts'
import { noSeries, TraceSeries } from './trace-series.ts'

/** Half as many rows are read to count up to an instant, at most. */
const usualRowsPerBin = 1024
/** The largest table of counts, in numbers: 32 MB. */
const mostCounts = 8_000_000

/**
 * How often each series has happened by any instant. The trace is read once, in the order in which it is stored, which is several times as
 * fast as in order of time; after that an instant costs the rows of half a bin.
 */
export class TraceCounts {
  readonly series: TraceSeries
  /** When each series happened first; Infinity where it never did. Known when all has been read. */
  readonly firstAt: Float64Array
  readonly #index: TraceIndex
  readonly #bins: TimeBins
  /** By bin and series: rows in the bin; once all has been read, rows before the bin. One more bin than there are. */
  readonly #counts: Int32Array
  /** The same of rows of any kind. */
  readonly #rowsBefore: Uint32Array
  #read = 0

  constructor(index: TraceIndex, rowsPerBin = usualRowsPerBin) {
    const { trace } = index.run.state
    this.#index = index
    this.series = new TraceSeries(index.run)
    const fitting = Math.ceil((index.count * this.series.count) / mostCounts)
    this.#bins = new TimeBins(index.count, Math.max(rowsPerBin, fitting), (place) => trace.at[index.order[place] as number] as number)
    this.#counts = new Int32Array((this.#bins.count + 1) * this.series.count)
    this.#rowsBefore = new Uint32Array(this.#bins.count + 1)
    this.firstAt = new Float64Array(this.series.count).fill(Number.POSITIVE_INFINITY)
  }

  /** How much has been read, 0 to 1. */
  get share(): number {
    return this.#index.count === 0 ? 1 : this.#read / this.#index.count
  }

  /** Reads on, at most this many rows; tells whether all have been read. */
  advance(rows: number): boolean {
    const before = this.#read
    const until = Math.min(this.#index.count, before + rows)
    while (this.#read < until) this.#readRow(this.#read++)
    const isComplete = this.#read === this.#index.count
    if (isComplete && before < this.#read) this.#sumUp()
    return isComplete
  }

  /** Adds how often each series has happened by this instant, which is in it. All must have been read. */
  addUntil(at: number, into: Float64Array): void {
    const instant = Math.floor(at)
    const bin = this.#bins.of(instant)
    if (bin < 0) return
    const first = this.#rowsBefore[bin] as number
    const end = this.#rowsBefore[bin + 1] as number
    const place = this.#placeAfter(instant, first, end)
    const fromBelow = place - first <= end - place
    const base = (fromBelow ? bin : bin + 1) * this.series.count
    for (let series = 0; series < this.series.count; series++) {
      into[series] = (into[series] as number) + (this.#counts[base + series] as number)
    }
    if (fromBelow) this.#add(first, place, 1, into)
    else this.#add(place, end, -1, into)
  }

  #readRow(row: number): void {
    const at = this.#index.run.state.trace.at[row] as number
    const bin = this.#bins.of(at)
    this.#rowsBefore[bin] = (this.#rowsBefore[bin] as number) + 1
    const series = this.series.ofRow(row)
    if (series === noSeries) return
    const place = bin * this.series.count + series
    this.#counts[place] = (this.#counts[place] as number) + 1
    if (at < (this.firstAt[series] as number)) this.firstAt[series] = at
  }

  /** From rows in each bin to rows before it. */
  #sumUp(): void {
    sumBefore(this.#rowsBefore, 1)
    sumBefore(this.#counts, this.series.count)
  }

  /** The first place in canonical order, of those from `low` to `high`, that happened after the instant. */
  #placeAfter(instant: number, low: number, high: number): number {
    const { order, run } = this.#index
    let from = low
    let to = high
    while (from < to) {
      const middle = (from + to) >> 1
      if ((run.state.trace.at[order[middle] as number] as number) <= instant) from = middle + 1
      else to = middle
    }
    return from
  }

  #add(from: number, to: number, by: 1 | -1, into: Float64Array): void {
    for (let place = from; place < to; place++) {
      const series = this.series.ofRow(this.#index.order[place] as number)
      if (series !== noSeries) into[series] = (into[series] as number) + by
    }
  }
}

/** Each number becomes the sum of all that stand before it at the same place of their group. */
function sumBefore(numbers: Int32Array | Uint32Array, group: number): void {
  for (let place = 0; place < group; place++) {
    let sum = 0
    for (let at = place; at < numbers.length; at += group) {
      const own = numbers[at] as number
      numbers[at] = sum
      sum += own
    }
  }
}
