/**
 * Questions that wait for their answers: one is answered in a turn of the thread, so that what is asked meanwhile is heard, and urgent ones
 * come before all others. Those of one kind are answered in the order in which they were asked.
 */
export class QuestionQueue<Question> {
  readonly #answer: (question: Question) => Promise<void>
  readonly #isUrgent: (question: Question) => boolean
  readonly #urgent: Question[] = []
  readonly #others: Question[] = []
  #isAtWork = false

  /** @param answer must not reject */
  constructor(answer: (question: Question) => Promise<void>, isUrgent: (question: Question) => boolean) {
    this.#answer = answer
    this.#isUrgent = isUrgent
  }

  add(question: Question): void {
    ;(this.#isUrgent(question) ? this.#urgent : this.#others).push(question)
    if (this.#isAtWork) return
    this.#isAtWork = true
    setImmediate(() => void this.#work())
  }

  async #work(): Promise<void> {
    const next = this.#urgent.shift() ?? this.#others.shift()
    if (next === undefined) {
      this.#isAtWork = false
      return
    }
    await this.#answer(next)
    setImmediate(() => void this.#work())
  }
}
