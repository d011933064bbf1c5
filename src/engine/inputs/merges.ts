import { isMergeItem, type TimelineItem } from '../model/scenario.ts'
import { parseInstant } from '../time/instant.ts'
import type { Population } from './population.ts'
import { hasHappened, type TimelineChange } from './timeline-change.ts'

export interface Merge extends TimelineChange {
  readonly from: number
  readonly into: number
}

/** One that a recorded call makes. */
export type RecordedMerge = Omit<Merge, 'item'>

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
  constructor(timeline: readonly TimelineItem[], population: Population, clockStart: number, recorded: readonly RecordedMerge[] = []) {
    const scripted = timeline.flatMap((one, item) => {
      if (!isMergeItem(one)) return []
      const [from, into] = [population.indexOf(one.merge.from), population.indexOf(one.merge.into)]
      return [{ at: parseInstant(one.at, clockStart) ?? clockStart, from, into, item }]
    })
    const later = recorded.map((merge) => ({ ...merge, item: timeline.length }))
    this.all = [...scripted, ...later].sort((a, b) => a.at - b.at)
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

  /** The profiles that this one is ever one with, itself included. */
  everTogether(profile: number): readonly number[] {
    return this.#groups.get(profile)?.profiles ?? [profile]
  }

  /** The instant of the first merge among them from `from` on; Infinity where none comes. */
  nextMerge(profile: number, from: number): number {
    return this.mergesOf(profile).find(({ at }) => at >= from)?.at ?? Number.POSITIVE_INFINITY
  }

  /** The merges of a profile's group, in order. */
  mergesOf(profile: number): readonly Merge[] {
    return this.#groups.get(profile)?.merges ?? noMerges
  }

  /**
   * Whoever has become this profile by an instant, itself first.
   *
   * @param item merges of the instant itself that stand at this place of the timeline or later are still to come
   */
  sourcesOf(profile: number, at: number, item = Number.POSITIVE_INFINITY): readonly number[] {
    const merges = this.mergesOf(profile)
    if (merges.length === 0) return [profile]
    const sources = new Set([profile])
    for (let place = merges.length - 1; place >= 0; place--) {
      const merge = merges[place] as Merge
      if (hasHappened(merge, at, item) && sources.has(merge.into)) sources.add(merge.from)
    }
    return [...sources]
  }

  /** Whether the profile has become another one: see sourcesOf. */
  isGone(profile: number, at: number, item = Number.POSITIVE_INFINITY): boolean {
    return this.mergesOf(profile).some((merge) => merge.from === profile && hasHappened(merge, at, item))
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

const noMerges: readonly Merge[] = []
