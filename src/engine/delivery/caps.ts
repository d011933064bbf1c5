import type { CallCap } from '../model/caps.ts'
import { parseDuration } from '../time/duration.ts'

/** Which calls count against a cap: those since the last whole period since 1970, or those within one period before (reference OS-45). */
export type CapWindow = 'aligned' | 'sliding'

/** The caps on the calls of one destination, some of which it may share with others. */
export class DestinationCaps {
  readonly #counts: readonly CallCount[]

  constructor(counts: readonly CallCount[]) {
    this.#counts = counts
  }

  /**
   * Makes a call, unless it would be one too many for any of the caps: then it uses up none of them. Calls come in order of time.
   *
   * @param at ms since 1970
   */
  take(at: number, window: CapWindow): boolean {
    if (this.#counts.some((count) => count.isFull(at, window))) return false
    for (const count of this.#counts) count.add(at)
    return true
  }
}

/** The caps by the destinations that they are on, with nothing counted yet. */
export function destinationCaps(caps: readonly CallCap[]): ReadonlyMap<string, DestinationCaps> {
  const counts = new Map<string, CallCount[]>()
  for (const { destinations, max, per } of caps) {
    const count = new CallCount(max, parseDuration(per) ?? 0)
    for (const destination of new Set(destinations)) counts.set(destination, [...(counts.get(destination) ?? []), count])
  }
  return new Map([...counts].map(([destination, own]) => [destination, new DestinationCaps(own)]))
}

/** Remembers when the last calls were made, as many as there may be at most: whether the oldest of them still counts tells if there is room. */
class CallCount {
  #times = new Float64Array(16)
  #made = 0

  constructor(
    readonly max: number,
    readonly periodMs: number,
  ) {}

  isFull(at: number, window: CapWindow): boolean {
    if (this.#made < this.max) return false
    const oldest = this.#times[this.#made % this.max] as number
    return window === 'aligned' ? oldest >= at - modulo(at, this.periodMs) : oldest > at - this.periodMs
  }

  add(at: number): void {
    const place = this.#made % this.max
    if (place >= this.#times.length) this.#grow()
    this.#times[place] = at
    this.#made++
  }

  #grow(): void {
    const larger = new Float64Array(Math.min(this.#times.length * 2, this.max))
    larger.set(this.#times)
    this.#times = larger
  }
}

/** Not below 0, also of instants before 1970. */
function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor
}
