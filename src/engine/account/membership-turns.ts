import type { CompiledRun } from '../compile/compiled-run.ts'
import { type MembershipPeriod, membershipHistory } from '../segments/membership-history.ts'
import type { CompiledSegment } from '../segments/memberships.ts'

/**
 * When everybody's membership of one segment turns, as stored and as it truly is: worked out once for a whole run, so that everybody can be
 * counted at any instant.
 */
export class MembershipTurns {
  readonly #stored: TurnsByProfile
  readonly #truly: TurnsByProfile

  constructor(segment: CompiledSegment, compiled: CompiledRun) {
    const { count } = compiled.population
    this.#stored = new TurnsByProfile(count)
    this.#truly = new TurnsByProfile(count)
    for (let profile = 0; profile < count; profile++) {
      const { stored, truly } = membershipHistory(segment, profile, compiled)
      this.#stored.add(stored)
      this.#truly.add(truly)
    }
  }

  isStored(profile: number, at: number): boolean {
    return this.#stored.isMember(profile, at)
  }

  isTruly(profile: number, at: number): boolean {
    return this.#truly.isMember(profile, at)
  }
}

/** Instants at which memberships turn, profile after profile, in one column. */
class TurnsByProfile {
  /** Whether each profile starts as a member. */
  readonly #starts: Uint8Array
  /** Where each profile's turns begin; the last is where they all end. */
  readonly #from: Int32Array
  readonly #at: number[] = []
  #profiles = 0

  constructor(count: number) {
    this.#starts = new Uint8Array(count)
    this.#from = new Int32Array(count + 1)
  }

  /** The next profile, by its periods: the first begins with the clock. */
  add(periods: readonly MembershipPeriod[]): void {
    this.#starts[this.#profiles] = periods[0]?.isMember ? 1 : 0
    for (const { from } of periods.slice(1)) this.#at.push(from)
    this.#profiles += 1
    this.#from[this.#profiles] = this.#at.length
  }

  isMember(profile: number, at: number): boolean {
    const from = this.#from[profile] as number
    const end = this.#from[profile + 1] as number
    let turn = from
    while (turn < end && (this.#at[turn] as number) <= at) turn += 1
    return (this.#starts[profile] === 1) !== ((turn - from) % 2 === 1)
  }
}
