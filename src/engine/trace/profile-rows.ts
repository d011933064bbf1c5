import type { TraceIndex } from './trace-index.ts'

/** The rows of the trace that concern one profile, in the order in which they were written, which is the profile's own. */
export class ProfileRows {
  readonly #index: TraceIndex
  /** Made where the trace does not stand in profile order: rows by profile, and where each profile's begin. */
  #byProfile: { readonly from: Int32Array; readonly rows: Int32Array } | null = null

  constructor(index: TraceIndex) {
    this.#index = index
  }

  of(profile: number): Int32Array {
    if (!this.#index.run.isTracedByProfile) return this.#found(profile)
    const from = this.#firstOf(profile)
    const to = this.#firstOf(profile + 1)
    return Int32Array.from({ length: to - from }, (_, place) => from + place)
  }

  /** A trace in profile order needs no search through all of it. */
  #firstOf(profile: number): number {
    let low = 0
    let high = this.#index.run.state.trace.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#index.profileOf(middle) < profile) low = middle + 1
      else high = middle
    }
    return low
  }

  #found(profile: number): Int32Array {
    this.#byProfile ??= this.#sorted()
    const { from, rows } = this.#byProfile
    return rows.subarray(from[profile], from[profile + 1])
  }

  #sorted() {
    const { run, count } = this.#index
    const from = new Int32Array(run.compiled.population.count + 2)
    for (let row = 0; row < count; row++) {
      const place = this.#index.profileOf(row) + 2
      from[place] = (from[place] as number) + 1
    }
    for (let i = 2; i < from.length; i++) from[i] = (from[i] as number) + (from[i - 1] as number)
    const rows = new Int32Array(count)
    for (let row = 0; row < count; row++) {
      const place = this.#index.profileOf(row) + 1
      rows[from[place] as number] = row
      from[place] = (from[place] as number) + 1
    }
    return { from, rows }
  }
}
