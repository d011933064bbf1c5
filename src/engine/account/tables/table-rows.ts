import type { Page, RowQuery } from '../views.ts'
import { Few } from './few.ts'
import { JourneyRows } from './journey-rows.ts'
import { LazyOrder } from './lazy-order.ts'
import type { Sliced } from './row-filters.ts'
import { RowSearch, type RowTests } from './row-test.ts'

/** What finding the journey of a row costs in tests on columns. */
const journeyCost = 3
/** So many searches are remembered: a person goes back and forth between a few. Each has a number for every row that it found. */
const searchesRemembered = 4

/** How rows are put in order; those with the same key stay in trace order. */
export interface KeyOrder {
  readonly by: string
  readonly descending: boolean
  /** null where the column stands in trace order. */
  readonly keyOf: ((position: number) => number) | null
}

/** Rows that pass, or those of them that have been found by now. */
export interface FoundRows {
  readonly count: number
  /** In trace order. */
  readonly positions: () => Uint32Array
  /** Absent where everything has been searched. */
  readonly searched?: { readonly rows: number; readonly of: number }
  readonly page: (offset: number, limit: number, order?: KeyOrder) => Uint32Array
}

/**
 * The rows of one table: found in slices, each of which goes on where the one before stopped, and at hand when all are found, so that pages of
 * one question cost nothing more.
 */
export class TableRows {
  readonly #journeys: readonly string[]
  readonly #ofJourneys: JourneyRows
  readonly #searches = new Few<RowSearch>(searchesRemembered)
  readonly #orders = new Few<LazyOrder>(searchesRemembered)

  /**
   * @param journeys their ids
   * @param journeyOf place of a row's journey among them, or everyJourney
   */
  constructor(journeys: readonly string[], count: number, journeyOf: (position: number) => number) {
    this.#journeys = journeys
    this.#ofJourneys = new JourneyRows(journeys.length + 1, count, journeyOf)
  }

  /**
   * @param end the rows below it are searched
   * @param budget what may be spent, in tests on columns
   */
  find(query: RowQuery, end: number, tests: RowTests, budget: number): FoundRows {
    const what = whatOf(query)
    let left = budget
    let among: Uint32Array | null = null
    if (query.journey !== undefined && (this.#journeys.length > 1 || this.#journeys[0] !== query.journey)) {
      left -= this.#ofJourneys.readOn(left / journeyCost) * journeyCost
      if (!this.#ofJourneys.isComplete) return stillReading(this.#ofJourneys.read, end)
      // Of a journey that is none there is what belongs to all of them.
      const journey = this.#journeys.indexOf(query.journey)
      const rows = this.#ofJourneys.of(journey < 0 ? this.#journeys.length : journey)
      among = rows.subarray(0, countBelow(rows, end))
    }
    if (tests.quick.length === 0 && tests.costly.length === 0) return this.#found(what, among, among?.length ?? end)
    const search = this.#searches.get(what, () => new RowSearch(tests, among, among?.length ?? end))
    search.searchOn(left)
    const searched = search.isComplete ? {} : { searched: { rows: search.searched, of: search.end } }
    return { ...this.#found(what, search.foundPositions, search.foundCount, search.isComplete), ...searched }
  }

  /** @param rows null for the rows from the first on */
  #found(what: string, rows: Uint32Array | null, count: number, isComplete = true): FoundRows {
    const positions = () => rows ?? firstRows(0, count)
    const page = (offset: number, limit: number, order?: KeyOrder): Uint32Array => {
      const to = Math.min(count, offset + limit)
      // While a search goes on its rows stand in trace order.
      if (order === undefined || !isComplete) return rows ? rows.slice(offset, to) : firstRows(offset, to)
      if (order.keyOf !== null) return this.#ordered(what, order, order.keyOf, positions).at(offset, limit)
      if (!order.descending) return rows ? rows.slice(offset, to) : firstRows(offset, to)
      return (rows ? rows.slice(count - to, Math.max(0, count - offset)) : firstRows(count - to, count - offset)).reverse()
    }
    return { count, positions, page }
  }

  #ordered(what: string, { by, descending }: KeyOrder, keyOf: (position: number) => number, positions: () => Uint32Array): LazyOrder {
    return this.#orders.get(`${what} ${by} ${descending}`, () => new LazyOrder(positions(), descending, keyOf))
  }
}

/** What a question searches for, as a text: pages, orders and slices of one search share it. */
export function whatOf(query: object): string {
  const { offset: _offset, limit: _limit, budget: _budget, order: _order, ...what } = query as Record<string, unknown>
  return JSON.stringify(Object.entries(what).sort(([one], [other]) => (one < other ? -1 : 1)))
}

export const budgetOf = ({ budget }: Sliced): number => budget ?? Number.POSITIVE_INFINITY

/** Nothing is found before what a search needs has been read. */
export function stillReading(rows: number, of: number): FoundRows {
  const none = () => new Uint32Array(0)
  return { count: 0, positions: none, page: none, searched: { rows: Math.min(rows, of), of } }
}

/** A page of readable rows. */
export function pageOf<Row>(found: FoundRows, offset: number, rows: readonly Row[]): Page<Row> {
  return { total: found.count, offset, rows, ...(found.searched && { searched: found.searched }) }
}

function firstRows(from: number, to: number): Uint32Array {
  const rows = new Uint32Array(Math.max(0, to - from))
  for (let place = 0; place < rows.length; place++) rows[place] = from + place
  return rows
}

/** How many of some positions, in order, are below a limit. */
function countBelow(positions: Uint32Array, limit: number): number {
  let low = 0
  let high = positions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((positions[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}
