/** How often one profile visits one step at one instant: limited, so that journeys that set each other off end the run and no hang (engine rule 8). */
export class VisitCounts {
  /** The step that was visited too often; -1 while none was. */
  exceeded = -1
  /** The profile that visited it. */
  visitor = -1
  readonly #most: number
  readonly #counts: Int32Array
  readonly #at: Float64Array
  readonly #profile: Int32Array

  constructor(steps: number, most: number) {
    this.#most = most
    this.#counts = new Int32Array(steps)
    this.#at = new Float64Array(steps).fill(Number.NaN)
    this.#profile = new Int32Array(steps)
  }

  /** Counts a visit; false when it is one too many. */
  begin(step: number, at: number, profile: number): boolean {
    if (this.#at[step] !== at || this.#profile[step] !== profile) {
      this.#at[step] = at
      this.#profile[step] = profile
      this.#counts[step] = 0
    }
    const count = (this.#counts[step] as number) + 1
    this.#counts[step] = count
    if (count <= this.#most) return true
    if (this.exceeded < 0) {
      this.exceeded = step
      this.visitor = profile
    }
    return false
  }
}
