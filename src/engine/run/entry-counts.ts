import type { CompiledJourney } from '../compile/compiled-run.ts'

/** How often profiles were admitted, to which versions, and how many events they had in the present second. */
export class EntryCounts {
  /** Admissions by profile and container: profile × containers + container. */
  readonly #admissions: Int32Array
  readonly #containerCount: number
  /** The newest version that a profile entered, by profile and container; 0 before the first. */
  readonly #newestEntered: Uint16Array
  /** By profile: the aligned virtual second of its last event, and how many it had in it. */
  readonly #second: Float64Array
  readonly #eventsInSecond: Uint16Array

  constructor(profiles: number, containers: number) {
    this.#containerCount = containers
    this.#admissions = new Int32Array(profiles * containers)
    this.#newestEntered = new Uint16Array(profiles * containers)
    this.#second = new Float64Array(profiles).fill(-1)
    this.#eventsInSecond = new Uint16Array(profiles)
  }

  /** How often the profile was admitted to any version of the journey. */
  admissions(profile: number, container: number): number {
    return this.#admissions[profile * this.#containerCount + container] as number
  }

  hasEnteredEarlier(profile: number, { container, version }: CompiledJourney): boolean {
    const entered = this.#newestEntered[profile * this.#containerCount + container] as number
    return entered > 0 && entered < version
  }

  /** Counts an admission; answers which it is, from 1, over all versions. */
  countAdmission(profile: number, { container, version }: CompiledJourney): number {
    const place = profile * this.#containerCount + container
    const ordinal = (this.#admissions[place] as number) + 1
    this.#admissions[place] = ordinal
    this.#newestEntered[place] = version
    return ordinal
  }

  /** Who the survivor is counts as having entered wherever either of the two had. */
  merge(from: number, into: number): void {
    for (let container = 0; container < this.#containerCount; container++) {
      const [source, target] = [from * this.#containerCount + container, into * this.#containerCount + container]
      this.#admissions[target] = (this.#admissions[target] as number) + (this.#admissions[source] as number)
      this.#newestEntered[target] = Math.max(this.#newestEntered[target] as number, this.#newestEntered[source] as number)
    }
  }

  /** Counts one more event of this profile in the aligned second of an instant; answers how many it has had in it. */
  countEvent(profile: number, now: number): number {
    const second = Math.floor(now / 1000)
    const inSecond = this.#second[profile] === second ? (this.#eventsInSecond[profile] as number) + 1 : 1
    this.#second[profile] = second
    this.#eventsInSecond[profile] = inSecond
    return inSecond
  }
}
