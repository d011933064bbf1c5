import type { JsonObject } from '../model/json-value.ts'
import type { GivenEvent } from './given-event.ts'
import type { RecordedEvents } from './recorded-events.ts'

const nothing: readonly number[] = []

/** The timeline's events and, counted on after them, the recorded ones; each by its number. */
export class GivenEvents {
  readonly count: number
  readonly #scripted: readonly GivenEvent[]
  readonly #recorded: RecordedEvents | null
  /** Numbers of each profile's scripted events, in order of arrival. */
  readonly #scriptedOf = new Map<number, number[]>()

  /** @param scripted in order of arrival */
  constructor(scripted: readonly GivenEvent[], recorded: RecordedEvents | null) {
    this.#scripted = scripted
    this.#recorded = recorded
    this.count = scripted.length + (recorded?.count ?? 0)
    scripted.forEach((event, number) => {
      const numbers = this.#scriptedOf.get(event.profile)
      if (numbers) numbers.push(number)
      else this.#scriptedOf.set(event.profile, [number])
    })
  }

  /** A profile's events, in order of arrival: at one instant scripted before recorded (engine rule 4.3). */
  of(profile: number): readonly number[] {
    const scripted = this.#scriptedOf.get(profile) ?? nothing
    const recorded = this.#recorded?.of(profile) ?? nothing
    if (recorded.length === 0) return scripted
    const merged: number[] = []
    let next = 0
    for (const number of scripted) {
      while (next < recorded.length && this.#atOfRecorded(recorded, next) < this.at(number)) merged.push(this.#number(recorded, next++))
      merged.push(number)
    }
    while (next < recorded.length) merged.push(this.#number(recorded, next++))
    return merged
  }

  /** When the first of them all arrives; Infinity without any. */
  get earliest(): number {
    return Math.min(this.#scripted[0]?.at ?? Number.POSITIVE_INFINITY, this.#recorded?.earliest ?? Number.POSITIVE_INFINITY)
  }

  at(number: number): number {
    return this.#scripted[number]?.at ?? this.#recording.at(number - this.#scripted.length)
  }

  /** Whom it came under. */
  profile(number: number): number {
    return this.#scripted[number]?.profile ?? this.#recording.profile(number - this.#scripted.length)
  }

  name(number: number): string {
    return this.#scripted[number]?.name ?? this.#recording.name(number - this.#scripted.length)
  }

  discarded(number: number): GivenEvent['discarded'] {
    const scripted = this.#scripted[number]
    return scripted ? scripted.discarded : this.#recording.discarded(number - this.#scripted.length)
  }

  isReaction(number: number): boolean {
    return this.#scripted[number]?.isReaction ?? false
  }

  /** Whose identities the event names itself; null where it names none. */
  identity(number: number): GivenEvent['identity'] {
    return this.#scripted[number]?.identity ?? null
  }

  properties(number: number): JsonObject {
    return this.#scripted[number]?.properties ?? this.#recording.properties(number - this.#scripted.length)
  }

  event(number: number): GivenEvent {
    return this.#scripted[number] ?? this.#recording.event(number - this.#scripted.length)
  }

  #number(recorded: ArrayLike<number>, place: number): number {
    return this.#scripted.length + (recorded[place] as number)
  }

  #atOfRecorded(recorded: ArrayLike<number>, place: number): number {
    return this.#recording.at(recorded[place] as number)
  }

  get #recording(): RecordedEvents {
    if (!this.#recorded) throw new RangeError('a given event past the last one')
    return this.#recorded
  }
}
