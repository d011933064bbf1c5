import type { TraceIndex } from '../trace/trace-index.ts'
import { FrameView } from './frame-view.ts'
import { RowCounts } from './row-counts.ts'
import type { Frame } from './views.ts'

/** Rows between two checkpoints: a few milliseconds of reading, and some hundred checkpoints of a few hundred numbers in the largest runs. */
const rowsBetweenCheckpoints = 65_536

/**
 * Counts of the whole population at any instant. They are read on from the nearest that are known, forth or back: where the last reading
 * ended, or a checkpoint. Checkpoints are made when reading first comes by; once they are there, whatever is asked after whatever, fewer
 * rows are read than stand between two of them.
 */
export class FrameReader {
  readonly #index: TraceIndex
  readonly #counts: RowCounts
  readonly #view: FrameView
  readonly #gap: number
  /** Counts after 0, gap, 2 × gap … rows, as far as anything was read. */
  readonly #checkpoints: Int32Array[]
  /** How many rows are in the counts. */
  #place = 0
  #rowsRead = 0

  /** @param gap rows between two checkpoints */
  constructor(index: TraceIndex, gap = rowsBetweenCheckpoints) {
    this.#index = index
    this.#counts = new RowCounts(index)
    this.#view = new FrameView(this.#counts)
    this.#gap = gap
    this.#checkpoints = [this.#counts.copy()]
  }

  /** How many rows were read for all frames so far. */
  get rowsRead(): number {
    return this.#rowsRead
  }

  /** Counts as they stood at this instant; what happened at exactly the instant is in them. */
  frame(at: number): Frame {
    const wanted = this.#index.rowsUntil(at)
    this.#goNear(wanted)
    while (this.#place < wanted) this.#readOn()
    while (this.#place > wanted) this.#takeBack()
    return this.#view.frame(at)
  }

  /** To a checkpoint, where one is nearer than the last reading's end. */
  #goNear(wanted: number): void {
    const nearest = Math.min(Math.round(wanted / this.#gap), this.#checkpoints.length - 1)
    if (Math.abs(nearest * this.#gap - wanted) >= Math.abs(this.#place - wanted)) return
    this.#counts.restore(this.#checkpoints[nearest] as Int32Array)
    this.#place = nearest * this.#gap
  }

  #readOn(): void {
    this.#counts.count(this.#index.order[this.#place++] as number, 1)
    this.#rowsRead += 1
    if (this.#place === this.#checkpoints.length * this.#gap) this.#checkpoints.push(this.#counts.copy())
  }

  #takeBack(): void {
    this.#counts.count(this.#index.order[--this.#place] as number, -1)
    this.#rowsRead += 1
  }
}
