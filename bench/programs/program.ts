import type { Spent } from '../measure/stopwatch.ts'

/** What a program made of the load; all programs must agree on every number. */
export interface Counts {
  readonly instances: number
  readonly sends: number
  /** Visits to steps: the entry, the hold, the pause, the mail, the end. */
  readonly steps: number
  /** Events that came too late to move anything. */
  readonly ignored: number
  /** Instances still inside at the end. */
  readonly waiting: number
}

/** A load that was carried: what it came to, and how long that took. */
interface Carried {
  readonly counts: Counts
  /** Everything that it takes to carry the load and to have its whole trace in order, making the events included. */
  readonly spent: Spent
  /** Parts of it by name, ms by the clock. */
  readonly parts: Readonly<Record<string, number>>
}

/** Gets ready, and answers with what is then measured. */
export type Program = (profiles: number, seed: number) => () => Carried
