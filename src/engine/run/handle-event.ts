import { type IgnoredReason, ignoredReasons } from '../account/result.ts'
import type { CompiledJourney, CompiledRun } from '../compile/compiled-run.ts'
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
  readonly #journeys: readonly CompiledJourney[]
  readonly #journeysOfEvent: readonly (readonly number[])[]
  /** By journey, for the event at hand: taken, or the furthest test that any instance reached, and that instance. */
  readonly #reached: Int32Array
  readonly #reachedBy: Int32Array

  constructor(
    readonly state: RunState,
    compiled: CompiledRun,
  ) {
    this.#reading = new EventReading(compiled.events)
    this.#journeys = compiled.journeys
    this.#journeysOfEvent = compiled.journeysOfEvent
    this.#reached = new Int32Array(compiled.journeys.length)
    this.#reachedBy = new Int32Array(compiled.journeys.length)
  }

  handle(event: number, profile: number, ref: number): void {
    const discarded = this.#discarded(profile, ref)
    if (discarded) {
      this.state.trace.append(this.state.now, rowKind.ignoredByAll, profile, ignoredReasons.indexOf(discarded), ref)
      return
    }
    this.#reading.begin(event, profile, ref)
    const concerned = this.#journeysOfEvent[event] as readonly number[]
    for (const journey of concerned) {
      this.#reached[journey] = noInstance
      this.#reachedBy[journey] = none
    }
    this.#offerToInstances(concerned)
    for (const number of concerned) if (this.#reached[number] !== taken) this.#offerEntry(this.#journeys[number] as CompiledJourney)
  }

  /** Why no journey ever sees the event. Duplicates and oversized events use none of the profile's rate. */
  #discarded(profile: number, ref: number): IgnoredReason | null {
    const discarded = this.state.compiled.events.discarded(ref)
    if (discarded) return discarded
    const rate = this.#journeys[0]?.parameters.eventsPerSecond ?? Number.POSITIVE_INFINITY
    return this.state.countEvent(profile) > rate ? 'rate-limited' : null
  }

  #offerToInstances(concerned: readonly number[]): void {
    const { state } = this
    const { instances } = state
    let instance = instances.firstOf(this.#reading.profile)
    while (instance !== none) {
      // The instance may end now; its place in the list is read before.
      const next = instances.nextOf(instance)
      const number = instances.journey[instance] as number
      if (concerned.includes(number)) {
        const result = offerToInstance(state, this.#reading, instance, this.#journeys[number] as CompiledJourney)
        this.#note(number, instance, result)
      }
      instance = next
    }
  }

  /** A way taken keeps the event from entry; an exit does not, but neither leaves an ignored row. */
  #note(journey: number, instance: number, result: number): void {
    const before = this.#reached[journey] as number
    if (before === taken || before === exited) {
      if (result === taken) this.#reached[journey] = taken
    } else if (result === taken || result === exited || result > before) {
      this.#reached[journey] = result
      this.#reachedBy[journey] = instance
    }
  }

  #offerEntry(journey: CompiledJourney): void {
    const { event } = this.#reading
    const entry = journey.entry.event === event ? admit(this.state, this.#reading, journey) : none
    const reached = this.#reached[journey.index] as number
    if (entry === admitted || reached === exited) return
    if (entry === refused && reached <= notListening) return
    // An entry event whose key is active was offered to that instance: among equals it is the one to name.
    const by = entry >= 0 && reached === notListening ? entry : (this.#reachedBy[journey.index] as number)
    const { state } = this
    if (by === none)
      state.trace.append(
        state.now,
        rowKind.ignoredByJourney,
        this.#reading.profile,
        journey.index * reasonsPerJourney + reached,
        this.#reading.ref,
      )
    else state.trace.append(state.now, rowKind.ignoredByInstance, by, reached, this.#reading.ref)
  }
}
