import { pathText } from '../path-text.ts'
import { refusalReasons } from '../result.ts'
import type { RunNames } from '../run-names.ts'
import type { StoryReaders } from '../story.ts'
import { Few } from '../tables/few.ts'
import type { InstanceColumns } from '../tables/instance-columns.ts'
import { type QuickTest, RowSearch } from '../tables/row-test.ts'
import type { Page } from '../views.ts'
import { whyNotReached } from '../why-person/why-not-reached.ts'
import { EntryColumns } from './entry-columns.ts'
import { type FunnelColumns, FunnelCount, timeOf } from './funnel-count.ts'
import { FunnelWords } from './funnel-words.ts'
import { fates, noFate, ReachMarks } from './reach-marks.ts'
import type { FunnelLevelId, FunnelQuery, FunnelRow, FunnelRowsQuery, ReasonFunnel } from './reason-funnel.ts'

/** Some twenty milliseconds of work each: discards or rows of the trace that are read, and entries that are counted. */
const rowsPerSlice = 300_000
const entriesPerSlice = 300_000
/** A person goes back and forth between a few levels, and between some journeys. */
const levelsRemembered = 4
const countsRemembered = 8

/** Reads what became of everybody who was offered to a journey, in slices; what it is read from is read once. */
export class FunnelReader {
  readonly #readers: StoryReaders
  readonly #instances: InstanceColumns
  readonly #words: FunnelWords
  #entries: EntryColumns | null = null
  /** Of the journeys and steps, and of the questions, that were asked for last. */
  readonly #reach = new Few<ReachMarks>(levelsRemembered)
  readonly #counts = new Few<FunnelCount>(countsRemembered)
  readonly #found = new Few<RowSearch>(levelsRemembered)

  constructor(readers: StoryReaders, instances: InstanceColumns, names: RunNames) {
    this.#readers = readers
    this.#instances = instances
    this.#words = new FunnelWords(readers, names)
  }

  reasonFunnel(query: FunnelQuery): ReasonFunnel | null {
    const container = this.#containerOf(query.journey)
    if (container < 0) return null
    const columns = this.#readOn(container, query.step)
    if (columns === null) return { share: (this.#entriesAtHand().share + this.#instances.share) / 3, levels: [] }
    const count = this.#counts.get(JSON.stringify(query), () => new FunnelCount(query, this.#readers.index, container, columns))
    if (!count.advance(entriesPerSlice)) return { share: (2 + count.share) / 3, levels: [] }
    return { share: 1, levels: count.levels() }
  }

  rows(query: FunnelRowsQuery): Page<FunnelRow> | null {
    const { level, step, offset, limit, budget = Number.POSITIVE_INFINITY, ...kept } = query
    const container = this.#containerOf(query.journey)
    const columns = container < 0 ? null : this.#columnsOf(container, step)
    if (columns === null) return null
    const { at } = timeOf(query, this.#readers.index)
    const search = this.#found.get(JSON.stringify([kept, step, level]), () => this.#searchOf(query, container, columns))
    search.searchOn(budget)
    const isRefusal = reasonOf(level) >= 0
    const rows = Array.from(search.foundPositions.subarray(offset, offset + limit), (position, place) => ({
      ...(isRefusal ? this.#refused(position) : this.#instance(position, step, at)),
      index: offset + place,
    }))
    const searched = search.isComplete ? {} : { searched: { rows: search.searched, of: search.end } }
    return { total: search.foundCount, offset, rows, ...searched }
  }

  /** The entries or instances of a level. */
  #searchOf(query: FunnelRowsQuery, container: number, { entries, reach }: FunnelColumns): RowSearch {
    const { level } = query
    const { at, discards, instances } = timeOf(query, this.#readers.index)
    const reason = reasonOf(level)
    if (reason >= 0) {
      const passes: QuickTest = (position) =>
        position >= discards.from && entries.reason[position] === reason && entries.container[position] === container
      return new RowSearch({ quick: [passes], costly: this.#words.tests('discard', query.search) }, null, discards.end)
    }
    const fate = (fates as readonly string[]).indexOf(level)
    const passes: QuickTest = (position) => {
      if (position < instances.from) return false
      const own = reach.fateAt(position, at)
      return own !== noFate && (fate < 0 || own === fate)
    }
    return new RowSearch({ quick: [passes], costly: this.#words.tests('instance', query.search) }, null, instances.end)
  }

  #refused(position: number): Omit<FunnelRow, 'index'> {
    const { index, discards } = this.#readers
    const row = discards.row(index.discards[position] as number, position)
    return { at: row.at, profile: row.profile, profileName: row.profileName, sentence: row.why.sentence, discard: position, instance: null }
  }

  #instance(position: number, step: string | null, at: number): Omit<FunnelRow, 'index'> {
    const { index, instances } = this.#readers
    const instance = index.instances[position] as number
    const row = instances.row(instance, at)
    const sentence = step === null ? pathText(row.path, row.outcome) : whyNotReached(this.#readers, instance, step, at).sentence
    return { at: row.enteredAt, profile: row.profile, profileName: row.profileName, sentence, discard: null, instance: position }
  }

  #containerOf(journey: string): number {
    return this.#readers.index.run.compiled.journeys.find((one) => one.journey.id === journey)?.container ?? -1
  }

  #entriesAtHand(): EntryColumns {
    this.#entries ??= new EntryColumns(this.#readers.index)
    return this.#entries
  }

  /** What a funnel is counted from, a slice further; null while it is not all there. */
  #readOn(container: number, step: string | null): FunnelColumns | null {
    const entries = this.#entriesAtHand()
    if (!entries.advance(rowsPerSlice)) return null
    if (!this.#instances.isComplete) this.#instances.readOn(rowsPerSlice)
    return this.#columnsOf(container, step)
  }

  #columnsOf(container: number, step: string | null): FunnelColumns | null {
    const entries = this.#entriesAtHand()
    if (entries.share < 1 || !this.#instances.isComplete) return null
    const { index } = this.#readers
    const reach = this.#reach.get(JSON.stringify([container, step]), () => new ReachMarks(index, this.#instances, container, step))
    return { entries, reach, profiles: this.#instances.profile }
  }
}

/** Its place among the reasons of refusals; -1 of a level that is none. */
const reasonOf = (level: FunnelLevelId): number => (refusalReasons as readonly string[]).indexOf(level)
