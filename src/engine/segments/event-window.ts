import { twiceAsLong } from '../columns/twice-as-long.ts'
import type { EventFilter } from '../compile/compiled-run.ts'
import type { EventBuffer } from '../inputs/event-buffer.ts'

/** What an event rule counts, and when that is enough. */
export interface CountedEvents {
  /** Number of the name in a past: see ProfileEvents.countedName. */
  readonly name: number
  readonly filter: EventFilter | null
  /** How long an event counts, ms; Infinity for ever. */
  readonly spanMs: number
  readonly isEnough: (count: number) => boolean
}

const never = Number.POSITIVE_INFINITY

/**
 * The events of one profile that a rule counts, and those of them that are in its window, as time goes on: what arrives enters, and leaves when
 * it is too long ago, each once. The columns are reused from profile to profile.
 */
export class EventWindow {
  readonly #rule: CountedEvents
  #at = new Float64Array(16)
  /** Places in the past that it was filled from. */
  #place = new Int32Array(16)
  #count = 0
  #entered = 0
  #left = 0
  /** When the next event arrives; Infinity when none does. */
  nextEntry = never
  /** When the oldest one inside is too long ago. */
  nextExit = never

  constructor(rule: CountedEvents) {
    this.#rule = rule
  }

  get holds(): boolean {
    return this.#rule.isEnough(this.#entered - this.#left)
  }

  /** The place of the next one in the past. */
  get nextPlace(): number {
    return this.#entered < this.#count ? (this.#place[this.#entered] as number) : never
  }

  /** Begins anew before all events. */
  fill(past: EventBuffer): void {
    const { name, filter, spanMs } = this.#rule
    this.#count = 0
    this.#entered = 0
    this.#left = 0
    this.nextEntry = never
    this.nextExit = never
    if (spanMs === 0) return
    for (let place = 0; place < past.count; place++) {
      if (past.event[place] !== name) continue
      if (!filter || filter(past.profile[place] as number, past.ref[place] as number)) this.#append(past.at[place] as number, place)
    }
    if (this.#count > 0) this.nextEntry = this.#at[0] as number
  }

  enter(): void {
    this.#entered += 1
    this.nextEntry = this.#entered < this.#count ? (this.#at[this.#entered] as number) : never
    if (this.#entered - this.#left === 1) this.#findNextExit()
  }

  /** Whatever is too long ago at an instant leaves. */
  leave(at: number): void {
    while (this.nextExit <= at) {
      this.#left += 1
      this.#findNextExit()
    }
  }

  /** To an instant, before its events. */
  moveBefore(at: number): void {
    while (this.nextEntry < at) this.enter()
    this.leave(at)
  }

  #findNextExit(): void {
    this.nextExit = this.#left < this.#entered ? (this.#at[this.#left] as number) + this.#rule.spanMs : never
  }

  #append(at: number, place: number): void {
    if (this.#count === this.#at.length) {
      this.#at = twiceAsLong(this.#at)
      this.#place = twiceAsLong(this.#place)
    }
    this.#at[this.#count] = at
    this.#place[this.#count] = place
    this.#count += 1
  }
}
