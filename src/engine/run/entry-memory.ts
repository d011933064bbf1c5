/** Before every entry. */
const neverEntered = Number.NEGATIVE_INFINITY

/** When a key last entered a journey, in any version (Adobe reference 11.2). Nearly always a profile has one key. */
export class EntryMemory {
  readonly #containers: number
  readonly #own: Float64Array
  /** Of keys that are not the profile's own. */
  readonly #others = new Map<string, number>()

  constructor(profiles: number, containers: number) {
    this.#containers = containers
    this.#own = new Float64Array(profiles * containers).fill(neverEntered)
  }

  /** @param otherKey null for the profile's own key */
  last(profile: number, container: number, otherKey: string | null): number {
    if (otherKey === null) return this.#own[profile * this.#containers + container] as number
    return this.#others.get(`${container} ${otherKey}`) ?? neverEntered
  }

  note(profile: number, container: number, otherKey: string | null, at: number): void {
    if (otherKey === null) this.#own[profile * this.#containers + container] = at
    else this.#others.set(`${container} ${otherKey}`, at)
  }

  merge(from: number, into: number): void {
    for (let container = 0; container < this.#containers; container++) {
      const [source, target] = [from * this.#containers + container, into * this.#containers + container]
      this.#own[target] = Math.max(this.#own[target] as number, this.#own[source] as number)
    }
  }
}
