/** Belongs to every journey. */
export const everyJourney = -1

const first = 256

/**
 * The rows of each journey, by their positions, in trace order: found once, in slices. The window looks at one journey at a time.
 */
export class JourneyRows {
  readonly #lists: Uint32Array[]
  readonly #counts: number[]
  /** How many rows have been looked at. */
  read = 0

  /**
   * @param journeys how many there are
   * @param count of rows
   * @param journeyOf number of a row's journey, or everyJourney
   */
  constructor(
    journeys: number,
    readonly count: number,
    readonly journeyOf: (position: number) => number,
  ) {
    this.#lists = Array.from({ length: journeys }, () => new Uint32Array(first))
    this.#counts = Array.from({ length: journeys }, () => 0)
  }

  get isComplete(): boolean {
    return this.read === this.count
  }

  /** Reads on. @returns how many were read, at most `most` */
  readOn(most: number): number {
    const begun = this.read
    const end = Math.min(this.count, begun + Math.ceil(most))
    for (let position = begun; position < end; position++) {
      const journey = this.journeyOf(position)
      if (journey !== everyJourney) this.#add(journey, position)
      else for (let each = 0; each < this.#lists.length; each++) this.#add(each, position)
    }
    this.read = end
    return end - begun
  }

  /** The rows of a journey that have been found. */
  of(journey: number): Uint32Array {
    return (this.#lists[journey] ?? new Uint32Array(0)).subarray(0, this.#counts[journey] ?? 0)
  }

  #add(journey: number, position: number): void {
    const count = this.#counts[journey] as number
    let list = this.#lists[journey] as Uint32Array
    if (count === list.length) {
      const longer = new Uint32Array(list.length * 2)
      longer.set(list)
      this.#lists[journey] = longer
      list = longer
    }
    list[count] = position
    this.#counts[journey] = count + 1
  }
}
