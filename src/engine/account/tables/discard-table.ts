import { reasonsPerJourney, rowKind } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import type { DiscardReader } from '../discard-reader.ts'
import { journeyIds } from '../journey-ids.ts'
import { ignoredReasons, refusalReasons } from '../result.ts'
import type { RunNames } from '../run-names.ts'
import type { Page, RefusalRow } from '../views.ts'
import { Few } from './few.ts'
import { everyJourney } from './journey-rows.ts'
import { KnownVerdicts } from './known-verdicts.ts'
import { placesDuring } from './places-during.ts'
import type { DiscardOrder, DiscardQuery, FilterChoices } from './row-filters.ts'
import type { CostlyTest, QuickTest } from './row-test.ts'
import { ranksOf } from './rows-in-order.ts'
import { searchedWords } from './searched-words.ts'
import { budgetOf, pageOf, TableRows } from './table-rows.ts'

/** What making the texts of a discard costs in tests on columns. */
const textCost = 200

/** More than there are kinds of rows, and sorts of them. */
const kinds = 16
const sorts = kinds * reasonsPerJourney

/** The table of refused entries and ignored events. */
export class DiscardTable {
  readonly #rows: TableRows
  readonly #words = new Few<KnownVerdicts>(6)

  constructor(
    readonly index: TraceIndex,
    readonly names: RunNames,
    readonly reader: DiscardReader,
  ) {
    const { compiled } = index.run
    this.#rows = new TableRows(journeyIds(compiled), index.discards.length, (position) => {
      const version = this.#versionOf(index.discards[position] as number)
      return compiled.journeys[version]?.container ?? everyJourney
    })
  }

  page(query: DiscardQuery): Page<RefusalRow> {
    const { discards } = this.index
    const end = this.index.amongUntil(discards, query.at)
    const tests = {
      quick: [placesDuring(this.index, discards, query.during), this.#ofDiscard(query)].filter((test) => test !== null),
      costly: searchedWords(query.search).map((word) => this.#word(word)),
    }
    const { offset, limit, order } = query
    const found = this.#rows.find(query, end, tests, budgetOf(query), order && { ...order, keyOf: this.#keyOf(order.by) })
    const rows = Array.from(found.page(offset, limit), (position) => this.reader.row(discards[position] as number, position))
    return pageOf(found, offset, rows)
  }

  /** Why the run refused or ignored something for a journey, in the order of their tests. */
  reasons(journey: string): FilterChoices['reasons'] {
    const { discards } = this.index
    const found = new Set<string>()
    const seen = new Set<number>()
    for (const row of discards) {
      const sort = (this.#versionOf(row) + 1) * sorts + this.#sortOf(row)
      if (seen.has(sort)) continue
      seen.add(sort)
      const discard = this.reader.discard(row)
      if (discard.journey === null || discard.journey === journey) found.add(`${discard.kind} ${discard.reason}`)
    }
    const all: FilterChoices['reasons'] = [
      ...refusalReasons.map((reason) => ({ kind: 'refused', reason }) as const),
      ...ignoredReasons.map((reason) => ({ kind: 'ignored', reason }) as const),
    ]
    return all.filter(({ kind, reason }) => found.has(`${kind} ${reason}`))
  }

  /** Kind and reason: decided once for each that there is. */
  #ofDiscard({ kinds: wanted, reasons }: DiscardQuery): QuickTest | null {
    if (wanted === undefined && reasons === undefined) return null
    const { index } = this
    const decided = new Map<number, boolean>()
    return (position) => {
      const row = index.discards[position] as number
      const sort = this.#sortOf(row)
      const known = decided.get(sort)
      if (known !== undefined) return known
      const { kind, reason } = this.reader.discard(row)
      const isWanted = (wanted?.includes(kind) ?? true) && (reasons?.includes(reason) ?? true)
      decided.set(sort, isWanted)
      return isWanted
    }
  }

  /** A number that rows of the same kind and reason share. */
  #sortOf(row: number): number {
    const { trace } = this.index.run.state
    return ((trace.detail[row] as number) % reasonsPerJourney) * kinds + (trace.kind[row] as number)
  }

  /** Number of the version that discarded something; -1 of what no journey ever saw. */
  #versionOf(row: number): number {
    const { trace, instances } = this.index.run.state
    switch (trace.kind[row]) {
      case rowKind.ignoredByAll:
        return -1
      case rowKind.ignoredByInstance:
        return instances.journey[trace.subject[row] as number] as number
      default:
        return Math.floor((trace.detail[row] as number) / reasonsPerJourney)
    }
  }

  #word(word: string): CostlyTest {
    const { discards } = this.index
    const hasWord = (position: number): boolean => {
      const row = this.reader.plainRow(discards[position] as number, position)
      const text = `${row.profile} ${row.profileName ?? ''} ${row.instance ?? ''} ${row.event} ${row.messageId} ${row.reason} ${row.kind}`
      return text.toLowerCase().includes(word)
    }
    return this.#words.get(word, () => new KnownVerdicts(discards.length, hasWord)).asTest(textCost)
  }

  #keyOf(by: DiscardOrder): ((position: number) => number) | null {
    const { discards } = this.index
    switch (by) {
      case 'at':
        return null
      case 'profile':
        return (position) => this.index.profileOf(discards[position] as number)
      case 'kind':
        return (position) => (this.reader.isRefusal(discards[position] as number) ? 1 : 0)
      case 'reason': {
        const reasons = [...refusalReasons, ...ignoredReasons]
        const rankOf = new Map(ranksOf(reasons).map((rank, place) => [reasons[place], rank]))
        const ranks = new Map<number, number>()
        return (position) => {
          const row = discards[position] as number
          const sort = this.#sortOf(row)
          const known = ranks.get(sort)
          if (known !== undefined) return known
          const rank = rankOf.get(this.reader.discard(row).reason) ?? 0
          ranks.set(sort, rank)
          return rank
        }
      }
    }
  }
}
