import { idsOf, isAnonymous } from './identities.ts'
import type { IdentityClaim } from './identity-graph.ts'
import type { Merges } from './merges.ts'
import type { Population } from './population.ts'

/** Under which id something is sent. */
export type SenderId = { readonly userId: string } | { readonly anonymousId: string }

/** The ids of profiles as they stood at any instant: those that they start with, and those that recorded calls gave them. */
export class IdentityHistory {
  readonly #population: Population
  readonly #merges: Merges
  readonly #claims: readonly IdentityClaim[]
  /** By profile: places of its claims. */
  readonly #claimsOf = new Map<number, number[]>()

  /** @param claims in the order in which they were made */
  constructor(population: Population, merges: Merges, claims: readonly IdentityClaim[]) {
    this.#population = population
    this.#merges = merges
    this.#claims = claims
    for (const [place, { profile }] of claims.entries()) {
      const own = this.#claimsOf.get(profile)
      if (own) own.push(place)
      else this.#claimsOf.set(profile, [place])
    }
  }

  /**
   * The newest user id, else the profile's id; who is known by an anonymous id alone goes by that (contract section 3). Who has become one
   * with somebody has the ids of both.
   */
  senderId(profile: number, at: number): SenderId {
    const sources = this.#merges.sourcesOf(profile, at)
    const claimed = this.#newestClaim(sources, 'user_id', at)
    if (claimed !== undefined) return { userId: claimed }
    for (const source of sources) {
      const identities = this.#population.identities(source)
      // Whoever only the calls know has no other ids than those that they gave.
      if (!isAnonymous(identities) && !this.#population.isRecorded(source)) {
        return { userId: idsOf(identities, 'user_id').at(-1) ?? this.#population.id(source) }
      }
    }
    const anonymousId = this.#newestClaim(sources, 'anonymous_id', at) ?? idsOf(this.#population.identities(profile), 'anonymous_id').at(-1)
    return anonymousId === undefined ? { userId: this.#population.id(profile) } : { anonymousId }
  }

  #newestClaim(sources: readonly number[], namespace: IdentityClaim['namespace'], at: number): string | undefined {
    let newest = -1
    for (const source of sources) {
      for (const place of this.#claimsOf.get(source) ?? []) {
        const claim = this.#claims[place]
        if (claim && claim.at <= at && claim.namespace === namespace && place > newest) newest = place
      }
    }
    return this.#claims[newest]?.id
  }
}
