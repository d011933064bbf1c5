import type { JsonObject, JsonValue } from '../model/json-value.ts'
import { isSignal, type SignalTable } from '../signals/signal-table.ts'
import { type ActivityBuffer, newActivityBuffer } from '../synthesis/activity-buffer.ts'
import type { Synthesizer } from '../synthesis/synthesizer.ts'
import { EventBuffer } from './event-buffer.ts'
import { applyEdit, type EventEdit } from './event-edit.ts'
import type { GivenEvent } from './given-event.ts'
import type { GivenEvents } from './given-events.ts'
import type { Population } from './population.ts'
import { type PropertyPath, propertyOf, reachInto } from './property-path.ts'

/** A profile event as a reader wants it. */
export interface ReadableEvent {
  readonly name: string
  readonly messageId: string
  readonly at: number
  readonly timestamp: number
  readonly properties: JsonObject
}

interface ArrivedEvent {
  readonly name: string
  readonly ref: number
  readonly at: number
  readonly isReaction: boolean
}

/** No event: the ref of what a timer caused. */
export const noEvent = -1

/** A profile's events in order of arrival, known to a journey or not, and where in it each of them is. */
interface OrderOfArrival {
  readonly events: readonly ArrivedEvent[]
  readonly placeOf: ReadonlyMap<number, number>
  readonly hasReactions: boolean
}

/**
 * Every profile event of a scenario, scripted, recorded or synthesized, found again by (profile, ref). A ref is the number among the
 * given events, or −2 − the synthesizer's key, or the code of a signal; so a trace keeps one integer per cause, and properties are made when looked at.
 */
export class ProfileEvents {
  readonly #given: GivenEvents
  readonly #synthesizer: Synthesizer | null
  readonly #population: Population
  readonly #signals: SignalTable
  /** What is tried in place of one event; null in a run of the scenario as it stands. */
  readonly #edit: EventEdit | null
  /** Numbers of the names that segment rules count. */
  readonly #counted = new Map<string, number>()
  #countedActivityName = new Int32Array(0)
  /** The past that was asked for last: a profile's conditions and entries ask for the same one. */
  readonly #past = new EventBuffer()
  #pastOf: readonly number[] = []
  /** The order that was asked for last: a story reads one profile's events one by one. */
  #order: OrderOfArrival = { events: [], placeOf: new Map(), hasReactions: false }
  #orderOf = -1
  readonly #activity: ActivityBuffer = newActivityBuffer()
  #activityOf = -1
  #compiledName: (name: string) => number = () => noEvent
  #compiledActivityName = new Int32Array(0)

  constructor(
    given: GivenEvents,
    synthesizer: Synthesizer | null,
    population: Population,
    signals: SignalTable,
    edit: EventEdit | null = null,
  ) {
    this.#given = given
    this.#edit = edit
    this.#signals = signals
    this.#synthesizer = synthesizer
    this.#population = population
  }

  /** Tells which event names some journey knows, by their compiled number; events of other names are never loaded. */
  compileNames(eventNumbers: ReadonlyMap<string, number>): void {
    this.#compiledName = (name) => eventNumbers.get(name) ?? noEvent
    this.#compiledActivityName = Int32Array.from(this.#synthesizer?.eventNames ?? [], this.#compiledName)
  }

  /** Whether neither timeline nor recording gives the profile an event, so that all of its events come from the recipe. */
  isSynthetic(profile: number): boolean {
    return this.#syntheticIndex(profile) >= 0 && this.#given.of(profile).length === 0
  }

  /** Appends the profile's events that some journey knows, in order of arrival: at one instant given ones before synthesized. */
  load(profile: number, into: EventBuffer): void {
    this.#append(profile, into, this.#compiledName, this.#compiledActivityName)
  }

  /** The number under which `past` has the events of a name: one that is counted. */
  countedName(name: string): number {
    const number = this.#counted.get(name) ?? this.#counted.size
    this.#counted.set(name, number)
    this.#countedActivityName = Int32Array.from(this.#synthesizer?.eventNames ?? [], this.#countedNumber)
    this.#pastOf = []
    return number
  }

