import { twiceAsLong } from '../columns/twice-as-long.ts'

/** No instance, no profile, no step. */
export const none = -1

/** Instances as columns, in order of creation; each profile's active ones form a list in order of admission. */
export class InstanceTable {
  /** Whose it is now; profiles may merge. */
  profile: Int32Array
  /** Who was admitted. */
  admittedProfile: Int32Array
  /** Number of the compiled journey. */
  journey: Int32Array
  /** n-th admission of this profile into this journey, from 1. */
  ordinal: Int32Array
  /** Where it waits; none when it has ended. */
  step: Int32Array
  /** What its pending timer was armed with; a timer with another ticket is stale. */
  ticket: Int32Array
  /** The way that its pending timer takes. */
  dueWay: Int32Array
  /** ms since 1970. */
  admittedAt: Float64Array
  /** The entry event, or the signal that let it in. */
  entryEvent: Int32Array
  /** Newest hold event in the journey context: its place among the context entries; none without one. */
  context: Int32Array
  /** Passes through restarting branches. */
  passes: Int32Array
  count = 0
  /** Canonical text of the identifier while active; null without one. */
  readonly identifier: (string | null)[] = []

  #next: Int32Array
  #previous: Int32Array
  readonly #first: Int32Array
  readonly #last: Int32Array
  readonly #active: Uint16Array

  /** @param capacity instances to make room for; more are taken as they come */
  constructor(profileCount: number, capacity: number) {
    this.profile = new Int32Array(capacity)
    this.admittedProfile = new Int32Array(capacity)
    this.journey = new Int32Array(capacity)
    this.ordinal = new Int32Array(capacity)
    this.step = new Int32Array(capacity)
    this.ticket = new Int32Array(capacity)
    this.dueWay = new Int32Array(capacity)
    this.admittedAt = new Float64Array(capacity)
    this.entryEvent = new Int32Array(capacity)
    this.context = new Int32Array(capacity)
    this.passes = new Int32Array(capacity)
    this.#next = new Int32Array(capacity)
    this.#previous = new Int32Array(capacity)
    this.#first = new Int32Array(profileCount).fill(none)
    this.#last = new Int32Array(profileCount).fill(none)
    this.#active = new Uint16Array(profileCount)
  }

  /** The profile's first active instance; none when it has none. */
  firstOf(profile: number): number {
    return this.#first[profile] as number
  }

  nextOf(instance: number): number {
    return this.#next[instance] as number
  }

  activeCount(profile: number): number {
    return this.#active[profile] as number
  }

  /** @param now ms since 1970 */
  add(profile: number, journey: number, ordinal: number, identifier: string | null, entryEvent: number, now: number): number {
    const instance = this.count
    if (instance === this.profile.length) this.#grow()
    this.profile[instance] = profile
    this.admittedProfile[instance] = profile
    this.journey[instance] = journey
    this.ordinal[instance] = ordinal
    this.step[instance] = none
    this.ticket[instance] = 0
    this.passes[instance] = 0
    this.admittedAt[instance] = now
    this.entryEvent[instance] = entryEvent
    this.context[instance] = none
    this.identifier.push(identifier)
    this.#append(profile, instance)
    this.count = instance + 1
    return instance
  }

  /** Takes an ended instance out of its profile's list. Its own next stays, so that who walks the list can go on. */
  retire(instance: number): void {
    const profile = this.profile[instance] as number
    const previous = this.#previous[instance] as number
    const next = this.#next[instance] as number
    if (previous === none) this.#first[profile] = next
    else this.#next[previous] = next
    if (next === none) this.#last[profile] = previous
    else this.#previous[next] = previous
    this.#active[profile] = (this.#active[profile] as number) - 1
    this.step[instance] = none
    this.identifier[instance] = null
  }

  /** All active instances of one profile become the other's; its list is in order of creation again. */
  moveAll(from: number, into: number): void {
    const all = [...this.#activeOf(from), ...this.#activeOf(into)].sort((a, b) => a - b)
    for (const profile of [from, into]) {
      this.#first[profile] = none
      this.#last[profile] = none
      this.#active[profile] = 0
    }
    for (const instance of all) {
      this.profile[instance] = into
      this.#append(into, instance)
    }
  }

  #activeOf(profile: number): number[] {
    const active: number[] = []
    for (let instance = this.firstOf(profile); instance !== none; instance = this.nextOf(instance)) active.push(instance)
    return active
  }

  #append(profile: number, instance: number): void {
    const last = this.#last[profile] as number
    this.#previous[instance] = last
    this.#next[instance] = none
    if (last === none) this.#first[profile] = instance
    else this.#next[last] = instance
    this.#last[profile] = instance
    this.#active[profile] = (this.#active[profile] as number) + 1
  }

  #grow(): void {
    this.profile = twiceAsLong(this.profile)
    this.admittedProfile = twiceAsLong(this.admittedProfile)
    this.journey = twiceAsLong(this.journey)
    this.ordinal = twiceAsLong(this.ordinal)
    this.step = twiceAsLong(this.step)
    this.ticket = twiceAsLong(this.ticket)
    this.passes = twiceAsLong(this.passes)
    this.dueWay = twiceAsLong(this.dueWay)
    this.admittedAt = twiceAsLong(this.admittedAt)
    this.entryEvent = twiceAsLong(this.entryEvent)
    this.context = twiceAsLong(this.context)
    this.#next = twiceAsLong(this.#next)
    this.#previous = twiceAsLong(this.#previous)
  }
}
