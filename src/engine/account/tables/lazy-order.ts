/** A stretch of this many rows is put in order at once. */
const short = 24

/**
 * Positions in the order of a number that each has, those of the same number in trace order; only as far as somebody looks: a page is
 * sorted out of a million rows without sorting the million. (Quicksort that leaves what nobody asked for, and remembers where it cut.)
 */
export class LazyOrder {
  readonly #positions: Uint32Array
  readonly #keys: Float64Array
  /** Where the rows have been cut, in order: everything before a cut belongs before everything behind it. */
  readonly #cuts: number[]

  constructor(positions: Uint32Array, descending: boolean, keyOf: (position: number) => number) {
    this.#positions = positions.slice()
    this.#keys = new Float64Array(positions.length)
    const sign = descending ? -1 : 1
    for (let place = 0; place < this.#keys.length; place++) this.#keys[place] = sign * keyOf(positions[place] as number)
    this.#cuts = [0, positions.length]
  }

  /** The positions at these places of the order. */
  at(offset: number, limit: number): Uint32Array {
    const from = Math.min(offset, this.#positions.length)
    const to = Math.min(offset + limit, this.#positions.length)
    for (let cut = this.#cutBefore(from); (this.#cuts[cut] as number) < to && cut + 1 < this.#cuts.length; ) {
      const [low, high] = [this.#cuts[cut] as number, this.#cuts[cut + 1] as number]
      if (high <= from || high - low <= 1) cut += 1
      else if (high - low <= short) this.#sortShort(cut, low, high)
      else this.#cuts.splice(cut + 1, 0, this.#divide(low, high))
    }
    return this.#positions.slice(from, to)
  }

  /** The last cut at or before a place. */
  #cutBefore(place: number): number {
    let low = 0
    let high = this.#cuts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#cuts[middle] as number) <= place) low = middle
      else high = middle - 1
    }
    return low
  }

  /** Insertion sort; every row has a cut of its own then. */
  #sortShort(cut: number, low: number, high: number): void {
    for (let place = low + 1; place < high; place++) {
      for (let at = place; at > low && this.#isBefore(at, at - 1); at--) this.#swap(at, at - 1)
    }
    this.#cuts.splice(cut + 1, 0, ...Array.from({ length: high - low - 1 }, (_, place) => low + 1 + place))
  }

  /** @returns a place strictly between: what is less or equal to some row stands before it, the rest behind */
  #divide(low: number, high: number): number {
    const keys = this.#keys
    const positions = this.#positions
    const middle = (low + high) >> 1
    const [key, position] = [keys[middle] as number, positions[middle] as number]
    let left = low - 1
    let right = high
    for (;;) {
      do left += 1
      while ((keys[left] as number) < key || (keys[left] === key && (positions[left] as number) < position))
      do right -= 1
      while ((keys[right] as number) > key || (keys[right] === key && (positions[right] as number) > position))
      if (left >= right) return Math.min(right + 1, high - 1)
      this.#swap(left, right)
    }
  }

  #isLess(place: number, key: number, position: number): boolean {
    const own = this.#keys[place] as number
    return own < key || (own === key && (this.#positions[place] as number) < position)
  }

  #isBefore(place: number, other: number): boolean {
    return this.#isLess(place, this.#keys[other] as number, this.#positions[other] as number)
  }

  #swap(one: number, other: number): void {
    const [key, position] = [this.#keys[one] as number, this.#positions[one] as number]
    this.#keys[one] = this.#keys[other] as number
    this.#positions[one] = this.#positions[other] as number
    this.#keys[other] = key
    this.#positions[other] = position
  }
}

/** Places of texts among all of them in order, by their indices. */
export function ranksOf(texts: readonly string[]): readonly number[] {
  const sorted = [...new Set(texts)].sort()
  const rank = new Map(sorted.map((text, place) => [text, place]))
  return texts.map((text) => rank.get(text) ?? 0)
}
