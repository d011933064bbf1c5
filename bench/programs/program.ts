import type { EventLoad } from '../load/event-load.ts'

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

/** One carried load: what it came to, and how long each part took, ms. */
export interface Carried {
  readonly counts: Counts
  /** Everything that the program does to carry the load and record its trace. */
  readonly runMs: number
  /** Parts of runMs, or work beside it, by name. */
  readonly parts: Readonly<Record<string, number>>
}

export const programNames = ['engine', 'hand-written', 'fake-timers', 'xstate'] as const
export type ProgramName = (typeof programNames)[number]

export type Program = (load: EventLoad, seed: number) => Carried
