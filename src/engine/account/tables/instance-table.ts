import type { TraceIndex } from '../../trace/trace-index.ts'
import type { InstanceReader } from '../instance-reader.ts'
import { journeyIds } from '../journey-ids.ts'
import { outcomeNames } from '../result.ts'
import type { RunNames } from '../run-names.ts'
import type { InstanceRow, Page } from '../views.ts'
import { Few } from './few.ts'
import { GroupedPaths } from './grouped-paths.ts'
import { InstanceColumns } from './instance-columns.ts'
import { InstanceTests } from './instance-tests.ts'
import { PathTexts } from './path-texts.ts'
import type { InstanceOrder, InstanceQuery, PathGroups, PathQuery } from './row-filters.ts'
import { ranksOf } from './rows-in-order.ts'
import { budgetOf, type FoundRows, pageOf, stillReading, TableRows, whatOf } from './table-rows.ts'

/** What reading a row of the trace costs in tests on columns. */
const readingCost = 1

/** What is made of the columns when they are complete. */
interface ReadColumns {
  readonly texts: PathTexts
  readonly tests: InstanceTests
}

/** The table of instances: pages of those that pass, in some order, and the paths that they took. */
export class InstanceTable {
  readonly #rows: TableRows
  readonly #groups = new Few<GroupedPaths>(2)
  #begun: InstanceColumns | null = null
  #read: ReadColumns | null = null

  constructor(
    readonly index: TraceIndex,
    readonly names: RunNames,
    readonly reader: InstanceReader,
  ) {
    const { compiled, state } = index.run
    const journeyOf = (position: number): number =>
      compiled.journeys[state.instances.journey[index.instances[position] as number] as number]?.container ?? 0
    this.#rows = new TableRows(journeyIds(compiled), index.instances.length, journeyOf)
  }

  page(query: InstanceQuery): Page<InstanceRow> {
    const { index, reader } = this
    const found = this.#find(query)
    const rows = Array.from(found.page(query.offset, query.limit), (position) => reader.row(index.instances[position] as number, query.at))
    return pageOf(found, query.offset, rows)
  }

  paths(query: PathQuery): PathGroups {
    const budget = this.#readOn(budgetOf(query))
    const found = this.#read === null ? stillReading(0, this.index.instancesUntil(query.at)) : this.#find({ ...query, budget })
    if (this.#read === null || found.searched) return { instances: found.count, total: 0, groups: [], searched: found.searched ?? null }
    const { texts } = this.#read
    const grouped = this.#groups.get(whatOf(query), () => new GroupedPaths(this.columns, texts, found.positions(), query.at))
    grouped.countOn(budget)
    const { groups, counted } = grouped
    if (groups === null) return { instances: found.count, total: 0, groups: [], searched: { rows: counted, of: found.count } }
    const { offset, limit } = query
    return { instances: found.count, total: groups.length, groups: groups.slice(offset, offset + limit), searched: null }
  }

  /** They are read by the first question that needs them, or ahead of it. */
  get columns(): InstanceColumns {
    this.#begun ??= new InstanceColumns(this.index)
    return this.#begun
  }

  #find(query: InstanceQuery): FoundRows {
    const end = this.index.instancesUntil(query.at)
    const { order } = query
    if (!needsColumns(query)) {
      return this.#rows.find(query, end, { quick: [], costly: [] }, budgetOf(query), order && { ...order, keyOf: null })
    }
    const budget = this.#readOn(budgetOf(query))
    if (this.#read === null) return stillReading(0, end)
    const ordered = order && { ...order, keyOf: this.#keyOf(order.by, query.at, this.#read.texts) }
    return this.#rows.find(query, end, this.#read.tests.of(query), budget, ordered)
  }

  /** Reads the columns, if they have not been read. @returns what is left of the budget */
  #readOn(budget: number): number {
    if (this.#read !== null) return budget
    const spent = this.columns.readOn(Math.ceil(budget / readingCost)) * readingCost
    if (this.columns.isComplete) {
      const texts = new PathTexts(this.columns.paths)
      this.#read = { texts, tests: new InstanceTests(this.index, this.names, this.columns, texts) }
    }
    return budget - spent
  }

  #keyOf(by: InstanceOrder, at: number, texts: PathTexts): ((position: number) => number) | null {
    const { columns } = this
    switch (by) {
      case 'entered':
        return null
      case 'profile': {
        const { profile } = columns
        return (position) => profile[position] as number
      }
      case 'inside':
        if (Number.isInteger(at)) return (position) => columns.insideMs(position, at)
        // Between two milliseconds all who are still inside have been for the same part of one more: half a one stands for it.
        return (position) => {
          const ms = columns.insideMs(position, at)
          return 2 * Math.floor(ms) + (Number.isInteger(ms) ? 0 : 1)
        }
      case 'outcome': {
        const ranks = ranksOf(outcomeNames)
        return (position) => ranks[columns.outcomeAt(position, at)] as number
      }
      case 'path': {
        const { ranks } = texts
        return (position) => ranks[texts.keyOf(columns.pathAt(position, at), columns.outcomeAt(position, at))] as number
      }
    }
  }
}

/** Whether more is asked than which journey, and since when. */
function needsColumns(query: InstanceQuery): boolean {
  const { at: _at, offset: _offset, limit: _limit, budget: _budget, journey: _journey, order, ...filters } = query
  return (order !== undefined && order.by !== 'entered') || Object.values(filters).some((value) => value !== undefined)
}
