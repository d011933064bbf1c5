import { noMove } from './move-keys.ts'
import type { ScopedRun } from './scoped-run.ts'

/**
 * How often each move of a run was made within a time, of all journeys. Where it is counted for all instances, that is known at once; of
 * those that entered within a time it is counted, which can be done in stretches.
 */
export class MoveCounts {
  readonly #scope: ScopedRun
  readonly #counts: Int32Array
  /** The next instance, by its position. */
  #next: number

  constructor(scope: ScopedRun) {
    this.#scope = scope
    const { keys } = scope.columns
    this.#next = scope.instances.from
    this.#counts = new Int32Array(keys.all.length)
    if (scope.isOfSome) return
    for (let move = noMove + 1; move < keys.all.length; move++) this.#counts[move] = scope.rowsOf(move).length
  }

  /** By number of the move. */
  all(): Int32Array {
    this.read(Number.POSITIVE_INFINITY)
    return this.#counts
  }

  /**
   * Counts on.
   * @param rows some more than so many at most
   * @returns how much is counted, 0 to 1
   */
  read(rows: number): number {
    const { isOfSome, instances } = this.#scope
    if (!isOfSome || instances.from >= instances.end) return 1
    for (let left = rows; left > 0 && this.#next < instances.end; this.#next++) left -= this.#countInstance(this.#next)
    return (this.#next - instances.from) / (instances.end - instances.from)
  }

  /** @returns how many rows it has */
  #countInstance(position: number): number {
    const { columns, at: until } = this.#scope
    const { instances, firstRow, rowsByInstance, run } = columns.index
    const { at } = run.state.trace
    const instance = instances[position] as number
    const [first, end] = [firstRow[instance] as number, firstRow[instance + 1] as number]
    for (let place = first; place < end; place++) {
      const row = rowsByInstance[place] as number
      if ((at[row] as number) > until) break
      const move = columns.moves[row] as number
      if (move !== noMove) this.#counts[move] = (this.#counts[move] as number) + 1
    }
    return end - first
  }
}
