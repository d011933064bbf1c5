import type { Page, RowQuery } from '../views.ts'
import { Few } from './few.ts'
import { JourneyRows } from './journey-rows.ts'
import type { Searched, Sliced } from './row-filters.ts'
import { RowSearch, type RowTests } from './row-test.ts'
import { RowsInOrder } from './rows-in-order.ts'

/** What finding the journey of a row costs in tests on columns. */
const journeyCost = 3
/** So many searches are remembered, and orders: a person goes back and forth between a few. Each has a number for every row that it found. */
const searchesRemembered = 4

/** How rows are put in order; those with the same key stay in trace order. */
export interface KeyOrder {
  readonly by: string
  readonly descending: boolean
  /** A whole number from 0; null where the column stands in trace order. */
  readonly keyOf: ((position: number) => number) | null
}

/** Rows that pass, or those of them that have been found by now. */
export interface FoundRows {
  readonly count: number
  /** In trace order. */
  readonly positions: () => Uint32Array
  /** Absent where everything has been searched, and put in order. */
  readonly searched?: Searched
  /** While a search goes on its rows stand in trace order; while they are put in order there are none. */
  readonly page: (offset: number, limit: number) => Uint32Array
}

/**
 * The rows of one table: found in slices, each of which goes on where the one before stopped, and at hand when all are found, so that pages of
 * one question cost nothing more.
 */
export class TableRows {
  readonly #journeys: readonly string[]
  readonly #ofJourneys: JourneyRows
  readonly #searches = new Few<RowSearch>(searchesRemembered)
  readonly #orders = new Few<RowsInOrder>(searchesRemembered)

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
  find(query: RowQuery, end: number, tests: RowTests, budget: number, order?: KeyOrder): FoundRows {
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
    if (tests.quick.length === 0 && tests.costly.length === 0) return this.#inOrder(what, among, among?.length ?? end, left, order)
    const search = this.#searches.get(what, () => new RowSearch(tests, among, among?.length ?? end))
    left -= search.searchOn(left)
    const { foundPositions, foundCount } = search
    if (search.isComplete) return this.#inOrder(what, foundPositions, foundCount, left, order)
    return { ...inTraceOrder(foundPositions, foundCount), searched: { rows: search.searched, of: search.end } }
  }

  /** @param rows null for the rows from the first on */
  #inOrder(what: string, rows: Uint32Array | null, count: number, budget: number, order?: KeyOrder): FoundRows {
    const found = inTraceOrder(rows, count)
    if (order === undefined) return found
    const { by, descending, keyOf } = order
    if (keyOf === null) return descending ? { ...found, page: (offset, limit) => lastRows(rows, count, offset, limit) } : found
    const ordered = this.#orders.get(`${what} ${by}`, () => new RowsInOrder(found.positions(), keyOf))
    ordered.sortOn(budget)
    if (ordered.isComplete) return { ...found, page: (offset, limit) => ordered.at(offset, limit, descending) }
    const rowsDone = Math.floor(ordered.share * count)
    return { ...found, page: () => new Uint32Array(0), searched: { rows: rowsDone, of: count, stage: 'sorting' } }
  }
}

/** @param rows null for the rows from the first on */
function inTraceOrder(rows: Uint32Array | null, count: number): FoundRows {
  const page = (offset: number, limit: number): Uint32Array => {
    const to = Math.min(count, offset + limit)
    return rows ? rows.slice(offset, to) : firstRows(offset, to)
  }
  return { count, positions: () => rows ?? firstRows(0, count), page }
}

/** A page from the last row back. */
function lastRows(rows: Uint32Array | null, count: number, offset: number, limit: number): Uint32Array {
  const [from, to] = [Math.max(0, count - offset - limit), Math.max(0, count - offset)]
  return (rows ? rows.slice(from, to) : firstRows(from, to)).reverse()
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
