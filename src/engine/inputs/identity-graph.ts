import type { Profile } from '../model/scenario.ts'
import { idsOf, isAnonymous } from './identities.ts'
import type { RecordedMerge } from './merges.ts'

/** An id that a recorded call gave to a profile. */
export interface IdentityClaim {
  readonly profile: number
  /** From this instant on, ms since 1970. */
  readonly at: number
  readonly namespace: 'user_id' | 'anonymous_id'
  readonly id: string
}

/** Where synthetic profiles begin while nobody knows yet how many come before them: the first is −1, the next −2. */
const firstSynthetic = -1

/**
 * Who is known by which ids, as calls arrive one by one: ids are given to profiles, profiles appear and merge. Profiles are numbered: listed
 * ones, then new ones as they appear; synthetic ones below zero.
 */
export class IdentityGraph {
  /** Ids of profiles that only the calls know, in order of first appearance. */
  readonly newIds: string[] = []
  readonly claims: IdentityClaim[] = []
  readonly merges: RecordedMerge[] = []
  readonly #listedCount: number
  readonly #syntheticIndex: (id: string) => number
  readonly #users = new Map<string, number>()
  readonly #devices = new Map<string, number>()
  /** Who a merged profile has become, perhaps over several steps. */
  readonly #survivors = new Map<number, number>()
  /** Profiles that have a user id; synthetic ones have their own. */
  readonly #identified = new Set<number>()
  /** Profiles by their own ids; synthetic ones are not in it. */
  readonly #byOwnId = new Map<string, number>()

  /** @param syntheticIndex of the synthetic profile with an id; -1 where there is none */
  constructor(listed: readonly Profile[], syntheticIndex: (id: string) => number) {
    this.#listedCount = listed.length
    this.#syntheticIndex = syntheticIndex
    for (const [profile, { id, identities = {} }] of listed.entries()) {
      this.#byOwnId.set(id, profile)
      for (const known of idsOf(identities, 'user_id')) setOnce(this.#users, known, profile)
      for (const known of idsOf(identities, 'anonymous_id')) setOnce(this.#devices, known, profile)
      if (!isAnonymous(identities)) this.#identified.add(profile)
    }
    // A profile's own id counts as a user id, unless another one has it as such.
    for (const [profile, { id }] of listed.entries()) setOnce(this.#users, id, profile)
  }

  ofUser(id: string): number | undefined {
    const known = this.#users.get(id)
    if (known !== undefined) return this.survivorOf(known)
    const synthetic = this.#syntheticIndex(id)
    return synthetic < 0 ? undefined : this.survivorOf(firstSynthetic - synthetic)
  }

  ofDevice(id: string): number | undefined {
    const known = this.#devices.get(id)
    return known === undefined ? undefined : this.survivorOf(known)
  }

  /** Whoever goes by this id, a profile's own id first; undefined where nobody does. */
  named(id: string): number | undefined {
    const own = this.#byOwnId.get(id)
    return own === undefined ? (this.ofUser(id) ?? this.ofDevice(id)) : this.survivorOf(own)
  }

  isIdentified(profile: number): boolean {
    return this.isSynthetic(profile) || this.#identified.has(profile)
  }

  isSynthetic(profile: number): boolean {
    return profile <= firstSynthetic
  }

  /** A profile that nobody knew, called by an id that nobody else is called by. */
  add(wanted: string): number {
    let id = wanted
    for (let attempt = 2; this.#byOwnId.has(id) || this.#syntheticIndex(id) >= 0; attempt++) id = `${wanted}~${attempt}`
    const profile = this.#listedCount + this.newIds.push(id) - 1
    this.#byOwnId.set(id, profile)
    return profile
  }

  giveUserId(profile: number, id: string, at: number): void {
    this.#users.set(id, profile)
    this.#identified.add(profile)
    const last = this.claims.at(-1)
    if (last?.profile !== profile || last.id !== id || last.namespace !== 'user_id')
      this.claims.push({ profile, at, namespace: 'user_id', id })
  }

  giveAnonymousId(profile: number, id: string, at: number): void {
    this.#devices.set(id, profile)
    this.claims.push({ profile, at, namespace: 'anonymous_id', id })
  }

  /** Whatever carries this id later, of either kind, is the profile's; nothing goes out under it. */
  rememberAlias(profile: number, id: string): void {
    setOnce(this.#users, id, profile)
    setOnce(this.#devices, id, profile)
  }

  /** The second survives, with the ids of both. */
  merge(from: number, into: number, at: number): void {
    this.join(from, into)
    this.merges.push({ at, from, into })
  }

  /** The same, where somebody else keeps the merge. */
  join(from: number, into: number): void {
    const [gone, survivor] = [this.survivorOf(from), this.survivorOf(into)]
    if (gone === survivor) return
    this.#survivors.set(gone, survivor)
    if (this.isIdentified(gone)) this.#identified.add(survivor)
  }

  survivorOf(profile: number): number {
    let survivor = profile
    for (let next = this.#survivors.get(survivor); next !== undefined; next = this.#survivors.get(survivor)) survivor = next
    // Whoever asks again finds it at once.
    if (survivor !== profile) this.#survivors.set(profile, survivor)
    return survivor
  }

  /** The profile's number in the population, now that it is known how many come before the synthetic ones. */
  indexOf(profile: number): number {
    return this.isSynthetic(profile) ? this.#listedCount + this.newIds.length + (firstSynthetic - profile) : profile
  }
}

function setOnce(map: Map<string, number>, id: string, profile: number): void {
  if (!map.has(id)) map.set(id, profile)
}
