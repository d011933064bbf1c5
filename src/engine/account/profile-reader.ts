import type { CompiledRun } from '../compile/compiled-run.ts'
import { MembershipTurns } from './membership-turns.ts'
import { page } from './page.ts'
import type { RunNames } from './run-names.ts'
import { Few } from './tables/few.ts'
import { traitNames } from './tables/planned-choices.ts'
import { RowSearch, type RowTests } from './tables/row-test.ts'
import type { Page, ProfileQuery, ProfileRow, SegmentCount, TraitValue } from './views.ts'

/** With more profiles than this, working out everybody's memberships would keep a reader waiting: only single profiles are told then. */
const mostCounted = 50_000
/** What making the name and e-mail address of a profile costs, in tests on columns. */
const textCost = 400
/** A person goes back and forth between a few. */
const searchesRemembered = 4

/** The profiles of a run, and how many of them are in its segments. */
export class ProfileReader {
  readonly #compiled: CompiledRun
  readonly #names: RunNames
  readonly #searches = new Few<RowSearch>(searchesRemembered)
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

  /** With a budget a search goes on with the next question of the same kind; nothing is kept to in vain. */
  page(query: ProfileQuery): Page<ProfileRow> {
    const { offset, limit, segment, budget = Number.POSITIVE_INFINITY } = query
    const turns = segment === undefined ? null : this.#turnsOf(segment)
    const rowAt = (profile: number): ProfileRow =>
      this.#row(profile, turns === null ? null : { stored: turns.isStored(profile, query.at), truly: turns.isTruly(profile, query.at) })
    const text = query.search?.trim().toLowerCase() ?? ''
    const only = turns === null ? undefined : query.only
    const { count } = this.#compiled.population
    if (text === '' && only === undefined) return page({ offset, limit }, count, null, rowAt)
    // Who somebody is does not change with the clock; who is a member does.
    const what = JSON.stringify([text, ...(only === undefined ? [] : [only, segment, query.at])])
    const search = this.#searches.get(what, () => new RowSearch(this.#testsOf(text, only, turns, query.at), null, count))
    search.searchOn(budget)
    const rows = Array.from(search.foundPositions.subarray(offset, offset + limit), rowAt)
    const searched = search.isComplete ? {} : { searched: { rows: search.searched, of: search.end } }
    return { total: search.foundCount, offset, rows, ...searched }
  }

  find(id: string): ProfileRow | null {
    const profile = this.#compiled.population.indexOf(id)
    return profile < 0 ? null : this.#row(profile, null)
  }

  /** Every trait that the run knows, in alphabetical order, with what it is at an instant; null where there is no such profile. */
  traits(id: string, at: number): TraitValue[] | null {
    const { population, traits } = this.#compiled
    const profile = population.indexOf(id)
    if (profile < 0) return null
    const values = traits.traits(profile, at)
    const names = new Set([...traitNames(this.#compiled), ...Object.keys(values)])
    return [...names].sort().map((name) => ({ name, value: values[name] ?? null }))
  }

  #row(profile: number, membership: ProfileRow['membership']): ProfileRow {
    return {
      index: profile,
      profile: this.#names.profileId(profile),
      profileName: this.#names.profileName(profile),
      email: this.#names.email(profile),
      membership,
    }
  }

  #testsOf(text: string, only: ProfileQuery['only'], turns: MembershipTurns | null, at: number): RowTests {
    const isMember = (profile: number): boolean => turns?.isStored(profile, at) === true
    const isLagging = (profile: number): boolean => turns?.isStored(profile, at) !== turns?.isTruly(profile, at)
    const names = { cost: () => textCost, passes: (profile: number) => this.#textOf(profile).includes(text) }
    return {
      quick: only === undefined ? [] : [only === 'members' ? isMember : isLagging],
      costly: text === '' ? [] : [names],
    }
  }

  #textOf(profile: number): string {
    const id = this.#names.profileId(profile)
    return `${id} ${this.#names.profileName(profile) ?? ''} ${this.#names.email(profile) ?? ''}`.toLowerCase()
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
