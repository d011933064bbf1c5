/** The few that were used last, by name; the one that was not used for longest makes room. */
export class Few<Kept> {
  readonly #most: number
  readonly #kept = new Map<string, Kept>()

  constructor(most: number) {
    this.#most = most
  }

  get(name: string, make: () => Kept): Kept {
    const kept = this.#kept.get(name) ?? make()
    this.#kept.delete(name)
    this.#kept.set(name, kept)
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value as string)
    return kept
  }
}
