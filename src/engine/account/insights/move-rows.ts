import { type TraceIndex, upperBound } from '../../trace/trace-index.ts'
import { noMove } from './move-keys.ts'

/**
 * The rows of a trace by the move that was made there, those of one move in order of time: how often it was made within a time is then
 * known without looking at each of them.
 */
export class MoveRows {
  readonly #index: TraceIndex
  readonly #moves: ArrayLike<number>
  readonly #rows: Uint32Array
  /** By number of the move where its rows begin, and where they all end. */
  readonly #first: Uint32Array
  readonly #next: Uint32Array
  #placed = 0

  /**
   * @param moves of each row
   * @param counts how many rows each move has, by its number
   */
  constructor(index: TraceIndex, moves: ArrayLike<number>, counts: readonly number[]) {
    this.#index = index
    this.#moves = moves
    this.#first = new Uint32Array(counts.length + 1)
    counts.forEach((count, move) => {
      this.#first[move + 1] = (this.#first[move] as number) + (move === noMove ? 0 : count)
    })
    this.#next = this.#first.slice()
    this.#rows = new Uint32Array(this.#first[counts.length] as number)
  }

  /**
   * Puts rows in their places.
   * @param most so many are looked at
   * @returns how many were
   */
  place(most: number): number {
    const { order } = this.#index
    const from = this.#placed
    const end = Math.min(order.length, from + most)
    for (let place = from; place < end; place++) {
      const row = order[place] as number
      const move = this.#moves[row] as number
      if (move === noMove) continue
      const next = this.#next[move] as number
      this.#rows[next] = row
      this.#next[move] = next + 1
    }
    this.#placed = end
    return end - from
  }

  /** Those that were made after one instant, by another. */
  between(move: number, before: number, until: number): Uint32Array {
    const { at } = this.#index.run.state.trace
    const own = this.#rows.subarray(this.#first[move], this.#first[move + 1])
    const timeOf = (place: number): number => at[own[place] as number] as number
    const from = before === Number.NEGATIVE_INFINITY ? 0 : upperBound(own.length, timeOf, before)
    return own.subarray(from, Math.max(from, upperBound(own.length, timeOf, until)))
  }
}
