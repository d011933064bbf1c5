/** Whether a row, by its position in trace order, is one that is asked for. */
export type QuickTest = (position: number) => boolean

/** A test that has to make something readable, or render it. */
export interface CostlyTest {
  /** What the test of a row costs now, in tests on columns. */
  readonly cost: (position: number) => number
  readonly passes: (position: number) => boolean
  /** Gets ready for some rows at once. */
  readonly prepare?: (positions: readonly number[]) => void
}

/** What rows are tested for: the quick tests first, and costly ones only on what is left. */
export interface RowTests {
  readonly quick: readonly QuickTest[]
  readonly costly: readonly CostlyTest[]
}

/** What is looked at together before the costly tests. */
const rowsTogether = 32

/**
 * The positions that pass, found in slices: each call of `searchOn` costs about what it is allowed to. What was found stays.
 */
export class RowSearch {
  #found = new Uint32Array(256)
  foundCount = 0
  /** How many rows have been looked at. */
  searched = 0
  readonly #tests: RowTests

  readonly #among: Uint32Array | null

  /**
   * @param among the rows that are looked at, in trace order; null for those from the first on
   * @param end how many they are
   */
  constructor(
    tests: RowTests,
    among: Uint32Array | null,
    readonly end: number,
  ) {
    this.#tests = tests
    this.#among = among
  }

  get isComplete(): boolean {
    return this.searched === this.end
  }

  /** In trace order; only what is found later is added. */
  get foundPositions(): Uint32Array {
    return this.#found.subarray(0, this.foundCount)
  }

  /** @returns what it has cost, in tests on columns */
  searchOn(budget: number): number {
    const isCheap = this.#tests.costly.length === 0
    let spent = 0
    while (this.searched < this.end && spent < budget) spent += isCheap ? this.#quickly(budget - spent) : this.#together(budget - spent)
    return spent
  }

  #quickly(budget: number): number {
    const { quick } = this.#tests
    const begun = this.searched
    const end = Math.min(this.end, begun + Math.ceil(budget / Math.max(1, quick.length)))
    const among = this.#among
    for (let place = begun; place < end; place++) {
      const position = among === null ? place : (among[place] as number)
      if (passesAll(quick, position)) this.#add(position)
    }
    this.searched = end
    return (end - begun) * Math.max(1, quick.length)
  }

  /** One costly test after the other, each on what the ones before left. */
  #together(budget: number): number {
    const { quick, costly } = this.#tests
    let candidates: number[] = []
    let spent = 0
    while (this.searched < this.end && candidates.length < rowsTogether && spent < budget) {
      const place = this.searched++
      const position = this.#among === null ? place : (this.#among[place] as number)
      spent += 1
      if (passesAll(quick, position)) candidates.push(position)
    }
    for (const test of costly) {
      for (const position of candidates) spent += test.cost(position)
      test.prepare?.(candidates)
      candidates = candidates.filter(test.passes)
    }
    for (const position of candidates) this.#add(position)
    return spent
  }

  #add(position: number): void {
    if (this.foundCount === this.#found.length) {
      const longer = new Uint32Array(this.#found.length * 2)
      longer.set(this.#found)
      this.#found = longer
    }
    this.#found[this.foundCount++] = position
  }
}

function passesAll(tests: readonly QuickTest[], position: number): boolean {
  for (let test = 0; test < tests.length; test++) if (!(tests[test] as QuickTest)(position)) return false
  return true
}
