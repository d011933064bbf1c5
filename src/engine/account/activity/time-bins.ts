/** Cells of the grid that narrows the search for a bin down. */
const cells = 4096

/**
 * Bins of virtual time with about equally many rows each: an instant at which more happens than fits into one has a bin of its own, so
 * that within any other there are few rows. Instants are whole ms.
 */
export class TimeBins {
  /** Where each bin begins, rising; it reaches up to where the next one begins. */
  readonly starts: Float64Array
  readonly #first: number
  readonly #cellMs: number
  readonly #grid: Uint32Array
  #last = 0

  /**
   * @param count rows in order of time
   * @param instantAt when the row at a place of that order happened
   */
  constructor(count: number, rowsPerBin: number, instantAt: (place: number) => number) {
    const starts: number[] = []
    for (let place = 0; place < count; place += rowsPerBin) {
      const at = instantAt(place)
      const last = starts.at(-1)
      if (last === undefined || at > last) starts.push(at)
      else if (at === last) starts.push(at + 1)
    }
    this.starts = Float64Array.from(starts)
    this.#first = starts[0] ?? Number.POSITIVE_INFINITY
    this.#cellMs = Math.max(1, ((starts.at(-1) ?? 0) - (starts[0] ?? 0) + 1) / cells)
    this.#grid = new Uint32Array(cells + 2)
    for (let cell = 1; cell < this.#grid.length; cell++) {
      let bin = this.#grid[cell - 1] as number
      while (bin + 1 < starts.length && (starts[bin + 1] as number) <= this.#first + cell * this.#cellMs) bin += 1
      this.#grid[cell] = bin
    }
  }

  get count(): number {
    return this.starts.length
  }

  /** The bin that an instant falls into; -1 before the first one. */
  of(at: number): number {
    if (at < this.#first) return -1
    if (this.#isIn(this.#last, at)) return this.#last
    const cell = Math.min(cells, Math.floor((at - this.#first) / this.#cellMs))
    let low = this.#grid[cell] as number
    let high = cell === cells ? this.count - 1 : (this.#grid[cell + 1] as number)
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] as number) <= at) low = middle
      else high = middle - 1
    }
    this.#last = low
    return low
  }

  #isIn(bin: number, at: number): boolean {
    return at >= (this.starts[bin] as number) && (bin + 1 === this.count || at < (this.starts[bin + 1] as number))
  }
}
