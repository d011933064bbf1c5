import { isMergeItem, type TimelineItem } from '../model/scenario.ts'
import { parseInstant } from '../time/instant.ts'
import type { Population } from './population.ts'

export interface Merge {
  /** ms since 1970. */
  readonly at: number
  readonly from: number
  readonly into: number
}

/**
 * Which profiles become one, and when. Profiles that merge depend on each other: they are run together, as one group (engine rule 17).
 * Source of the rules: contract section 5; reference section 3, OS-17.
 */
export class Merges {
  /** In order of time, then of the file. */
  readonly all: readonly Merge[]
  /** By profile: the lowest profile of its group, for those that are in one. */
  readonly #leader = new Map<number, number>()

  constructor(timeline: readonly TimelineItem[], population: Population, clockStart: number) {
    this.all = timeline
      .filter(isMergeItem)
      .map(({ at, merge }) => ({
        at: parseInstant(at, clockStart) ?? clockStart,
        from: population.indexOf(merge.from),
        into: population.indexOf(merge.into),
      }))
      .sort((a, b) => a.at - b.at)
    for (const { from, into } of this.all) this.#join(from, into)
  }

  /** The profiles that are run with this one, itself included, lowest first; empty when a lower one takes it along. */
  groupOf(profile: number): readonly number[] {
    const leader = this.#leader.get(profile)
    if (leader === undefined) return [profile]
    return leader === profile
      ? [...this.#leader].flatMap(([member, itsLeader]) => (itsLeader === leader ? [member] : [])).sort((a, b) => a - b)
      : []
  }

  /** Whoever has become this profile by an instant, itself first. */
  sourcesOf(profile: number, at: number): readonly number[] {
    if (!this.#leader.has(profile)) return [profile]
    const sources = [profile]
    for (const merge of [...this.all].reverse()) {
      if (merge.at <= at && sources.includes(merge.into) && !sources.includes(merge.from)) sources.push(merge.from)
    }
    return sources
  }

  #join(a: number, b: number): void {
    const leaders = [this.#leader.get(a) ?? a, this.#leader.get(b) ?? b]
    const leader = Math.min(...leaders)
    this.#leader.set(a, leader)
    this.#leader.set(b, leader)
    for (const [member, itsLeader] of this.#leader) if (leaders.includes(itsLeader)) this.#leader.set(member, leader)
  }
}
