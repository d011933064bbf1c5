import type { TraceIndex } from '../trace/trace-index.ts'
import { FrameView } from './frame-view.ts'
import { RowCounts } from './row-counts.ts'
import type { Frame, StretchOfTime } from './views.ts'

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
  /** What happened within a stretch of time. */
  readonly #between: RowCounts
  readonly #viewBetween: FrameView
  /** The counts before the stretch that was asked for last, by how many rows are in them. */
  #before: { readonly rows: number; readonly counts: Int32Array } | null = null
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
    this.#between = new RowCounts(index)
    this.#viewBetween = new FrameView(this.#between)
    this.#gap = gap
    this.#checkpoints = [this.#counts.copy()]
  }

  /** How many rows were read for all frames so far. */
  get rowsRead(): number {
    return this.#rowsRead
  }

  /** Counts as they stood at this instant; what happened at exactly the instant is in them. */
  frame(at: number): Frame {
    this.#goTo(this.#index.rowsUntil(at))
    return this.#view.frame(at)
  }

  /**
   * What happened within a stretch of time, as far as the instant has come in it, and who was inside at the earlier of its end and the
   * instant; before the stretch nothing has happened in it. It is what the counts at its end are more than those at its beginning.
   */
  frameWithin(at: number, during: StretchOfTime): Frame {
    // Virtual time is whole milliseconds: what is before the first of them is at most one less.
    const before = this.#index.rowsUntil(Math.ceil(during.from) - 1)
    const until = this.#index.rowsUntil(Math.min(at, during.to))
    if (this.#before?.rows !== Math.min(before, until)) {
      this.#goTo(Math.min(before, until))
      this.#before = { rows: this.#place, counts: this.#counts.copy() }
    }
    this.#goTo(until)
    this.#between.setBetween(this.#before.counts, this.#counts)
    return this.#viewBetween.frame(at, during)
  }

  #goTo(wanted: number): void {
    this.#goNear(wanted)
    while (this.#place < wanted) this.#readOn()
    while (this.#place > wanted) this.#takeBack()
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
