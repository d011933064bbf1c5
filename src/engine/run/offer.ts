import type { InstanceKey } from '../compile/compiled-run.ts'
import { canonicalText } from '../inputs/canonical-text.ts'
import type { Population } from '../inputs/population.ts'
import { noEvent, type ProfileEvents } from '../inputs/profile-events.ts'
import { isSignal, type SignalTable } from '../signals/signal-table.ts'
import { ownIdentity } from './own-identity.ts'

/**
 * What is offered to journeys at the moment, a profile event or a signal, with the key that was asked of it: several instances ask for the
 * same one.
 */
export class Offer {
  /** Number of the event's name; -1 of a signal. */
  event = -1
  profile = -1
  /** How the event is found again, or the code of the signal. */
  ref = noEvent
  #key: InstanceKey | null = null
  #text: string | null = null

  constructor(
    readonly events: ProfileEvents,
    readonly population: Population,
    readonly signals: SignalTable,
  ) {}

  begin(event: number, profile: number, ref: number): void {
    this.event = event
    this.profile = profile
    this.ref = ref
    this.#key = null
  }

  /**
   * Which instance of the profile is meant: canonical text of the property, null where it is missing, null, "", an object or a list
   * (reference OS-06); or the identity in the journey's namespace, null where there is none.
   */
  key(key: InstanceKey): string | null {
    if (this.#key !== key) {
      this.#key = key
      this.#text =
        key.kind === 'property'
          ? canonicalText(this.events.property(this.profile, this.ref, key.path)) || null
          : this.#identity(key.namespace)
    }
    return this.#text
  }

  /** The key where it is not the profile's own; null where it is. */
  otherKey(key: InstanceKey): string | null {
    const text = this.key(key)
    return key.kind === 'property' || text === ownIdentity(this.population, this.profile, key.namespace) ? null : text
  }

  #identity(namespace: string | null): string | null {
    if (isSignal(this.ref)) {
      const signal = this.signals.read(this.ref)
      if (signal.kind === 'jump') return signal.key
    } else if (namespace !== null) {
      const named = this.events.identity(this.ref, namespace)
      // An empty identity keys nobody.
      if (named !== null) return named || null
    }
    // An event names the profile that it came under, also when that has become another one.
    const cameUnder = this.events.ownerOf(this.ref, this.profile)
    return ownIdentity(this.population, cameUnder, namespace) ?? ownIdentity(this.population, this.profile, namespace)
  }
}
