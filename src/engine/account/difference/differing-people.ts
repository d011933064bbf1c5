import { twiceAsLong } from '../../columns/twice-as-long.ts'

/** Who has an instance that differs: each person's first difference, and the kinds of all of them. */
export class DifferingPeople {
  count = 0
  /** By person: number of the profile in run B; of one that only A has, −1 − its number there. */
  profile = new Int32Array(64)
  /** Row of the first difference, in order of time. */
  first = new Int32Array(64)
  bits = new Int32Array(64)
  instances = new Int32Array(64)
  readonly #ofProfile: Int32Array
  readonly #ofStranger = new Map<number, number>()

  /** @param profiles how many run B has */
  constructor(profiles: number) {
    this.#ofProfile = new Int32Array(profiles).fill(-1)
  }

  /** The number of a person, a new one where it had none yet. */
  numberOf(profile: number): number {
    const known = profile >= 0 ? (this.#ofProfile[profile] as number) : (this.#ofStranger.get(profile) ?? -1)
    if (known >= 0) return known
    if (this.count === this.profile.length) this.#grow()
    const person = this.count++
    if (profile >= 0) this.#ofProfile[profile] = person
    else this.#ofStranger.set(profile, person)
    this.profile[person] = profile
    this.first[person] = -1
    return person
  }

  /** @param at of every row, ms since 1970 */
  add(person: number, row: number, bits: number, at: Float64Array): void {
    const first = this.first[person] as number
    if (first < 0 || (at[row] as number) < (at[first] as number)) this.first[person] = row
    this.bits[person] = (this.bits[person] as number) | bits
    this.instances[person] = (this.instances[person] as number) + 1
  }

  #grow(): void {
    this.profile = twiceAsLong(this.profile)
    this.first = twiceAsLong(this.first)
    this.bits = twiceAsLong(this.bits)
    this.instances = twiceAsLong(this.instances)
  }
}
