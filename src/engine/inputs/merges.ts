import { isMergeItem, type TimelineItem } from '../model/scenario.ts'
import { parseInstant } from '../time/instant.ts'
import type { Population } from './population.ts'

export interface Merge {
  /** ms since 1970. */
  readonly at: number
  readonly from: number
  readonly into: number
}

/** Profiles that become one another, and how. */
interface MergeGroup {
  /** Lowest first. */
  readonly profiles: number[]
  readonly merges: Merge[]
}

/**
 * Which profiles become one, and when. Profiles that merge depend on each other: they are run together, as one group (engine rule 17).
 * Source of the rules: contract section 5; reference section 3, OS-17.
 */
export class Merges {
  /** In order of time, then of the file. */
  readonly all: readonly Merge[]
  /** By profile: its group, for those that are in one. */
  readonly #groups = new Map<number, MergeGroup>()

  /** @param recorded those that recorded calls make, in order of time; at one instant they come after the timeline's */
  constructor(timeline: readonly TimelineItem[], population: Population, clockStart: number, recorded: readonly Merge[] = []) {
    const scripted = timeline.filter(isMergeItem).map(({ at, merge }) => ({
      at: parseInstant(at, clockStart) ?? clockStart,
      from: population.indexOf(merge.from),
      into: population.indexOf(merge.into),
    }))
    this.all = [...scripted, ...recorded].sort((a, b) => a.at - b.at)
    for (const { from, into } of this.all) this.#join(from, into)
    for (const merge of this.all) this.#groups.get(merge.from)?.merges.push(merge)
    for (const { profiles } of new Set(this.#groups.values())) profiles.sort((a, b) => a - b)
  }

  /** The profiles that are run with this one, itself included, lowest first; empty when a lower one takes it along. */
  groupOf(profile: number): readonly number[] {
    const group = this.#groups.get(profile)
    if (!group) return [profile]
    return group.profiles[0] === profile ? group.profiles : []
  }

  /** The merges of a profile's group, in order. */
  mergesOf(profile: number): readonly Merge[] {
    return this.#groups.get(profile)?.merges ?? []
  }

  /** Whoever has become this profile by an instant, itself first. */
  sourcesOf(profile: number, at: number): readonly number[] {
    const sources = [profile]
    for (const merge of [...this.mergesOf(profile)].reverse()) {
      if (merge.at <= at && sources.includes(merge.into) && !sources.includes(merge.from)) sources.push(merge.from)
    }
    return sources
  }

  /** The smaller group joins the larger one, so that nobody moves often. */
  #join(a: number, b: number): void {
    const groups = [a, b].map((profile) => this.#groups.get(profile) ?? { profiles: [profile], merges: [] })
    const [smaller, larger] = groups.sort((one, other) => one.profiles.length - other.profiles.length) as [MergeGroup, MergeGroup]
    if (smaller !== larger && a !== b) larger.profiles.push(...smaller.profiles)
    for (const profile of larger === smaller ? [] : smaller.profiles) this.#groups.set(profile, larger)
    for (const profile of [a, b]) this.#groups.set(profile, larger)
  }
}
