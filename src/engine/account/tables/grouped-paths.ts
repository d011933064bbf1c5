import type { InstanceColumns } from './instance-columns.ts'
import { median } from './median.ts'
import type { PathTexts } from './path-texts.ts'
import type { PathGroup } from './row-filters.ts'

/** What is done with an instance, in tests on columns: its path is found, and its time goes to that of the others. */
const pathCost = 0.5
const timeCost = 0.5

/** The paths that instances took by an instant: found in slices, each of which goes on where the one before stopped. */
export class GroupedPaths {
  readonly #columns: InstanceColumns
  readonly #texts: PathTexts
  readonly #positions: Uint32Array
  readonly #at: number
  readonly #keys: Uint32Array
  /** By key: where its times begin, which the key before ends at. */
  readonly #ends: Uint32Array
  readonly #examples = new Map<number, number>()
  #starts: Uint32Array | null = null
  #times = new Float64Array(0)
  /** Whose paths are known, and whose times. */
  #keyed = 0
  #timed = 0
  #groups: readonly PathGroup[] | null = null

  constructor(columns: InstanceColumns, texts: PathTexts, positions: Uint32Array, at: number) {
    this.#columns = columns
    this.#texts = texts
    // What is found may be added to.
    this.#positions = positions.slice()
    this.#at = at
    this.#keys = new Uint32Array(positions.length)
    this.#ends = new Uint32Array(texts.keyCount + 1)
  }

  /** The most taken first; of equally many the one that was taken earlier. null until all are counted. */
  get groups(): readonly PathGroup[] | null {
    return this.#groups
  }

  /** How many instances have been counted. */
  get counted(): number {
    return Math.floor((this.#keyed + this.#timed) / 2)
  }

  countOn(budget: number): void {
    if (this.#groups !== null || budget <= 0) return
    const left = budget - this.#findPaths(budget) * pathCost
    if (this.#keyed === this.#positions.length && left > 0) this.#gatherTimes(left)
    if (this.#starts !== null && this.#timed === this.#positions.length) this.#groups = this.#group()
  }

  #findPaths(budget: number): number {
    const begun = this.#keyed
    const end = Math.min(this.#positions.length, begun + Math.ceil(budget / pathCost))
    const columns = this.#columns
    const at = this.#at
    const ends = this.#ends
    for (let place = begun; place < end; place++) {
      const position = this.#positions[place] as number
      const key = this.#texts.keyOf(columns.pathAt(position, at), columns.outcomeAt(position, at))
      this.#keys[place] = key
      if (ends[key + 1] === 0) this.#examples.set(key, position)
      ends[key + 1] = (ends[key + 1] as number) + 1
    }
    this.#keyed = end
    return end - begun
  }

  #gatherTimes(budget: number): void {
    const starts = this.#startsAtHand()
    const end = Math.min(this.#positions.length, this.#timed + Math.ceil(budget / timeCost))
    const times = this.#times
    for (let place = this.#timed; place < end; place++) {
      const key = this.#keys[place] as number
      const free = starts[key] as number
      starts[key] = free + 1
      times[free] = this.#columns.insideMs(this.#positions[place] as number, this.#at)
    }
    this.#timed = end
  }

  #startsAtHand(): Uint32Array {
    if (this.#starts !== null) return this.#starts
    const ends = this.#ends
    for (let key = 1; key < ends.length; key++) ends[key] = (ends[key] as number) + (ends[key - 1] as number)
    this.#times = new Float64Array(this.#positions.length)
    this.#starts = ends.slice()
    return this.#starts
  }

  #group(): readonly PathGroup[] {
    const groups = Array.from(this.#examples, ([key, example]): PathGroup => {
      const [from, to] = [this.#ends[key] as number, this.#ends[key + 1] as number]
      const { text, parts, outcome } = this.#texts.pathOf(key)
      const count = to - from
      const share = count / this.#positions.length
      return { text, path: parts, outcome, count, share, medianInsideMs: median(this.#times, from, to), example }
    })
    this.#times = new Float64Array(0)
    return groups.sort((one, other) => other.count - one.count || one.example - other.example)
  }
}
