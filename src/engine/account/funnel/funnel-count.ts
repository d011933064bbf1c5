import type { TraceIndex } from '../../trace/trace-index.ts'
import { refusalReasons } from '../result.ts'
import { type EntryColumns, noReason } from './entry-columns.ts'
import { LevelCounts } from './level-counts.ts'
import { noFate, type ReachMarks } from './reach-marks.ts'
import type { FunnelLevel, FunnelQuery } from './reason-funnel.ts'

/** What the funnel is counted from, when it has been read. */
export interface FunnelColumns {
  readonly entries: EntryColumns
  readonly reach: ReachMarks
  /** Of the instances, by position. */
  readonly profiles: Int32Array
}

/** Until when, and which discards and instances are within the time that is asked for, by their positions: from the first up to, not including, the second. */
export function timeOf({ at, during }: FunnelQuery, index: TraceIndex) {
  const until = Math.min(at, during?.to ?? at)
  // Virtual time is whole milliseconds: what is before the first of them is at most one less.
  const before = during ? Math.ceil(during.from) - 1 : Number.NEGATIVE_INFINITY
  return {
    at: until,
    discards: { from: index.amongUntil(index.discards, before), end: index.amongUntil(index.discards, until) },
    instances: { from: index.instancesUntil(before), end: index.instancesUntil(until) },
  }
}

/** Counts what became of everybody within a time, in slices. */
export class FunnelCount {
  readonly #container: number
  readonly #hasStep: boolean
  readonly #columns: FunnelColumns
  readonly #people: LevelCounts
  readonly #time: ReturnType<typeof timeOf>
  /** The next discard and the next instance. */
  #discard: number
  #instance: number

  constructor(query: FunnelQuery, index: TraceIndex, container: number, columns: FunnelColumns) {
    this.#container = container
    this.#hasStep = query.step !== null
    this.#columns = columns
    this.#people = new LevelCounts(index.run.compiled.population.count)
    this.#time = timeOf(query, index)
    this.#discard = this.#time.discards.from
    this.#instance = this.#time.instances.from
  }

  /** How much has been counted, 0 to 1. */
  get share(): number {
    const { discards, instances } = this.#time
    const all = Math.max(0, discards.end - discards.from) + Math.max(0, instances.end - instances.from)
    return all === 0 ? 1 : (this.#discard - discards.from + this.#instance - instances.from) / all
  }

  /** Counts up to so many entries; true when all have been counted. */
  advance(entries: number): boolean {
    const begun = this.#discard + this.#instance
    this.#countDiscards(entries)
    this.#countInstances(entries - (this.#discard + this.#instance - begun))
    const { discards, instances } = this.#time
    const isOver = this.#discard >= discards.end && this.#instance >= instances.end
    if (isOver) this.#people.end()
    return isOver
  }

  levels(): FunnelLevel[] {
    return this.#people.levels(this.#hasStep)
  }

  #countDiscards(most: number): void {
    const { reason, container, profile } = this.#columns.entries
    const own = this.#container
    const people = this.#people
    const end = Math.min(this.#time.discards.end, this.#discard + most)
    for (let position = this.#discard; position < end; position++) {
      const level = reason[position] as number
      if (level !== noReason && container[position] === own) people.count(level, profile[position] as number)
    }
    this.#discard = Math.max(this.#discard, end)
  }

  #countInstances(most: number): void {
    const { reach, profiles } = this.#columns
    const { at, instances } = this.#time
    const people = this.#people
    const end = Math.min(instances.end, this.#instance + most)
    for (let position = this.#instance; position < end; position++) {
      const fate = reach.fateAt(position, at)
      if (fate !== noFate) people.count(refusalReasons.length + fate, profiles[position] as number)
    }
    this.#instance = Math.max(this.#instance, end)
  }
}
