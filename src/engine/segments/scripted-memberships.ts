import type { Population } from '../inputs/population.ts'
import { hasHappened, type TimelineChange } from '../inputs/timeline-change.ts'
import { isMembershipItem, type TimelineItem } from '../model/scenario.ts'
import { parseInstant } from '../time/instant.ts'

interface Change extends TimelineChange {
  readonly segment: string
  readonly isMember: boolean
}

/** Memberships that a scenario tells: those a profile starts with, and changes in the timeline; at one instant in file order (engine rule 4.2). */
export class ScriptedMemberships {
  readonly #population: Population
  readonly #changes = new Map<number, Change[]>()

  constructor(timeline: readonly TimelineItem[], population: Population, clockStart: number) {
    this.#population = population
    for (const [place, item] of timeline.entries()) {
      if (!isMembershipItem(item)) continue
      const profile = population.indexOf(item.profile)
      const changes = this.#changes.get(profile) ?? []
      const at = parseInstant(item.at, clockStart) ?? clockStart
      changes.push({ at, item: place, segment: item.segment, isMember: item.change === 'enter' })
      this.#changes.set(profile, changes)
    }
    for (const changes of this.#changes.values()) changes.sort((a, b) => a.at - b.at)
  }

  /** The instant of the first change from `from` on; Infinity where none comes. */
  nextChange(profile: number, segment: string, from: number): number {
    const changes = this.#changes.get(profile) ?? []
    return changes.find((change) => change.segment === segment && change.at >= from)?.at ?? Number.POSITIVE_INFINITY
  }

  /** @param item changes of the instant itself that stand at this place of the timeline or later are still to come */
  isMember(profile: number, segment: string, at: number, item = Number.POSITIVE_INFINITY): boolean {
    let member = this.#population.startsIn(profile, segment)
    for (const change of this.#changes.get(profile) ?? []) {
      if (change.segment === segment && hasHappened(change, at, item)) member = change.isMember
    }
    return member
  }

  /** What the last change of any of these profiles, who are one since an earlier one, has told since then; null where none has. */
  lastToldSince(
    since: TimelineChange,
    profiles: readonly number[],
    segment: string,
    at: number,
    item = Number.POSITIVE_INFINITY,
  ): boolean | null {
    let last: Change | null = null
    for (const profile of profiles) {
      for (const change of this.#changes.get(profile) ?? []) {
        const isSince = change.segment === segment && hasHappened(change, at, item) && comesAfter(change, since)
        if (isSince && (last === null || comesAfter(change, last))) last = change
      }
    }
    return last?.isMember ?? null
  }
}

function comesAfter(one: TimelineChange, other: TimelineChange): boolean {
  return one.at > other.at || (one.at === other.at && one.item > other.item)
}
