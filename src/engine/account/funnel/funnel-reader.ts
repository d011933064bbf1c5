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

/** Some tens of milliseconds of work. */
const rowsPerSlice = 500_000
const instancesPerSlice = 100_000

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
      const fate = fates.indexOf(fateOf(reach, position, at))
      people.count(fateLevel + fate, instances.profile[index.instances[position] as number] as number)
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

function fateOf({ arrivedAt, endedAt }: ReachColumns, position: number, at: number): Fate {
  if ((arrivedAt[position] as number) <= at) return 'reached'
  return (endedAt[position] as number) <= at ? 'elsewhere' : 'inside'
}

function numbered({ offset }: { readonly offset: number }, found: Page<Omit<FunnelRow, 'index'>>): Page<FunnelRow> {
  return { ...found, rows: found.rows.map((row, place) => ({ ...row, index: offset + place })) }
}

/** How many entries are on each level, and how many different people: a bit for each level of each profile. */
class LevelCounts {
  readonly #counts = new Float64Array(refusalReasons.length + fates.length)
  readonly #levelsOf: Uint32Array

  constructor(profiles: number) {
    this.#levelsOf = new Uint32Array(profiles)
  }

  count(level: number, profile: number): void {
    this.#counts[level] = (this.#counts[level] as number) + 1
    this.#levelsOf[profile] = (this.#levelsOf[profile] as number) | (1 << level)
  }

  levels(hasStep: boolean): FunnelLevel[] {
    const entered = ((1 << fates.length) - 1) << refusalReasons.length
    const all = 2 ** (refusalReasons.length + fates.length) - 1
    const level = (id: FunnelLevelId, mask: number, count: number): FunnelLevel => ({ id, count, profiles: this.#people(mask) })
    const sum = (from: number, to: number): number => this.#counts.subarray(from, to).reduce((total, count) => total + count, 0)
    const refused = refusalReasons.flatMap((reason, place) => {
      const count = this.#counts[place] as number
      return count === 0 ? [] : [level(reason, 1 << place, count)]
    })
    const ofFates = fates.map((fate, place) =>
      level(fate, 1 << (refusalReasons.length + place), this.#counts[refusalReasons.length + place] as number),
    )
    return [
      level('offered', all, sum(0, this.#counts.length)),
      ...refused,
      level('entered', entered, sum(refusalReasons.length, this.#counts.length)),
      ...(hasStep ? ofFates : []),
    ]
  }

  #people(mask: number): number {
    let people = 0
    for (const levels of this.#levelsOf) if ((levels & mask) !== 0) people += 1
    return people
  }
}
