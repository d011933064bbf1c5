import type { JsonObject, JsonValue } from '../model/json-value.ts'
import type { Profile } from '../model/scenario.ts'
import type { Synthesizer } from '../synthesis/synthesizer.ts'

/** Profiles that only recorded calls know; they have nothing but what the calls give them. */
export interface RecordedProfiles {
  /** In order of first appearance. */
  readonly profileIds: readonly string[]
  /** The number of the profile that goes by an id of a user or device; -1 where none does. */
  readonly profileNamed: (id: string) => number
}

/** Everybody in a scenario: listed profiles in file order, recorded ones as they appear, then synthetic ones by index (contract section 5, profile order). */
export class Population {
  readonly count: number
  /** Number of the first synthetic profile. */
  readonly firstSynthetic: number
  readonly #listed: readonly Profile[]
  readonly #recorded: RecordedProfiles | null
  readonly #synthesizer: Synthesizer | null
  readonly #hasSyntheticIds: boolean
  readonly #indexOfGiven: ReadonlyMap<string, number>

  /** @param syntheticNamespaces namespaces in which the recipe makes identities */
  constructor(
    listed: readonly Profile[],
    synthesizer: Synthesizer | null,
    syntheticNamespaces: readonly string[],
    recorded?: RecordedProfiles,
  ) {
    this.#listed = listed
    this.#recorded = recorded ?? null
    this.#synthesizer = synthesizer
    this.#hasSyntheticIds = syntheticNamespaces.some((namespace) => namespace === 'user_id' || namespace === 'anonymous_id')
    const recordedIds = recorded?.profileIds ?? []
    this.#indexOfGiven = new Map([...listed.map(({ id }) => id), ...recordedIds].map((id, index) => [id, index]))
    this.firstSynthetic = listed.length + recordedIds.length
    this.count = this.firstSynthetic + (synthesizer?.profileCount ?? 0)
  }

  id(index: number): string {
    return this.#listed[index]?.id ?? this.#recordedId(index) ?? this.#synthetic.profileId(index - this.firstSynthetic)
  }

  /** By its own id, or one that recorded calls gave it; -1 when nobody has this id. */
  indexOf(id: string): number {
    const given = this.#indexOfGiven.get(id)
    if (given !== undefined) return given
    const synthetic = this.#synthesizer?.indexOfProfile(id) ?? -1
    return synthetic < 0 ? (this.#recorded?.profileNamed(id) ?? -1) : synthetic + this.firstSynthetic
  }

  profile(index: number): Profile {
    const recordedId = this.#recordedId(index)
    return this.#listed[index] ?? (recordedId === undefined ? this.#synthetic.profile(index - this.firstSynthetic) : { id: recordedId })
  }

  /** Whether recorded calls alone know the profile. */
  isRecorded(index: number): boolean {
    return this.#recordedId(index) !== undefined
  }

  /** A trait as the profile started with it; a synthetic one is made for this question alone. */
  initialTrait(index: number, name: string): JsonValue | undefined {
    const listed = this.#listed[index]
    if (!listed) return this.isRecorded(index) ? undefined : this.#synthetic.trait(index - this.firstSynthetic, name)
    return listed.traits && Object.hasOwn(listed.traits, name) ? listed.traits[name] : undefined
  }

  /** Identities by namespace. A synthetic profile is only made for it when its recipe has an id that events may be sent under. */
  identities(index: number): NonNullable<Profile['identities']> {
    const listed = this.#listed[index]
    if (listed) return listed.identities ?? {}
    return this.#hasSyntheticIds ? (this.profile(index).identities ?? {}) : {}
  }

  /** The identity that keys a profile in a namespace: the primary one, else the first (Adobe reference OS-17). null where it has none. */
  keyIdentity(index: number, namespace: string): string | null {
    const listed = this.#listed[index]
    if (!listed) return this.isRecorded(index) ? null : this.#synthetic.identity(index - this.firstSynthetic, namespace) || null
    const identities = listed.identities?.[namespace] ?? []
    const primary = identities.find((identity) => typeof identity !== 'string' && identity.primary === true) ?? identities[0]
    // An empty identity keys nobody.
    return (typeof primary === 'string' ? primary : primary?.id) || null
  }

  /** Where a profile has identities, in the order of the file or recipe. */
  namespaces(index: number): string[] {
    return Object.keys(this.profile(index).identities ?? {})
  }

  /** Whether the profile starts as a member of a scripted segment. */
  startsIn(index: number, segment: string): boolean {
    return this.#listed[index]?.segments?.includes(segment) ?? false
  }

  initialTraits(index: number): JsonObject {
    return this.profile(index).traits ?? {}
  }

  #recordedId(index: number): string | undefined {
    return this.#recorded?.profileIds[index - this.#listed.length]
  }

  get #synthetic(): Synthesizer {
    if (!this.#synthesizer) throw new RangeError('a profile index past the end of the population')
    return this.#synthesizer
  }
}
