import type { JsonObject, JsonValue } from '../model/json-value.ts'
import { type ActivityBuffer, newActivityBuffer } from '../synthesis/activity-buffer.ts'
import type { Synthesizer } from '../synthesis/synthesizer.ts'
import type { EventBuffer } from './event-buffer.ts'
import type { Population } from './population.ts'
import { type PropertyPath, reachInto } from './property-path.ts'
import type { ScriptedEvent } from './scripted-events.ts'

/** A profile event as a reader wants it. */
export interface ReadableEvent {
  readonly name: string
  readonly messageId: string
  readonly at: number
  readonly timestamp: number
  readonly properties: JsonObject
}

/** An event of the past, as segment rules count it. */
export interface PastEvent {
  readonly name: string
  readonly ref: number
  readonly at: number
}

/** No event: the ref of what a timer caused. */
export const noEvent = -1

/**
 * Every profile event of a scenario, scripted or synthesized, found again by (profile, ref). A ref is the position among the
 * scripted events, or −2 − the synthesizer's key; so a trace keeps one integer per cause, and properties are made when looked at.
 */
export class ProfileEvents {
  readonly #scripted: readonly ScriptedEvent[]
  readonly #synthesizer: Synthesizer | null
  readonly #population: Population
  /** Positions of each listed profile's scripted events, in order of arrival. */
  readonly #scriptedOf = new Map<number, number[]>()
  /** The past that was asked for last: a profile's conditions and entries ask for the same one. */
  #past: readonly PastEvent[] = []
  #pastOf = ''
  readonly #activity: ActivityBuffer = newActivityBuffer()
  #compiledName: (name: string) => number = () => noEvent
  #compiledActivityName = new Int32Array(0)

  constructor(scripted: readonly ScriptedEvent[], synthesizer: Synthesizer | null, population: Population) {
    this.#scripted = scripted
    this.#synthesizer = synthesizer
    this.#population = population
    scripted.forEach((event, position) => {
      const positions = this.#scriptedOf.get(event.profile)
      if (positions) positions.push(position)
      else this.#scriptedOf.set(event.profile, [position])
    })
  }

  /** Tells which event names some journey knows, by their compiled number; events of other names are never loaded. */
  compileNames(eventNumbers: ReadonlyMap<string, number>): void {
    this.#compiledName = (name) => eventNumbers.get(name) ?? noEvent
    this.#compiledActivityName = Int32Array.from(this.#synthesizer?.eventNames ?? [], this.#compiledName)
  }

  /** Whether the timeline gives the profile no event, so that all of its events come from the recipe. */
  isSynthetic(profile: number): boolean {
    return this.#syntheticIndex(profile) >= 0 && !this.#scriptedOf.has(profile)
  }

  /** Appends the profile's events that some journey knows, in order of arrival: at one instant scripted before synthesized. */
  load(profile: number, into: EventBuffer): void {
    const positions = this.#scriptedOf.get(profile)
    const activity = this.#loadActivity(profile)
    let next = 0
    for (const position of positions ?? []) {
      const event = this.#scripted[position] as ScriptedEvent
      while (next < activity.count && (activity.at[next] as number) < event.at) this.#appendActivity(next++, profile, into)
      const number = this.#compiledName(event.name)
      if (number !== noEvent) into.append(event.at, number, position, profile)
    }
    while (next < activity.count) this.#appendActivity(next++, profile, into)
  }

  discarded(ref: number): ScriptedEvent['discarded'] {
    return ref < 0 ? null : (this.#scripted[ref] as ScriptedEvent).discarded
  }

  /** Bytes of a call that was discarded for its size. */
  oversizedBytes(ref: number): number {
    return this.#scripted[ref]?.bytes ?? 0
  }

  /** When the call was accepted that made this one a duplicate; null where none did. */
  acceptedBefore(ref: number): number | null {
    const { messageId } = this.#scripted[ref] ?? {}
    for (let earlier = ref - 1; earlier >= 0; earlier--) {
      const one = this.#scripted[earlier]
      if (one?.messageId === messageId && one?.discarded !== 'duplicate-message') return one?.at ?? null
    }
    return null
  }

  property(profile: number, ref: number, path: PropertyPath): JsonValue | undefined {
    if (ref >= 0) {
      const { properties } = this.#scripted[ref] as ScriptedEvent
      return Object.hasOwn(properties, path[0]) ? reachInto(properties[path[0]], path) : undefined
    }
    return reachInto(this.#synthetic.property(this.#syntheticIndex(profile), keyOf(ref), path[0]), path)
  }

  properties(profile: number, ref: number): JsonObject {
    return ref >= 0
      ? (this.#scripted[ref] as ScriptedEvent).properties
      : this.#synthetic.properties(this.#syntheticIndex(profile), keyOf(ref))
  }

  read(profile: number, ref: number): ReadableEvent {
    const scripted = ref >= 0 ? this.#scripted[ref] : undefined
    // An event keeps the profile that it came under, also when that has become another one.
    const owner = scripted?.profile ?? profile
    const order = this.#orderOfArrival(owner)
    const place = order.findIndex((event) => event.ref === ref)
    const found = order[place]
    if (!found) throw new RangeError('an event that the profile does not have')
    return {
      name: found.name,
      messageId: scripted?.messageId ?? `${this.#population.id(owner)}/${place + 1}`,
      at: found.at,
      timestamp: scripted?.timestamp ?? found.at,
      properties: this.properties(profile, ref),
    }
  }

  /** What these profiles, which are one, do over the whole clock, in order of arrival, without the calls that were discarded on reception. */
  past(profiles: readonly number[]): readonly PastEvent[] {
    const key = profiles.join()
    if (this.#pastOf !== key) {
      const events = profiles.flatMap((profile) => this.#orderOfArrival(profile))
      this.#past = events.filter(({ ref }) => this.discarded(ref) === null).sort((a, b) => a.at - b.at)
      this.#pastOf = key
    }
    return this.#past
  }

  /** All events of a profile, known to a journey or not: an event without messageId is numbered among all of them. */
  #orderOfArrival(profile: number): PastEvent[] {
    const scripted = (this.#scriptedOf.get(profile) ?? []).map((ref) => {
      const event = this.#scripted[ref] as ScriptedEvent
      return { name: event.name, ref, at: event.at }
    })
    const activity = this.#loadActivity(profile)
    const synthesized = Array.from({ length: activity.count }, (_, i) => ({
      name: this.#synthesizer?.eventNames[activity.event[i] as number] ?? '',
      ref: refOf(activity.key[i] as number),
      at: activity.at[i] as number,
    }))
    return [...scripted, ...synthesized].sort((a, b) => a.at - b.at)
  }

  #loadActivity(profile: number): ActivityBuffer {
    const index = this.#syntheticIndex(profile)
    if (this.#synthesizer && index >= 0) this.#synthesizer.activity(index, this.#activity)
    else this.#activity.count = 0
    return this.#activity
  }

  #appendActivity(place: number, profile: number, into: EventBuffer): void {
    const number = this.#compiledActivityName[this.#activity.event[place] as number] as number
    if (number === noEvent) return
    into.append(this.#activity.at[place] as number, number, refOf(this.#activity.key[place] as number), profile)
  }

  #syntheticIndex(profile: number): number {
    return profile - this.#population.listedCount
  }

  get #synthetic(): Synthesizer {
    if (!this.#synthesizer) throw new RangeError('a synthetic event in a scenario without a recipe')
    return this.#synthesizer
  }
}

function refOf(key: number): number {
  return -2 - key
}

function keyOf(ref: number): number {
  return -2 - ref
}
