import type { CompiledRun } from '../compile/compiled-run.ts'
import { MembershipTurns } from './membership-turns.ts'
import { page } from './page.ts'
import type { RunNames } from './run-names.ts'
import type { Page, ProfileQuery, ProfileRow, SegmentCount } from './views.ts'

/** With more profiles than this, working out everybody's memberships would keep a reader waiting: only single profiles are told then. */
const mostCounted = 50_000

/** The profiles of a run, and how many of them are in its segments. */
export class ProfileReader {
  readonly #compiled: CompiledRun
  readonly #names: RunNames
  readonly #turns = new Map<string, MembershipTurns>()

  constructor(compiled: CompiledRun, names: RunNames) {
    this.#compiled = compiled
    this.#names = names
  }

  /** @returns null of a run with more profiles than are counted */
  segmentCounts(at: number): SegmentCount[] | null {
    const { population, memberships } = this.#compiled
    if (population.count > mostCounted) return null
    return memberships.segments.map(({ segment }) => {
      const turns = this.#turnsOf(segment.id)
      const count = { segment: segment.id, stored: 0, truly: 0, lagging: 0 }
      for (let profile = 0; turns !== null && profile < population.count; profile++) {
        const stored = turns.isStored(profile, at)
        const truly = turns.isTruly(profile, at)
        if (stored) count.stored += 1
        if (truly) count.truly += 1
        if (stored !== truly) count.lagging += 1
      }
      return count
    })
  }

  page(query: ProfileQuery): Page<ProfileRow> {
    const search = query.search?.trim().toLowerCase() ?? ''
    const turns = query.segment === undefined ? null : this.#turnsOf(query.segment)
    const membershipOf = (profile: number): ProfileRow['membership'] =>
      turns === null ? null : { stored: turns.isStored(profile, query.at), truly: turns.isTruly(profile, query.at) }
    const only = turns === null ? undefined : query.only
    const passes = (profile: number): boolean => {
      const membership = only === undefined ? null : membershipOf(profile)
      if (only === 'members' && !membership?.stored) return false
      if (only === 'lagging' && membership?.stored === membership?.truly) return false
      return search === '' || this.#textOf(profile).includes(search)
    }
    const unfiltered = search === '' && only === undefined
    return page(query, this.#compiled.population.count, unfiltered ? null : passes, (profile) => this.#row(profile, membershipOf(profile)))
  }

  find(id: string): ProfileRow | null {
    const profile = this.#compiled.population.indexOf(id)
    return profile < 0 ? null : this.#row(profile, null)
  }

  #row(profile: number, membership: ProfileRow['membership']): ProfileRow {
    return { index: profile, profile: this.#names.profileId(profile), profileName: this.#names.profileName(profile), membership }
  }

  #textOf(profile: number): string {
    return `${this.#names.profileId(profile)} ${this.#names.profileName(profile) ?? ''}`.toLowerCase()
  }

  /** Null of a segment that is none, and of a run with more profiles than are counted. */
  #turnsOf(id: string): MembershipTurns | null {
    const { memberships, population } = this.#compiled
    const segment = memberships.find(id)
    if (segment === null || population.count > mostCounted) return null
    const turns = this.#turns.get(id) ?? new MembershipTurns(segment, this.#compiled)
    this.#turns.set(id, turns)
    return turns
  }
}
