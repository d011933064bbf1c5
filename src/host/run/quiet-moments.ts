/** So long after a question a person is likely to ask the next one. */
const quietMs = 200

/** What waits for quiet goes on after so long, even while somebody asks and asks: a clock that plays asks all the time. */
const patienceMs = 1_000

/** Finds the moments in which nobody asks anything, for work that nobody waits for. */
export class QuietMoments {
  #heardAt = Number.NEGATIVE_INFINITY

  /** Somebody asked, or was answered, just now. */
  heard(): void {
    this.#heardAt = performance.now()
  }

  /** Ends in a later turn of the thread: as soon as it has been quiet for a while, or patience is at its end. */
  async next(): Promise<void> {
    const until = performance.now() + patienceMs
    await new Promise((resolve) => setImmediate(resolve))
    for (;;) {
      const wait = Math.min(this.#heardAt + quietMs, until) - performance.now()
      if (wait <= 0) return
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}
