import type { CostlyTest } from './row-test.ts'

const unknown = 0
const no = 1
const yes = 2

/** What is remembered of a test whose answer for a row is the same at every instant: the clock may move while it is searched. */
export class KnownVerdicts {
  readonly #verdicts: Uint8Array
  readonly #decide: (position: number) => boolean

  constructor(count: number, decide: (position: number) => boolean) {
    this.#verdicts = new Uint8Array(count)
    this.#decide = decide
  }

  /** @param cost of deciding one, in tests on columns */
  asTest(cost: number): CostlyTest {
    return {
      cost: (position) => (this.#verdicts[position] === unknown ? cost : 1),
      passes: (position) => this.holds(position),
    }
  }

  holds(position: number): boolean {
    const known = this.#verdicts[position]
    if (known !== unknown) return known === yes
    const holds = this.#decide(position)
    this.#verdicts[position] = holds ? yes : no
    return holds
  }

  isKnown(position: number): boolean {
    return this.#verdicts[position] !== unknown
  }
}
