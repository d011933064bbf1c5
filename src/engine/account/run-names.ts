import type { CompiledJourney } from '../compile/compiled-run.ts'
import { noEvent } from '../inputs/profile-events.ts'
import type { JsonValue } from '../model/json-value.ts'
import { Offer } from '../run/offer.ts'
import type { TraceIndex } from '../trace/trace-index.ts'

const mostNames = 20_000

/** Readable names of what the columns number. */
export class RunNames {
  readonly #index: TraceIndex
  #offer: Offer | null = null
  readonly #profileNames = new Map<number, string | null>()

  constructor(index: TraceIndex) {
    this.#index = index
  }

  journeyOf(instance: number): CompiledJourney {
    const { run } = this.#index
    return run.compiled.journeys[run.state.instances.journey[instance] as number] as CompiledJourney
  }

  /** `journey/profile/n`, n in order of admission, the profile that was admitted; the epoch_id of payloads (contract section 7). */
  instanceId(instance: number): string {
    const { instances } = this.#index.run.state
    return `${this.journeyOf(instance).journey.id}/${this.profileId(instances.admittedProfile[instance] as number)}/${instances.ordinal[instance]}`
  }

  /** Canonical text of the identifier, or the external key; null where the journey has none (contract section 7). */
  key(instance: number): string | null {
    const { instances } = this.#index.run.state
    return this.keyOf(this.journeyOf(instance), instances.admittedProfile[instance] as number, instances.entryEvent[instance] as number)
  }

  /** The key that an event or signal of a profile has in a journey; null without one. */
  keyOf({ entry: { key } }: CompiledJourney, profile: number, ref: number): string | null {
    if (!key) return null
    const { compiled } = this.#index.run
    this.#offer ??= new Offer(compiled.events, compiled.population, compiled.signals)
    this.#offer.begin(noEvent, profile, ref)
    return this.#offer.key(key)
  }

  profileId(profile: number): string {
    return this.#index.run.compiled.population.id(profile)
  }

  /** First and last name as the profile started with them, or as recorded calls told them, for people to recognise; null without both. */
  profileName(profile: number): string | null {
    const known = this.#profileNames.get(profile)
    if (known !== undefined) return known
    const parts = ['first_name', 'last_name'].map((trait) => this.#told(profile, trait)).filter(isText)
    const name = parts.length > 0 ? parts.join(' ') : null
    // A search through a million profiles would keep them all.
    if (this.#profileNames.size === mostNames) this.#profileNames.clear()
    this.#profileNames.set(profile, name)
    return name
  }

  /** The e-mail address that profiles are recognised by: the identity, else the trait; null without either. */
  email(profile: number): string | null {
    const identity = this.#index.run.compiled.population.keyIdentity(profile, 'email')
    if (identity !== null) return identity
    const trait = this.#told(profile, 'email')
    return isText(trait) ? trait : null
  }

  #told(profile: number, trait: string): JsonValue | undefined {
    const { population, traits, end } = this.#index.run.compiled
    return population.isRecorded(profile) ? traits.trait(profile, trait, end) : population.initialTrait(profile, trait)
  }
}

function isText(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value !== ''
}
