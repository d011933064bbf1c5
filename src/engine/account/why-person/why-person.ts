import type { IgnoredReason, RefusalReason } from '../result.ts'
import type { DecidingValue } from '../why/why.ts'

/** Whom it is asked of, and what did not happen. */
export interface WhyPersonQuery {
  readonly profile: string
  readonly journey: string
  /** A step that the profile should have come to; left out: the question is why it did not get in. */
  readonly step?: string
  /** Only what had happened by this virtual instant, ms since 1970. */
  readonly at: number
}

/** What became of one event or signal that concerns the journey; or why there was none. */
export interface WhyFact {
  /** ms since 1970. */
  readonly at: number
  readonly kind: 'entered' | 'moved' | 'ended' | 'ignored' | 'refused' | 'never'
  /** What people call it. */
  readonly event: string
  /** "" of what is no profile event. */
  readonly messageId: string
  readonly sentence: string
  readonly values: readonly DecidingValue[]
  /** null of what was not discarded. */
  readonly reason: RefusalReason | IgnoredReason | null
  /** Its place among the discards of the run, in trace order; null of what was not discarded. */
  readonly discard: number | null
  /** The instance that it concerned, by its place in trace order of admission. */
  readonly instance: number | null
}

/** How far an instance came on its way to a step. */
export interface WhyReach {
  readonly instance: number
  readonly id: string
  readonly enteredAt: number
  readonly kind: 'reached' | 'waiting' | 'turned-off' | 'no-way'
  readonly sentence: string
  readonly values: readonly DecidingValue[]
  /** The step where it turned off, waits, or that it reached; null where no path leads there. */
  readonly step: string | null
}

/** The answer to "why (not)?" for one profile and one journey. */
export interface WhyPerson {
  readonly profile: string
  readonly profileName: string | null
  readonly journey: string
  readonly step: string | null
  /** The answer in short. */
  readonly answer: string
  /** In order of time. */
  readonly facts: readonly WhyFact[]
  /** Of the instances that had entered, where a step was asked for; in order of admission. */
  readonly reaches: readonly WhyReach[]
}
