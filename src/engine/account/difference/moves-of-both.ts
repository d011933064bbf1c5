import type { CourseMove } from './course-move.ts'
import type { FingerprintHead } from './run-fingerprint.ts'

/** The moves of two runs under common numbers: what is the same move has the same number, also in two versions of one journey. */
export class MovesOfBoth {
  readonly moves: CourseMove[] = []
  /** Common number of a move of each run, by its own number there. */
  readonly ofA: Int32Array
  readonly ofB: Int32Array
  readonly #numbers = new Map<string, number>()

  constructor(a: FingerprintHead['moves'], b: FingerprintHead['moves']) {
    this.ofB = Int32Array.from(b, (move) => this.#number(move))
    this.ofA = Int32Array.from(a, (move) => this.#number(move))
  }

  #number(move: CourseMove): number {
    const text = JSON.stringify(move)
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, this.moves.length)
    return this.moves.push(move) - 1
  }
}
