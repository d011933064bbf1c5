import { twiceAsLong } from '../../columns/twice-as-long.ts'
import { outcomeOfDetail, rowKind } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import { outcomeNames } from '../result.ts'
import { PathTree } from './path-tree.ts'

/** Place of `waiting` among the names of outcomes. */
const waiting = outcomeNames.indexOf('waiting')
const noMove = -1

/**
 * What tables ask of instances, by their positions in trace order: read from the trace once, when somebody first asks, in slices. How
 * something stood at an instant is found from it without looking at the trace again.
 */
export class InstanceColumns {
  readonly paths: PathTree
  readonly #index: TraceIndex
  /**
   * The outcome as of the end of the clock, when that was (Infinity: never), the whole path, its last move, and when that was: by instance while
   * the trace is read, which is the order in which it was written, and by position when it has been read.
   */
  #outcome: Uint8Array
  #endedAt: Float64Array
  #path: Int32Array
  #lastMove: Int32Array
  #lastMoveAt: Float64Array
  /** Moves of all instances as they stand in the trace: when, and the one before of the same instance. */
  #moveAt: Float64Array
  #moveBefore: Int32Array
  #moves = 0
  /** Rows of the trace that have been read. */
  #read = 0
  #isPlaced = false

  constructor(index: TraceIndex) {
    const count = index.instances.length
    this.#index = index
    this.paths = new PathTree(index.run.compiled)
    this.#endedAt = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
    this.#outcome = new Uint8Array(count).fill(waiting)
    this.#path = index.run.state.instances.journey.slice(0, count)
    this.#lastMove = new Int32Array(count).fill(noMove)
    this.#lastMoveAt = new Float64Array(count)
    this.#moveAt = new Float64Array(count * 4)
    this.#moveBefore = new Int32Array(count * 4)
  }

  get isComplete(): boolean {
    return this.#isPlaced
  }

  /** ms since 1970; Infinity of those who were inside at the end of the clock. */
  get endedAt(): Float64Array {
    return this.#endedAt
  }

  /** Reads rows of the trace. @returns how many, at most `most` */
  readOn(most: number): number {
    const { trace } = this.#index.run.state
    const begun = this.#read
    const end = Math.min(this.#index.count, begun + most)
    for (let row = begun; row < end; row++) {
      const kind = trace.kind[row] as number
      if (kind !== rowKind.left && kind !== rowKind.ended) continue
      const instance = trace.subject[row] as number
      const at = trace.at[row] as number
      const detail = trace.detail[row] as number
      if (kind === rowKind.left) this.#move(instance, at, detail)
      else {
        this.#endedAt[instance] = at
        this.#outcome[instance] = outcomeOfDetail(detail)
      }
    }
    this.#read = end
    if (end === this.#index.count && !this.#isPlaced) this.#place()
    return end - begun
  }

  /** From the order in which instances were made to that of the tables. */
  #place(): void {
    const { instances } = this.#index
    this.#outcome = inOrder(this.#outcome, instances)
    this.#endedAt = inOrder(this.#endedAt, instances)
    this.#path = inOrder(this.#path, instances)
    this.#lastMove = inOrder(this.#lastMove, instances)
    this.#lastMoveAt = inOrder(this.#lastMoveAt, instances)
    this.#isPlaced = true
  }

  /** The path as it was at an instant. */
  pathAt(position: number, at: number): number {
    let node = this.#path[position] as number
    if ((this.#lastMoveAt[position] as number) <= at) return node
    for (let move = this.#lastMove[position] as number; move !== noMove && (this.#moveAt[move] as number) > at; ) {
      node = this.paths.parent[node] as number
      move = this.#moveBefore[move] as number
    }
    return node
  }

  /** Place of the outcome at an instant among the names of outcomes. */
  outcomeAt(position: number, at: number): number {
    return (this.#endedAt[position] as number) <= at ? (this.#outcome[position] as number) : waiting
  }

  /** How long the instance had been inside at an instant, or was in all, ms. */
  insideMs(position: number, at: number): number {
    const { admittedAt, run } = this.#index
    return Math.min(this.#endedAt[position] as number, at, run.compiled.end) - (admittedAt[position] as number)
  }

  #move(instance: number, at: number, way: number): void {
    const move = this.#moves
    if (move === this.#moveAt.length) {
      this.#moveAt = twiceAsLong(this.#moveAt)
      this.#moveBefore = twiceAsLong(this.#moveBefore)
    }
    this.#moveAt[move] = at
    this.#moveBefore[move] = this.#lastMove[instance] as number
    this.#lastMove[instance] = move
    this.#lastMoveAt[instance] = at
    this.#path[instance] = this.paths.child(this.#path[instance] as number, way)
    this.#moves = move + 1
  }
}

function inOrder<Column extends Float64Array | Int32Array | Uint8Array>(column: Column, order: Uint32Array): Column {
  const ordered = column.slice() as Column
  for (let place = 0; place < order.length; place++) ordered[place] = column[order[place] as number] as number
  return ordered
}
