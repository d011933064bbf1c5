/** What is done with a row costs so much, in tests on columns: its number is made, its digit is counted, it is put in its place. */
const readingCost = 0.5
const countingCost = 0.1
const movingCost = 0.2

/** A number is looked at by digits of so many bits, the lowest first: 2^53 has six of them. */
const bits = 10
const sizeOfDigit = 1 << bits
/** Part of the work that is done when all numbers have been made. */
const shareOfReading = 1 / 3

/** Where rows are moved to, and where in it the next one of each digit belongs. */
interface NextRows {
  readonly positions: Uint32Array
  readonly keys: Float64Array
  readonly starts: Uint32Array
}

/**
 * Positions in the order of a whole number from 0 that each has, up or down, those of the same number in trace order: made in slices, each
 * of which goes on where the one before stopped. (A radix sort from the lowest digit: what is sorted costs the same whatever its order was.)
 */
export class RowsInOrder {
  #positions: Uint32Array
  #keys: Float64Array
  readonly #keyOf: (position: number) => number
  #most = 0
  /** The digit that is being put in order, how far its rows have been counted, and how far they have been moved. */
  #digit = -1
  #counted = 0
  #moved = 0
  #next: NextRows | null = null

  constructor(positions: Uint32Array, keyOf: (position: number) => number) {
    this.#positions = positions.slice()
    this.#keys = new Float64Array(positions.length)
    this.#keyOf = keyOf
  }

  get isComplete(): boolean {
    return this.#digit === this.#digitCount
  }

  /** How much of it is done, 0 to 1. */
  get share(): number {
    if (this.isComplete) return 1
    const rows = Math.max(1, this.#positions.length)
    if (this.#digit < 0) return (this.#counted / rows) * shareOfReading
    const done = this.#digit + (this.#counted + this.#moved) / rows / 2
    return shareOfReading + (done / this.#digitCount) * (1 - shareOfReading)
  }

  /** @returns what it has cost, in tests on columns */
  sortOn(budget: number): number {
    let spent = 0
    while (!this.isComplete && spent < budget) {
      const left = budget - spent
      if (this.#digit < 0) spent += this.#readKeys(left)
      else if (this.#counted < this.#keys.length) spent += this.#count(left)
      else spent += this.#move(left)
    }
    return spent
  }

  /** The positions at these places of the order, or of the one from the largest number down, when it is complete. */
  at(offset: number, limit: number, isDescending = false): Uint32Array {
    if (!isDescending) return this.#positions.slice(offset, offset + limit)
    const { length } = this.#positions
    const to = Math.min(length, offset + limit)
    return Uint32Array.from({ length: Math.max(0, to - offset) }, (_, place) => this.#fromEnd(offset + place))
  }

  /** Rows of one number stand as many places from the end as they do from the beginning the other way, but among themselves as before. */
  #fromEnd(place: number): number {
    const { length } = this.#positions
    const key = this.#keys[length - 1 - place] as number
    const first = this.#placeOf(key)
    const behind = this.#placeOf(key + 1)
    return this.#positions[first + place - (length - behind)] as number
  }

  /** The first place, upwards, whose number is not below this one. */
  #placeOf(key: number): number {
    let [low, high] = [0, this.#keys.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#keys[middle] as number) < key) low = middle + 1
      else high = middle
    }
    return low
  }

  get #digitCount(): number {
    let count = 0
    for (let more = this.#most; more >= 1; count++) more /= sizeOfDigit
    return count
  }

  /** What a number is multiplied by so that the digit that is looked at stands before the point. */
  get #scale(): number {
    return sizeOfDigit ** -this.#digit
  }

  #readKeys(budget: number): number {
    const keys = this.#keys
    const positions = this.#positions
    const keyOf = this.#keyOf
    const begun = this.#counted
    const end = upTo(keys.length, begun, budget / readingCost)
    let most = this.#most
    for (let place = begun; place < end; place++) {
      const key = keyOf(positions[place] as number)
      if (key > most) most = key
      keys[place] = key
    }
    this.#most = most
    this.#counted = end
    if (end === keys.length) {
      this.#begin(0)
    }
    return (end - begun) * readingCost
  }

  #begin(digit: number): void {
    this.#digit = digit
    this.#counted = 0
    this.#moved = 0
    if (this.isComplete) {
      this.#next = null
      return
    }
    const { length } = this.#keys
    const { positions, keys } = this.#next ?? { positions: new Uint32Array(length), keys: new Float64Array(length) }
    this.#next = { positions, keys, starts: new Uint32Array(sizeOfDigit + 1) }
  }

  #count(budget: number): number {
    const { starts } = this.#next as NextRows
    const keys = this.#keys
    const scale = this.#scale
    const begun = this.#counted
    const end = upTo(keys.length, begun, budget / countingCost)
    for (let place = begun; place < end; place++) {
      const behind = (((keys[place] as number) * scale) & (sizeOfDigit - 1)) + 1
      starts[behind] = (starts[behind] as number) + 1
    }
    this.#counted = end
    if (end === keys.length) for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number)
    return (end - begun) * countingCost
  }

  #move(budget: number): number {
    const { positions: movedPositions, keys: movedKeys, starts } = this.#next as NextRows
    const keys = this.#keys
    const positions = this.#positions
    const scale = this.#scale
    const begun = this.#moved
    const end = upTo(keys.length, begun, budget / movingCost)
    for (let from = begun; from < end; from++) {
      const key = keys[from] as number
      const digit = (key * scale) & (sizeOfDigit - 1)
      const to = starts[digit] as number
      starts[digit] = to + 1
      movedPositions[to] = positions[from] as number
      movedKeys[to] = key
    }
    this.#moved = end
    if (end === keys.length) {
      this.#next = { positions, keys, starts }
      this.#positions = movedPositions
      this.#keys = movedKeys
      this.#begin(this.#digit + 1)
    }
    return (end - begun) * movingCost
  }
}

/** @param most at least one */
const upTo = (length: number, begun: number, most: number): number => Math.min(length, begun + Math.max(1, Math.ceil(most)))

/** Places of texts among all of them in order, by their indices. */
export function ranksOf(texts: readonly string[]): readonly number[] {
  const sorted = [...new Set(texts)].sort()
  const rank = new Map(sorted.map((text, place) => [text, place]))
  return texts.map((text) => rank.get(text) ?? 0)
}
