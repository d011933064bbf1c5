import { outcomeOfDetail, rowKind } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import { outcomeNames } from '../result.ts'
import { PathTree } from './path-tree.ts'

/** Place of `waiting` among the names of outcomes. */
const waiting = outcomeNames.indexOf('waiting')
/** What putting a row of a column in its place costs, in rows of the trace that are read. */
const placingCost = 0.25

/**
 * What tables ask of instances, by their positions in trace order: read from the trace once, in slices. How something stood at an instant is
 * found from there: only the moves that came later are looked up.
 */
export class InstanceColumns {
  readonly paths: PathTree
  readonly #index: TraceIndex
  /**
   * The outcome as of the end of the clock, when that was (Infinity: never), the whole path, and when its last move was: by instance while
   * the trace is read, which is the order in which it was written, and by position when it has been read.
   */
  #outcome: Uint8Array
  #endedAt: Float64Array
  #path: Int32Array
  #lastMoveAt: Float64Array
  /** Numbers of their profiles. */
  #profile: Int32Array
  /** Rows of the trace that have been read. */
  #read = 0
  /** Columns that have been put in order. */
  #placed = 0

  constructor(index: TraceIndex) {
    const count = index.instances.length
    this.#index = index
    this.paths = new PathTree(index.run.compiled)
    this.#endedAt = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
    this.#outcome = new Uint8Array(count).fill(waiting)
    this.#path = index.run.state.instances.journey.slice(0, count)
    this.#lastMoveAt = new Float64Array(count)
    this.#profile = index.run.state.instances.profile
  }

  get isComplete(): boolean {
    return this.#placed === columnCount
  }

  /** How much of the trace has been read, 0 to 1. */
  get share(): number {
    return this.#index.count === 0 ? 1 : this.#read / this.#index.count
  }

  /** ms since 1970; Infinity of those who were inside at the end of the clock. */
  get endedAt(): Float64Array {
    return this.#endedAt
  }

  /** Numbers of the profiles, when the columns are complete. */
  get profile(): Int32Array {
    return this.#profile
  }

  /** Reads on. @returns what it has cost, in rows of the trace: about `most` */
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
      if (kind === rowKind.left) {
        this.#lastMoveAt[instance] = at
        this.#path[instance] = this.paths.child(this.#path[instance] as number, detail)
      } else {
        this.#endedAt[instance] = at
        this.#outcome[instance] = outcomeOfDetail(detail)
      }
    }
    this.#read = end
    let spent = end - begun
    while (end === this.#index.count && !this.isComplete && spent < most) spent += this.#placeNext()
    return spent
  }

  /** The next column from the order in which instances were made to that of the tables. */
  #placeNext(): number {
    const { instances } = this.#index
    switch (this.#placed++) {
      case 0:
        this.#outcome = inOrder(this.#outcome, instances)
        break
      case 1:
        this.#endedAt = inOrder(this.#endedAt, instances)
        break
      case 2:
        this.#path = inOrder(this.#path, instances)
        break
      case 3:
        this.#profile = inOrder(this.#profile, instances)
        break
      default:
        this.#lastMoveAt = inOrder(this.#lastMoveAt, instances)
    }
    return instances.length * placingCost
  }

  /** The path as it was at an instant. */
  pathAt(position: number, at: number): number {
    const node = this.#path[position] as number
    return (this.#lastMoveAt[position] as number) <= at ? node : this.#pathBefore(node, position, at)
  }

  /** Goes back by every move that was made after an instant. */
  #pathBefore(last: number, position: number, at: number): number {
    const { run, instances, firstRow, rowsByInstance } = this.#index
    const { kind, at: times } = run.state.trace
    const instance = instances[position] as number
    const first = firstRow[instance] as number
    let node = last
    for (let place = (firstRow[instance + 1] as number) - 1; place >= first; place--) {
      const row = rowsByInstance[place] as number
      if ((times[row] as number) <= at) break
      if (kind[row] === rowKind.left) node = this.paths.parent[node] as number
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
}

const columnCount = 5

function inOrder<Column extends Float64Array | Int32Array | Uint8Array>(column: Column, order: Uint32Array): Column {
  const ordered = column.slice(0, order.length) as Column
  for (let place = 0; place < order.length; place++) ordered[place] = column[order[place] as number] as number
  return ordered
}
