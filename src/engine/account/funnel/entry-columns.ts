import { type RowKind, reasonsPerJourney, rowKind } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'

/** Of a discard that is no refused entry. */
export const noReason = 255

/** Which entries were refused, by whom and why, as columns over the run's discards in trace order: made once, in slices. */
export class EntryColumns {
  /** Index in refusalReasons; noReason of others. */
  readonly reason: Uint8Array
  /** Which journey of the scenario refused it. */
  readonly container: Uint16Array
  readonly profile: Int32Array
  readonly #index: TraceIndex
  #done = 0

  constructor(index: TraceIndex) {
    this.#index = index
    const count = index.discards.length
    this.reason = new Uint8Array(count).fill(noReason)
    this.container = new Uint16Array(count)
    this.profile = new Int32Array(count)
  }

  get share(): number {
    return this.reason.length === 0 ? 1 : this.#done / this.reason.length
  }

  /** Reads up to so many rows; true when all have been read. */
  advance(rows: number): boolean {
    const { run, discards } = this.#index
    const { trace } = run.state
    const until = Math.min(discards.length, this.#done + rows)
    for (let position = this.#done; position < until; position++) {
      const row = discards[position] as number
      if ((trace.kind[row] as RowKind) !== rowKind.refused) continue
      const detail = trace.detail[row] as number
      this.reason[position] = detail % reasonsPerJourney
      this.container[position] = run.compiled.journeys[Math.floor(detail / reasonsPerJourney)]?.container ?? 0
      this.profile[position] = trace.subject[row] as number
    }
    this.#done = until
    return until === discards.length
  }
}
