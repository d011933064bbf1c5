import type { TraceIndex } from '../../trace/trace-index.ts'
import { page } from '../page.ts'
import { pathText } from '../path-text.ts'
import { refusalReasons } from '../result.ts'
import type { StoryReaders } from '../story.ts'
import type { Page } from '../views.ts'
import { whyNotReached } from '../why-person/why-not-reached.ts'
import { EntryColumns, noReason } from './entry-columns.ts'
import { ReachColumns } from './reach-columns.ts'
import type { FunnelLevel, FunnelLevelId, FunnelQuery, FunnelRow, ReasonFunnel } from './reason-funnel.ts'

/** Some twenty milliseconds of work. */
const rowsPerSlice = 200_000
const instancesPerSlice = 40_000

/** How an instance stood at an instant. */
const fates = ['reached', 'inside', 'elsewhere'] as const
type Fate = (typeof fates)[number]

/** Reads what became of everybody who was offered to a journey; columns are made once, in slices. */
export class FunnelReader {
  readonly #readers: StoryReaders
  #entries: EntryColumns | null = null
  /** The step that was asked for last. */
  #reach: { readonly key: string; readonly columns: ReachColumns } | null = null

  constructor(readers: StoryReaders) {
    this.#readers = readers
  }

  reasonFunnel(query: FunnelQuery): ReasonFunnel | null {
    const container = this.#containerOf(query.journey)
    if (container < 0) return null
    const [entries, reach] = [this.#entriesAtHand(), this.#reachAtHand(container, query.step)]
    const isRead = entries.advance(rowsPerSlice) && reach.advance(instancesPerSlice)
    if (!isRead) return { share: (entries.share + reach.share) / 2, levels: [] }
    return { share: 1, levels: this.#levels(query, container, entries, reach) }
  }

  rows(query: FunnelQuery & { level: FunnelLevelId; offset: number; limit: number }): Page<FunnelRow> | null {
    const { level, step } = query
    const container = this.#containerOf(query.journey)
    const [entries, reach] = [this.#entriesAtHand(), this.#reachAtHand(container, step)]
    if (container < 0 || entries.share < 1 || reach.share < 1) return null
    const { index } = this.#readers
    const { at, discards, instances } = timeOf(query, index)
    const reason = (refusalReasons as readonly string[]).indexOf(level)
    if (reason >= 0) {
      const passes = (position: number): boolean =>
        position >= discards.from && entries.reason[position] === reason && entries.container[position] === container
      return numbered(
        query,
        page(query, discards.end, passes, (position) => this.#refused(position)),
      )
    }
    const passes = (position: number): boolean =>
      position >= instances.from &&
      reach.isOwn[position] === 1 &&
      (level === 'entered' || level === 'offered' || fateOf(reach, position, at) === level)
    return numbered(
      query,
      page(query, instances.end, passes, (position) => this.#instance(position, step, at)),
    )
  }

  #levels(query: FunnelQuery, container: number, entries: EntryColumns, reach: ReachColumns): FunnelLevel[] {
    const { index } = this.#readers
    const people = new LevelCounts(index.run.compiled.population.count)
    const { at, discards, instances: admitted } = timeOf(query, index)
    for (let position = discards.from; position < discards.end; position++) {
      const reason = entries.reason[position] as number
      if (reason !== noReason && entries.container[position] === container) people.count(reason, entries.profile[position] as number)
    }
    const { instances } = index.run.state
    const fateLevel = refusalReasons.length
    for (let position = admitted.from; position < admitted.end; position++) {
      if (reach.isOwn[position] === 0) continue
      people.count(fateLevel + placeOfFate(reach, position, at), instances.profile[index.instances[position] as number] as number)
    }
    return people.levels(query.step !== null)
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

  #reachAtHand(container: number, step: string | null): ReachColumns {
    const key = JSON.stringify([container, step])
    if (this.#reach?.key !== key) this.#reach = { key, columns: new ReachColumns(this.#readers.index, container, step) }
    return this.#reach.columns
  }
}

/** Until when, and which discards and instances are within the time that is asked for, by their positions: from the first up to, not including, the second. */
function timeOf({ at, during }: FunnelQuery, index: TraceIndex) {
  const until = Math.min(at, during?.to ?? at)
  // Virtual time is whole milliseconds: what is before the first of them is at most one less.
  const before = during ? Math.ceil(during.from) - 1 : Number.NEGATIVE_INFINITY
  return {
    at: until,
    discards: { from: index.amongUntil(index.discards, before), end: index.amongUntil(index.discards, until) },
    instances: { from: index.instancesUntil(before), end: index.instancesUntil(until) },
  }
}

const fateOf = (reach: ReachColumns, position: number, at: number): Fate => fates[placeOfFate(reach, position, at)] as Fate

/** Its place among the fates. */
function placeOfFate({ arrivedAt, endedAt }: ReachColumns, position: number, at: number): number {
  if ((arrivedAt[position] as number) <= at) return 0
  return (endedAt[position] as number) <= at ? 2 : 1
}

function numbered({ offset }: { readonly offset: number }, found: Page<Omit<FunnelRow, 'index'>>): Page<FunnelRow> {
  return { ...found, rows: found.rows.map((row, place) => ({ ...row, index: offset + place })) }
}

const levelCount = refusalReasons.length + fates.length
/** Those who entered, whatever became of them. */
const enteredLevels = ((1 << fates.length) - 1) << refusalReasons.length

/** How many entries are on each level, and how many different people: a bit for each level of each profile. */
class LevelCounts {
  readonly #counts = new Float64Array(levelCount)
  /** By level, and behind them of all who entered, and of everybody. */
  readonly #people = new Float64Array(levelCount + 2)
  readonly #levelsOf: Uint32Array

  constructor(profiles: number) {
    this.#levelsOf = new Uint32Array(profiles)
  }

  count(level: number, profile: number): void {
    const before = this.#levelsOf[profile] as number
    const bit = 1 << level
    this.#counts[level] = (this.#counts[level] as number) + 1
    if ((before & bit) !== 0) return
    this.#levelsOf[profile] = before | bit
    this.#addPerson(level)
    if ((bit & enteredLevels) !== 0 && (before & enteredLevels) === 0) this.#addPerson(levelCount)
    if (before === 0) this.#addPerson(levelCount + 1)
  }

  levels(hasStep: boolean): FunnelLevel[] {
    const people = (place: number): number => this.#people[place] as number
    const own = (id: FunnelLevelId, place: number): FunnelLevel => ({ id, count: this.#counts[place] as number, profiles: people(place) })
    const sum = (from: number): number => this.#counts.subarray(from).reduce((total, count) => total + count, 0)
    const refused = refusalReasons.map(own).filter(({ count }) => count > 0)
    const ofFates = fates.map((fate, place) => own(fate, refusalReasons.length + place))
    return [
      { id: 'offered', count: sum(0), profiles: people(levelCount + 1) },
      ...refused,
      { id: 'entered', count: sum(refusalReasons.length), profiles: people(levelCount) },
      ...(hasStep ? ofFates : []),
    ]
  }

  #addPerson(place: number): void {
    this.#people[place] = (this.#people[place] as number) + 1
  }
}
