import type { Population } from '../inputs/population.ts'
import { isMembershipItem, type TimelineItem } from '../model/scenario.ts'
import { parseInstant } from '../time/instant.ts'

interface Change {
  readonly at: number
  readonly segment: string
  readonly isMember: boolean
}

/** Memberships that a scenario tells: those a profile starts with, and changes in the timeline; at one instant in file order (engine rule 4.2). */
export class ScriptedMemberships {
  readonly #population: Population
  readonly #changes = new Map<number, Change[]>()

  constructor(timeline: readonly TimelineItem[], population: Population, clockStart: number) {
    this.#population = population
    for (const item of timeline) {
      if (!isMembershipItem(item)) continue
      const profile = population.indexOf(item.profile)
      const changes = this.#changes.get(profile) ?? []
      changes.push({ at: parseInstant(item.at, clockStart) ?? clockStart, segment: item.segment, isMember: item.change === 'enter' })
      this.#changes.set(profile, changes)
    }
    for (const changes of this.#changes.values()) changes.sort((a, b) => a.at - b.at)
  }

  isMember(profile: number, segment: string, at: number): boolean {
    let member = this.#population.startsIn(profile, segment)
    for (const change of this.#changes.get(profile) ?? []) if (change.at <= at && change.segment === segment) member = change.isMember
    return member
  }
}
