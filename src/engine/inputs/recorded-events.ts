import type { JsonObject } from '../model/json-value.ts'
import type { GivenEvent } from './given-event.ts'
import type { RecordedHistory } from './recorded-history.ts'

const none: readonly number[] = []

/** The track calls of a recording, in order of arrival, by their place in it. */
export class RecordedEvents {
  readonly count: number
  readonly #history: RecordedHistory
  /** Places of all events, profile by profile; and where each profile's begin. */
  readonly #places: Uint32Array
  readonly #first: Uint32Array
  /** The properties that were asked for last: conditions, filters and identifiers ask for the same ones. */
  #properties: JsonObject = {}
  #propertiesOf = -1

  /** @param profiles how many the population has */
  constructor(history: RecordedHistory, profiles: number) {
    this.#history = history
    this.count = history.tracks.length
    this.#first = new Uint32Array(profiles + 1)
    for (const profile of history.profileOfTrack) this.#first[profile + 1] = (this.#first[profile + 1] as number) + 1
    for (let i = 1; i <= profiles; i++) this.#first[i] = (this.#first[i] as number) + (this.#first[i - 1] as number)
    const next = this.#first.slice()
    this.#places = new Uint32Array(this.count)
    for (const [place, profile] of history.profileOfTrack.entries()) {
      const at = next[profile] as number
      next[profile] = at + 1
      this.#places[at] = place
    }
  }

  /** When the first of them arrives; Infinity without any. */
  get earliest(): number {
    return this.count === 0 ? Number.POSITIVE_INFINITY : this.at(0)
  }

  /** A profile's events, in order of arrival. */
  of(profile: number): ArrayLike<number> {
    const [from, to] = [this.#first[profile], this.#first[profile + 1]]
    return from === to ? none : this.#places.subarray(from, to)
  }

  at(place: number): number {
    return this.#history.calls.at(this.#call(place))
  }

  name(place: number): string {
    return this.#history.calls.event(this.#call(place))
  }

  discarded(place: number): GivenEvent['discarded'] {
    if (this.#history.duplicates.calls.has(this.#call(place))) return 'duplicate-message'
    return this.#history.oversized.has(this.#call(place)) ? 'oversized' : null
  }

  properties(place: number): JsonObject {
    if (this.#propertiesOf !== place) {
      const body = this.#history.calls.body(this.#call(place))
      this.#properties = body === '' ? {} : (JSON.parse(body) as JsonObject)
      this.#propertiesOf = place
    }
    return this.#properties
  }

  profile(place: number): number {
    return this.#history.profileOfTrack[place] as number
  }

  event(place: number): GivenEvent {
    const { calls, profileOfTrack, duplicates, oversized } = this.#history
    const call = this.#call(place)
    return {
      at: calls.at(call),
      profile: profileOfTrack[place] as number,
      name: calls.event(call),
      properties: this.properties(place),
      messageId: calls.messageId(call),
      timestamp: calls.timestamp(call),
      discarded: this.discarded(place),
      acceptedBefore: duplicates.calls.get(call) ?? null,
      identity: null,
      isReaction: false,
      oversizedBytes: oversized.get(call) ?? 0,
    }
  }

  #call(place: number): number {
    return this.#history.tracks[place] as number
  }
}
