import { noEvent } from '../inputs/profile-events.ts'
import type { Memberships } from './memberships.ts'

/** How many of a population a segment's rule finds. */
export interface MemberCount {
  readonly profiles: number
  /** Of these, how many are truly in it when the clock starts, and when it ends. */
  readonly atStart: number
  readonly atEnd: number
}

/**
 * Counts the true members of a segment by what the profiles are given and what happens to them; what journeys would change of them is not in
 * it. Source of the rule: contract section 3, Segments.
 */
export class MemberCounter {
  readonly #memberships: Memberships
  readonly #segment: string
  readonly #profiles: number
  #counted = 0
  #atStart = 0
  #atEnd = 0

  constructor(
    { memberships, population }: { readonly memberships: Memberships; readonly population: { readonly count: number } },
    segment: string,
  ) {
    this.#memberships = memberships
    this.#segment = segment
    this.#profiles = population.count
  }

  /** 0 to 1. */
  get share(): number {
    return this.#profiles === 0 ? 1 : this.#counted / this.#profiles
  }

  get count(): MemberCount {
    return { profiles: this.#profiles, atStart: this.#atStart, atEnd: this.#atEnd }
  }

  /** Goes on with so many profiles. @returns whether there are more */
  countOn(profiles: number): boolean {
    const segment = this.#memberships.find(this.#segment)
    const { start, end } = this.#memberships.clock
    const until = Math.min(this.#profiles, this.#counted + profiles)
    for (let profile = this.#counted; profile < until; profile++) {
      if (segment?.truly({ profile, at: start, cause: noEvent })) this.#atStart += 1
      if (segment?.truly({ profile, at: end, cause: noEvent })) this.#atEnd += 1
    }
    this.#counted = until
    return until < this.#profiles
  }
}
