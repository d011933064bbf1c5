import { type IgnoredReason, ignoredReasons } from '../account/result.ts'
import type { CompiledJourney, CompiledRun } from '../compile/compiled-run.ts'
import { stateAt } from '../lifecycle/lifecycle-plan.ts'
import { reasonsPerJourney, rowKind } from '../trace/trace-columns.ts'
import { admit, admitted, refused } from './admission.ts'
import { EventReading } from './event-reading.ts'
import { exited, offerToInstance, taken } from './follow-up.ts'
import { none } from './instance-table.ts'
import type { RunState } from './run-state.ts'

const noInstance = ignoredReasons.indexOf('no-instance')
const notListening = ignoredReasons.indexOf('not-listening')

/** Handles profile events one by one, in the order of engine rule 5. */
export class EventHandler {
  readonly #reading: EventReading
  readonly #compiled: CompiledRun
  /** By container, for the event at hand: taken, exited, or the furthest test that any instance reached, and that instance. */
  readonly #reached: Int32Array
  readonly #reachedBy: Int32Array
  readonly #eventsPerSecond: number

  constructor(
    readonly state: RunState,
    compiled: CompiledRun,
  ) {
    this.#reading = new EventReading(compiled.events)
    this.#compiled = compiled
    this.#eventsPerSecond = compiled.journeys[0]?.parameters.eventsPerSecond ?? Number.POSITIVE_INFINITY
    this.#reached = new Int32Array(compiled.versions.length)
    this.#reachedBy = new Int32Array(compiled.versions.length)
  }

  handle(event: number, profile: number, ref: number): void {
    const discarded = this.#discarded(profile, ref)
    if (discarded) {
      this.state.trace.append(this.state.now, rowKind.ignoredByAll, profile, ignoredReasons.indexOf(discarded), ref)
      return
    }
    this.#reading.begin(event, profile, ref)
    const concerned = this.#compiled.containersOfEvent[event] as readonly number[]
    for (const container of concerned) {
      this.#reached[container] = noInstance
      this.#reachedBy[container] = none
    }
    this.#offerToInstances(concerned)
    for (const container of concerned) if (this.#reached[container] !== taken) this.#offerEntry(container)
  }

  /** Why no journey ever sees the event. Duplicates and oversized events use none of the profile's rate. */
  #discarded(profile: number, ref: number): IgnoredReason | null {
    const discarded = this.#compiled.events.discarded(ref)
    if (discarded) return discarded
    return this.state.countEvent(profile) > this.#eventsPerSecond ? 'rate-limited' : null
  }

  #offerToInstances(concerned: readonly number[]): void {
    const { state } = this
    const { instances } = state
    let instance = instances.firstOf(this.#reading.profile)
    while (instance !== none) {
      // The instance may end now; its place in the list is read before.
      const next = instances.nextOf(instance)
      const journey = this.#compiled.journeys[instances.journey[instance] as number] as CompiledJourney
      if (concerned.includes(journey.container)) {
        this.#note(journey.container, instance, offerToInstance(state, this.#reading, instance, journey))
      }
      instance = next
    }
  }

  /** A way taken keeps the event from entry; an exit does not, but neither leaves an ignored row. */
  #note(container: number, instance: number, result: number): void {
    const before = this.#reached[container] as number
    if (before === taken || before === exited) {
      if (result === taken) this.#reached[container] = taken
    } else if (result === taken || result === exited || result > before) {
      this.#reached[container] = result
      this.#reachedBy[container] = instance
    }
  }

  #offerEntry(container: number): void {
    const version = this.#versionForEntry(container)
    const entry = version ? admit(this.state, this.#reading, version) : none
    const reached = this.#reached[container] as number
    if (entry === admitted || reached === exited) return
    if (entry === refused && reached <= notListening) return
    // An entry event whose key is active was offered to that instance: among equals it is the one to name.
    const by = entry >= 0 && reached === notListening ? entry : (this.#reachedBy[container] as number)
    this.#ignore(container, reached, by)
  }

  /** The version that takes entries by this event now; where none is live, the newest one that would, to say why not. */
  #versionForEntry(container: number): CompiledJourney | undefined {
    const { event } = this.#reading
    const versions = this.#compiled.versions[container] as readonly CompiledJourney[]
    const only = versions[0]
    if (versions.length === 1) return only?.entry.event === event ? only : undefined
    const live = versions.find(({ states }) => stateAt(states, this.state.now) === 'live')
    return (live ? [live] : versions).filter(({ entry }) => entry.event === event).at(-1)
  }

  #ignore(container: number, reason: number, instance: number): void {
    const { trace, now } = this.state
    const { profile, ref } = this.#reading
    if (instance !== none) {
      trace.append(now, rowKind.ignoredByInstance, instance, reason, ref)
      return
    }
    const journey = this.#compiled.versions[container]?.[0]?.index ?? 0
    trace.append(now, rowKind.ignoredByJourney, profile, journey * reasonsPerJourney + reason, ref)
  }
}
