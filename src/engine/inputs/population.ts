import type { JsonObject, JsonValue } from '../model/json-value.ts'
import type { Profile } from '../model/scenario.ts'
import type { Synthesizer } from '../synthesis/synthesizer.ts'

/** Everybody in a scenario: listed profiles in file order, then synthetic ones by index (contract section 5, profile order). */
export class Population {
  readonly count: number
  readonly #listed: readonly Profile[]
  readonly #synthesizer: Synthesizer | null
  readonly #hasSyntheticIds: boolean
  readonly #indexOfListed: ReadonlyMap<string, number>

  /** @param syntheticNamespaces namespaces in which the recipe makes identities */
  constructor(listed: readonly Profile[], synthesizer: Synthesizer | null, syntheticNamespaces: readonly string[]) {
    this.#listed = listed
    this.#synthesizer = synthesizer
    this.#hasSyntheticIds = syntheticNamespaces.some((namespace) => namespace === 'user_id' || namespace === 'anonymous_id')
    this.#indexOfListed = new Map(listed.map((profile, index) => [profile.id, index]))
    this.count = listed.length + (synthesizer?.profileCount ?? 0)
  }

  get listedCount(): number {
    return this.#listed.length
  }

  id(index: number): string {
    return this.#listed[index]?.id ?? this.#synthetic.profileId(index - this.listedCount)
  }

  /** -1 when nobody has this id. */
  indexOf(id: string): number {
    const listed = this.#indexOfListed.get(id)
    if (listed !== undefined) return listed
    const synthetic = this.#synthesizer?.indexOfProfile(id) ?? -1
    return synthetic < 0 ? -1 : synthetic + this.listedCount
  }

  profile(index: number): Profile {
    return this.#listed[index] ?? this.#synthetic.profile(index - this.listedCount)
  }

  /** A trait as the profile started with it; a synthetic one is made for this question alone. */
  initialTrait(index: number, name: string): JsonValue | undefined {
    const listed = this.#listed[index]
    if (!listed) return this.#synthetic.trait(index - this.listedCount, name)
    return listed.traits && Object.hasOwn(listed.traits, name) ? listed.traits[name] : undefined
  }

  /** Identities by namespace. A synthetic profile is only made for it when its recipe has an id that events may be sent under. */
  identities(index: number): NonNullable<Profile['identities']> {
    const listed = this.#listed[index]
    if (listed) return listed.identities ?? {}
    return this.#hasSyntheticIds ? (this.profile(index).identities ?? {}) : {}
  }

  /** Whether the profile starts as a member of a scripted segment. */
  startsIn(index: number, segment: string): boolean {
    return this.#listed[index]?.segments?.includes(segment) ?? false
  }

  initialTraits(index: number): JsonObject {
    return this.profile(index).traits ?? {}
  }

  get #synthetic(): Synthesizer {
    if (!this.#synthesizer) throw new RangeError('a profile index past the end of the population')
    return this.#synthesizer
  }
}