  discarded(ref: number): GivenEvent['discarded'] {
    return ref < 0 || isSignal(ref) ? null : this.#given.discarded(ref)
  }

  /** Bytes of a call that was discarded for its size. */
  oversizedBytes(ref: number): number {
    return ref < 0 ? 0 : this.#given.event(ref).oversizedBytes
  }

  /** When the call was accepted that made this one a duplicate; null where none did. */
  acceptedBefore(ref: number): number | null {
    return ref < 0 ? null : this.#given.event(ref).acceptedBefore
  }

  /** Whether an event comes before another one of the same instant; all of them come before noEvent. */
  comesBefore(profile: number, ref: number, other: number): boolean {
    if (other === noEvent || ref === other) return ref !== other
    // Of profiles that are one the lower comes first; of each its given events.
    const [owner, otherOwner] = [ref, other].map((one) => (one >= 0 ? this.#given.event(one).profile : profile)) as [number, number]
    if (owner !== otherOwner) return owner < otherOwner
    if (ref >= 0 || other >= 0) return ref >= 0 && (other < 0 || ref < other)
    const { placeOf } = this.#orderOfArrival(profile)
    return (placeOf.get(ref) ?? noEvent) < (placeOf.get(other) ?? noEvent)
  }

  /** Whom an event came under: `profile`, or one that has become it. */
  ownerOf(ref: number, profile: number): number {
    return ref < 0 || isSignal(ref) ? profile : this.#given.profile(ref)
  }

  /** The identity that an event names in a namespace; null where it names none there. */
  identity(ref: number, namespace: string): string | null {
    const named = ref >= 0 && !isSignal(ref) ? this.#given.identity(ref) : null
    return named && Object.hasOwn(named, namespace) ? (named[namespace] ?? null) : null
  }

  property(profile: number, ref: number, path: PropertyPath): JsonValue | undefined {
    if (isSignal(ref)) return propertyOf(this.#signals.properties(ref), path)
    if (this.#edit !== null && this.#isEdited(profile, ref)) return propertyOf(this.properties(profile, ref), path)
    if (ref >= 0) return propertyOf(this.#given.properties(ref), path)
    return reachInto(this.#synthetic.property(this.#syntheticIndex(profile), keyOf(ref), path[0]), path)
  }

  properties(profile: number, ref: number): JsonObject {
    if (isSignal(ref)) return this.#signals.properties(ref)
    if (this.#edit?.properties && this.#isEdited(profile, ref)) return this.#edit.properties
    return ref >= 0 ? this.#given.properties(ref) : this.#synthetic.properties(this.#syntheticIndex(profile), keyOf(ref))
  }

  read(profile: number, ref: number): ReadableEvent {
    if (isSignal(ref)) {
      const { at } = this.#signals.read(ref)
      return { name: this.#signals.name(ref), messageId: '', at, timestamp: at, properties: this.#signals.properties(ref) }
    }
    const given = ref >= 0 ? this.#given.event(ref) : undefined
    // An event keeps the profile that it came under, also when that has become another one.
    const owner = given?.profile ?? profile
    const order = this.#orderOfArrival(owner)
    const place = order.placeOf.get(ref) ?? -1
    const found = order.events[place]
    if (!found) throw new RangeError('an event that the profile does not have')
    return {
      name: found.name,
      messageId: given?.messageId ?? `${this.#population.id(owner)}/${numberAt(order, place)}`,
      at: found.at,
      // An event that is tried at another time happened as much earlier or later.
      timestamp:
        (given?.timestamp ?? found.at) + (this.#edit?.at !== undefined && given && this.#isEdited(profile, ref) ? found.at - given.at : 0),
      properties: this.properties(profile, ref),
    }
  }

  /**
   * The counted events that these profiles, which are one, do over the whole clock, in order of arrival, without the calls that were discarded
   * on reception. The columns are reused: they hold until the next question.
   */
  past(profiles: readonly number[]): EventBuffer {
    const past = this.#past
    if (isSameList(profiles, this.#pastOf)) return past
    past.count = 0
    for (const profile of profiles) this.#append(profile, past, this.#countedNumber, this.#countedActivityName, true)
    if (profiles.length > 1) past.sortByArrival()
    this.#pastOf = profiles
    return past
  }

  readonly #countedNumber = (name: string): number => this.#counted.get(name) ?? noEvent

  /** Appends the events whose names have a number, in order of arrival. */
  #append(
    profile: number,
    into: EventBuffer,
    numberOf: (name: string) => number,
    activityNumbers: Int32Array,
    isAcceptedOnly = false,
  ): void {
    const given = this.#given.of(profile)
    const activity = this.#loadActivity(profile)
    const from = into.count
    let next = 0
    for (const ref of given) {
      const at = this.#given.at(ref)
      while (next < activity.count && (activity.at[next] as number) < at) this.#appendActivity(next++, profile, into, activityNumbers)
      const number = numberOf(this.#given.name(ref))
      if (number !== noEvent && !(isAcceptedOnly && this.discarded(ref))) into.append(at, number, ref, profile)
    }
    while (next < activity.count) this.#appendActivity(next++, profile, into, activityNumbers)
    if (this.#edit?.profile === profile) applyEdit(this.#edit, into, from)
  }

  /** Refs of given events are everybody's own, those of synthesized ones the profile's. */
  #isEdited(profile: number, ref: number): boolean {
    return this.#edit?.ref === ref && (ref >= 0 || this.#edit.profile === profile)
  }

  /** All events of a profile, known to a journey or not: an event without messageId is numbered among all of them. */
  #orderOfArrival(profile: number): OrderOfArrival {
    if (this.#orderOf !== profile) {
      const events = this.#inOrderOfArrival(profile)
      const hasReactions = events.some(({ isReaction }) => isReaction)
      this.#order = { events, placeOf: new Map(events.map(({ ref }, place) => [ref, place])), hasReactions }
      this.#orderOf = profile
    }
    return this.#order
  }

  #inOrderOfArrival(profile: number): ArrivedEvent[] {
    const given = this.#given.of(profile).map((ref) => {
      return { name: this.#given.name(ref), ref, at: this.#given.at(ref), isReaction: this.#given.isReaction(ref) }
    })
    const activity = this.#loadActivity(profile)
    const synthesized = Array.from({ length: activity.count }, (_, i) => ({
      name: this.#synthesizer?.eventNames[activity.event[i] as number] ?? '',
      ref: refOf(activity.key[i] as number),
      at: activity.at[i] as number,
      isReaction: false,
    }))
    const all = [...given, ...synthesized]
    const edit = this.#edit?.profile === profile ? this.#edit : null
    const edited = edit?.at === undefined ? all : all.map((one) => (one.ref === edit.ref ? { ...one, at: edit.at ?? one.at } : one))
    return edited.sort((a, b) => a.at - b.at)
  }

  /** A profile's run and its segments ask for the same activity one after the other: it is made once. */
  #loadActivity(profile: number): ActivityBuffer {
    if (this.#activityOf === profile) return this.#activity
    this.#activityOf = profile
    const index = this.#syntheticIndex(profile)
    if (this.#synthesizer && index >= 0) this.#synthesizer.activity(index, this.#activity)
    else this.#activity.count = 0
    return this.#activity
  }

  #appendActivity(place: number, profile: number, into: EventBuffer, numbers: Int32Array): void {
    const number = numbers[this.#activity.event[place] as number] as number
    if (number === noEvent) return
    into.append(this.#activity.at[place] as number, number, refOf(this.#activity.key[place] as number), profile)
  }

  #syntheticIndex(profile: number): number {
    return profile - this.#population.firstSynthetic
  }

  get #synthetic(): Synthesizer {
    if (!this.#synthesizer) throw new RangeError('a synthetic event in a scenario without a recipe')
    return this.#synthesizer
  }
}

/** What a profile did with a message is no event of its own, and not numbered. */
function numberAt({ events, hasReactions }: OrderOfArrival, place: number): number {
  return hasReactions ? events.slice(0, place + 1).filter(({ isReaction }) => !isReaction).length : place + 1
}

function refOf(key: number): number {
  return -2 - key
}

function keyOf(ref: number): number {
  return -2 - ref
}

function isSameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, place) => value === b[place])
}
