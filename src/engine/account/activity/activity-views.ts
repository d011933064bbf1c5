import type { Outcome } from '../result.ts'

/** What happened when, for the timeline and the canvas. Instants are ms since 1970. */

/** An answer that takes a reading of the whole trace: it is read a piece at each question, so that others are answered in between. */
export interface Counted<Answer> {
  /** How much of the trace has been read, 0 to 1. */
  readonly share: number
  /** null until all of it has been: ask again. */
  readonly answer: Answer | null
}

/** Which activity is asked for: slice i is from `from` + i × `sliceMs` up to the next one, not including it. */
export interface ActivityQuery {
  /** All versions of it; absent: all journeys. */
  readonly journey?: string
  readonly from: number
  /** Whole ms, at least 1. */
  readonly sliceMs: number
  readonly slices: number
}

/** How much happened in each slice of virtual time. */
export interface ActivityView {
  readonly from: number
  readonly sliceMs: number
  readonly entries: readonly number[]
  /** By how they ended; outcomes that never occur are left out. */
  readonly exits: readonly { readonly outcome: Outcome; readonly counts: readonly number[] }[]
  /** By destination, in the order in which the journeys name them; exit sends and actions are among them. */
  readonly sends: readonly { readonly destination: string; readonly counts: readonly number[] }[]
}

/** A calculation of a batch segment whose result shows within the clock. */
export interface CalculationMark {
  readonly segment: string
  /** When its data was taken, and when its result showed. */
  readonly start: number
  readonly shows: number
  /** How many came into the segment by it, and how many fell out. */
  readonly entered: number
  readonly exited: number
}

/** A way out of a step. */
export interface WayOutId {
  readonly step: string
  /** The bracket of the path notation; null for a way without one. */
  readonly branch: string | null
}

/** What of a version ran, and when for the first time; null where it never did. */
export interface VersionCoverage {
  readonly steps: readonly { readonly step: string; readonly firstAt: number | null }[]
  readonly ways: readonly (WayOutId & { readonly firstAt: number | null })[]
  readonly exitRules: readonly { readonly id: string; readonly firstAt: number | null }[]
}

/** A stretch of virtual time in one version of a journey: after `after`, and until `until`, which is in it. */
export interface Stretch {
  readonly journey: string
  /** From 1. */
  readonly version: number
  readonly after: number
  readonly until: number
}

/** How many left by each way out within a stretch; ways that nobody took are left out. */
export type WayTraffic = readonly (WayOutId & { readonly count: number })[]

/** Moves over the ways out within a stretch, fairly chosen where there are more than were asked for: each was as likely to be among them. */
export interface Moves {
  /** How many there were in all. */
  readonly total: number
  /** There were too many rows to read them all: `total` is projected from some thousands of them. */
  readonly isProjected: boolean
  readonly ways: readonly WayOutId[]
  /** In order of time; `way` is a place in `ways`. */
  readonly moves: readonly { readonly at: number; readonly way: number }[]
}
