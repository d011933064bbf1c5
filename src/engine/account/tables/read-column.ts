/** A number of each row, by its position: read once, in slices, so that rows are compared without going back to the trace. */
export class ReadColumn {
  readonly values: Int32Array
  /** How many rows have been read. */
  read = 0
  readonly #numberOf: (position: number) => number

  constructor(count: number, numberOf: (position: number) => number) {
    this.values = new Int32Array(count)
    this.#numberOf = numberOf
  }

  get isComplete(): boolean {
    return this.read === this.values.length
  }

  /** Reads on. @returns how many were read, at most `most` */
  readOn(most: number): number {
    const begun = this.read
    const end = Math.min(this.values.length, begun + Math.max(1, Math.floor(most)))
    const numberOf = this.#numberOf
    for (let position = begun; position < end; position++) this.values[position] = numberOf(position)
    this.read = end
    return end - begun
  }
}
