import { noEvent, type ProfileEvents } from '../inputs/profile-events.ts'
import { compareChanges, type Moment } from './moment.ts'

/** A change of a known membership, as somebody hears it who waits for it. */
export interface MembershipSignal {
  /** ms since 1970. */
  readonly at: number
  /** Its place in workspace order. */
  readonly segment: number
  readonly change: 'entrance' | 'exit'
  /** When the membership was found out: the start of the calculation, or this very instant. ms since 1970. */
  readonly lastQualificationTime: number
  /**
   * The place in the timeline of what caused it: of recorded calls that which follows the last, of calculations that are due by the clock
   * and of events Infinity; -1 where a window had elapsed or a latency had passed, which comes before all else of the instant.
   */
  readonly item: number
  /** The event that caused it; noEvent where time, the timeline or a calculation did. */
  readonly event: number
  /** As of when it is delivered: what may be asked then. */
  readonly moment: Moment
}

export function changeOf(isMember: boolean): MembershipSignal['change'] {
  return isMember ? 'entrance' : 'exit'
}

/** Whether a signal was delivered by a moment of its profile. */
export function isDelivered({ at, event, moment }: MembershipSignal, by: Moment, events: ProfileEvents): boolean {
  if (at !== by.at) return at < by.at
  if (event === noEvent) return compareChanges(moment.changes, by.changes) <= 0
  return !by.changes && events.comesBefore(by.profile, event, by.cause)
}
