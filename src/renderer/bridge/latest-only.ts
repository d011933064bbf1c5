/**
 * Reads what is wanted last, one request at a time and not more often than it may: wishes that were overtaken are never asked for.
 * So a clock that moves sixty times a second, or a table that is scrolled fast, never queues up reads.
 */
export class LatestOnly<Wish, Answer> {
  readonly #read: (wish: Wish) => Promise<Answer>
  readonly #show: (answer: Answer, wish: Wish) => void
  readonly #gapMs: number
  #wish: { readonly value: Wish } | null = null
  #busy = false
  #stopped = false

  /** @param gapMs the least time between the starts of two reads */
  constructor(read: (wish: Wish) => Promise<Answer>, show: (answer: Answer, wish: Wish) => void, gapMs: number) {
    this.#read = read
    this.#show = show
    this.#gapMs = gapMs
  }

  /** True when everything wanted has been shown. */
  get idle(): boolean {
    return !this.#busy && this.#wish === null
  }

  want(wish: Wish): void {
    this.#wish = { value: wish }
    void this.#work()
  }

  /** Forgets what is wanted, and shows nothing more. */
  stop(): void {
    this.#stopped = true
    this.#wish = null
  }

  async #work(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    while (this.#wish !== null) {
      const { value } = this.#wish
      this.#wish = null
      const gap = new Promise((resolve) => setTimeout(resolve, this.#gapMs))
      try {
        const answer = await this.#read(value)
        if (!this.#stopped) this.#show(answer, value)
      } catch {
        // A read that failed shows nothing; the next wish asks again.
      }
      await gap
    }
    this.#busy = false
  }
}
