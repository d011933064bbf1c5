import { type IgnoredReason, ignoredReasons } from '../account/result.ts'
import type { CompiledJourney, CompiledRun } from '../compile/compiled-run.ts'
import { stateAt } from '../lifecycle/lifecycle-plan.ts'
import { rowKind } from '../trace/trace-columns.ts'
import { admit } from './admission.ts'
import { offerToInstance } from './follow-up.ts'
import { none } from './instance-table.ts'
import type { Offer } from './offer.ts'
import { newestPublished } from './outbound-effects.ts'
import { Reached } from './reached.ts'
import type { RunState } from './run-state.ts'

const nobody: readonly number[] = []

/** Handles profile events one by one, in the order of engine rule 5. */
export class EventHandler {
  readonly #state: RunState
  readonly #offer: Offer
  readonly #compiled: CompiledRun
  readonly #reached: Reached
  readonly #eventsPerSecond: number
  /** By event: the journeys of products that see every event of a profile, however many it has; null where all that know it do. */
  readonly #unlimited: readonly (readonly number[] | null)[]

  constructor(state: RunState, offer: Offer) {
    const { compiled } = state
    this.#state = state
    this.#offer = offer
    this.#compiled = compiled
    this.#reached = new Reached(state, compiled)
    this.#eventsPerSecond = Math.min(...compiled.journeys.map(({ parameters }) => parameters.eventsPerSecond))
    const isUnlimited = (container: number): boolean =>
      compiled.versions[container]?.[0]?.parameters.eventsPerSecond === Number.POSITIVE_INFINITY
    this.#unlimited = compiled.containersOfEvent.map((concerned) => (concerned.every(isUnlimited) ? null : concerned.filter(isUnlimited)))
  }

  /** @returns whether some journey knows the event, or could have: others only count for segments */
  handle(event: number, profile: number, ref: number): boolean {
    const known = this.#compiled.containersOfEvent[event] as readonly number[]
    if (known.length === 0) return false
    let concerned = known
    const discarded = this.#discarded(event, profile, ref)
    if (discarded) {
      this.#state.trace.append(this.#state.now, rowKind.ignoredByAll, profile, ignoredReasons.indexOf(discarded), ref)
      // A product without such a limit sees what one with it drops.
      concerned = discarded === 'rate-limited' ? (this.#unlimited[event] ?? nobody) : nobody
      if (concerned.length === 0) return true
    }
    this.#state.seeAsOf(ref)
    this.#offer.begin(event, profile, ref)
    this.#reached.begin(concerned)
    this.#offerToInstances(concerned)
    for (const container of concerned) if (!this.#reached.isTaken(container)) this.#offerEntry(container)
    return true
  }

  /** A step of another journey sends the profile into this one. */
  handleJump(container: number, profile: number, signal: number): void {
    const version = newestPublished(this.#compiled.versions[container] ?? [], this.#state.now)
    if (!version) return
    this.#state.seeAsOf(signal)
    this.#offer.begin(version.entry.event, profile, signal)
    admit(this.#state, this.#offer, version)
  }

  /** Why no journey ever sees the event. Duplicates and oversized events use none of the profile's rate. */
  #discarded(event: number, profile: number, ref: number): IgnoredReason | null {
    const discarded = this.#compiled.events.discarded(ref)
    if (discarded || this.#unlimited[event] === null) return discarded
    return this.#state.entries.countEvent(profile, this.#state.now) > this.#eventsPerSecond ? 'rate-limited' : null
  }

  #offerToInstances(concerned: readonly number[]): void {
    const { instances } = this.#state
    let instance = instances.firstOf(this.#offer.profile)
    while (instance !== none) {
      // The instance may end now; its place in the list is read before.
      const next = instances.nextOf(instance)
      const journey = this.#compiled.journeys[instances.journey[instance] as number] as CompiledJourney
      if (concerned.includes(journey.container)) {
        this.#reached.note(journey.container, instance, offerToInstance(this.#state, this.#offer, instance, journey))
      }
      instance = next
    }
  }

  #offerEntry(container: number): void {
    const version = this.#versionForEntry(container)
    const entry = version ? admit(this.#state, this.#offer, version) : none
    this.#reached.conclude(container, this.#offer, entry)
  }

  /** The version that takes entries by this event now; where none is live, the newest one that would, to say why not. */
  #versionForEntry(container: number): CompiledJourney | undefined {
    const { event } = this.#offer
    const versions = this.#compiled.versions[container] as readonly CompiledJourney[]
    const only = versions[0]
    if (versions.length === 1) return only?.entry.event === event ? only : undefined
    if (only?.parameters.adobe) {
      const newest = newestPublished(versions, this.#state.now) ?? only
      return newest.entry.event === event ? newest : undefined
    }
    const live = versions.find(({ states }) => stateAt(states, this.#state.now) === 'live')
    return (live ? [live] : versions).filter(({ entry }) => entry.event === event).at(-1)
  }
}
