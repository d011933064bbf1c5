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
    return this.#others.get(nameOf(profile, container, otherKey)) ?? neverEntered
  }

  note(profile: number, container: number, otherKey: string | null, at: number): void {
    if (otherKey === null) this.#own[profile * this.#containers + container] = at
    else this.#others.set(nameOf(profile, container, otherKey), at)
  }

  /**
   * What is remembered of either is remembered of the one that survives: of its own key, and of the key that the other had.
   *
   * @param keyOf the other's own key in a journey; null where it has none
   */
  merge(from: number, into: number, keyOf: (container: number) => string | null): void {
    for (const [name, at] of [...this.#others]) {
      if (name.startsWith(`${from} `)) this.#others.set(`${into}${name.slice(name.indexOf(' '))}`, at)
    }
    for (let container = 0; container < this.#containers; container++) {
      const [source, target] = [from * this.#containers + container, into * this.#containers + container]
      const key = keyOf(container)
      if (key !== null && this.#own[source] !== neverEntered) this.note(into, container, key, this.#own[source] as number)
      this.#own[target] = Math.max(this.#own[target] as number, this.#own[source] as number)
    }
  }
}

function nameOf(profile: number, container: number, key: string): string {
  return `${profile} ${container} ${key}`
}
