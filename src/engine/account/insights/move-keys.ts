import type { CompiledRun } from '../../compile/compiled-run.ts'
import { outcomeNames } from '../result.ts'

/** What instances do, as far as flows are counted: each kind of it at each position of a path has a number of its own, from 1. */
export type MoveKey =
  | { readonly kind: 'admitted'; readonly version: number }
  /** By a way out of a step. */
  | { readonly kind: 'left'; readonly version: number; readonly position: number; readonly way: number }
  /** Inside a step. */
  | { readonly kind: 'ended-in'; readonly version: number; readonly position: number; readonly step: number; readonly outcome: number }
  /** By a way that ends the path. */
  | { readonly kind: 'ended-after'; readonly version: number; readonly outcome: number }

/** The number of rows that move nobody. */
export const noMove = 0

/** Numbers the moves that occur, in the order in which they do first. */
export class MoveKeys {
  /** By number, from 1: the first entry is nobody's. */
  readonly all: (MoveKey | null)[] = [null]
  readonly #admitted: Int32Array
  readonly #left: Int32Array[] = []
  readonly #endedIn: Int32Array[] = []
  readonly #endedAfter: Int32Array
  readonly #run: CompiledRun

  constructor(run: CompiledRun) {
    this.#run = run
    this.#admitted = new Int32Array(run.journeys.length)
    this.#endedAfter = new Int32Array(run.journeys.length * outcomeNames.length)
  }

  admitted(version: number): number {
    const known = this.#admitted[version] as number
    return known === 0 ? this.#add({ kind: 'admitted', version }, this.#admitted, version) : known
  }

  left(position: number, way: number): number {
    this.#left[position] ??= new Int32Array(this.#run.ways.length)
    const numbers = this.#left[position]
    const known = numbers[way] as number
    if (known !== 0) return known
    const version = this.#run.steps[this.#run.ways[way]?.step ?? 0]?.journey ?? 0
    return this.#add({ kind: 'left', version, position, way }, numbers, way)
  }

  endedIn(position: number, step: number, outcome: number): number {
    this.#endedIn[position] ??= new Int32Array(this.#run.steps.length * outcomeNames.length)
    const numbers = this.#endedIn[position]
    const place = step * outcomeNames.length + outcome
    const known = numbers[place] as number
    if (known !== 0) return known
    return this.#add({ kind: 'ended-in', version: this.#run.steps[step]?.journey ?? 0, position, step, outcome }, numbers, place)
  }

  endedAfter(version: number, outcome: number): number {
    const place = version * outcomeNames.length + outcome
    const known = this.#endedAfter[place] as number
    return known === 0 ? this.#add({ kind: 'ended-after', version, outcome }, this.#endedAfter, place) : known
  }

  /** Gives a move the next number, which is kept at a place among numbers. */
  #add(key: MoveKey, numbers: Int32Array, place: number): number {
    this.all.push(key)
    numbers[place] = this.all.length - 1
    return this.all.length - 1
  }
}
