import type { CompiledSegment, Memberships } from './memberships.ts'
import { itemsUntil, type Moment } from './moment.ts'
import type { Stage } from './stages.ts'

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

/** Whom the signals concern, who is a member of which of the segments by now, and what was heard of it. */
interface Listening {
  readonly memberships: Memberships
  readonly profile: number
  readonly segments: readonly CompiledSegment[]
  readonly isMember: boolean[]
  readonly signals: MembershipSignal[]
}

/**
 * Every change of a profile's memberships within the clock, in the order in which they are delivered (engine rule 4): a pure function of what
 * the profile does and has. Who is in a segment at the start of the clock gives no signal (contract section 3). A profile that has become
 * another one gives none any more, and of a batch segment nothing but a calculation does.
 *
 * @param segments those that somebody listens for, in workspace order
 */
export function membershipSignals(
  memberships: Memberships,
  profile: number,
  segments: readonly CompiledSegment[],
  clock: { readonly start: number; readonly end: number },
): MembershipSignal[] {
  const { moment } = memberships.stages.before(profile, clock.start)
  const isMember = segments.map((segment) => segment.isMember(moment))
  const listening: Listening = { memberships, profile, segments, isMember, signals: [] }
  hearFrom(listening, clock.start, clock.end)
  return listening.signals
}

/**
 * The signals that are left when a step has changed what the profile has, in the midst of an instant: first those that this makes at once,
 * then all that come later, in order.
 *
 * @param isMember who was a member just before, for each of the segments
 * @param after the moment right after the change
 */
export function membershipSignalsAfter(
  memberships: Memberships,
  profile: number,
  segments: readonly CompiledSegment[],
  isMember: readonly boolean[],
  after: Moment,
  end: number,
): MembershipSignal[] {
  memberships.forget()
  const changed: Stage = { ...memberships.stages.before(profile, after.at), moment: after, item: itemsUntil(after) }
  const listening: Listening = { memberships, profile, segments, isMember: [...isMember], signals: [] }
  if (hear(listening, [changed, ...memberships.stages.from(after)])) hearFrom(listening, after.at + 1, end)
  return listening.signals
}

/** All instants from one to another at which something may turn. */
function hearFrom(listening: Listening, from: number, end: number): void {
  const { memberships, profile, segments } = listening
  const nextTurn = (at: number): number => segments.reduce((first, segment) => Math.min(first, segment.nextTurn(profile, at)), never)
  for (let at = nextTurn(from); at <= end; at = nextTurn(at + 1)) {
    if (!hear(listening, memberships.stages.at(profile, at))) return
  }
}

/** False when the profile has become another one. */
function hear({ memberships, segments, isMember, signals }: Listening, stages: readonly Stage[]): boolean {
  for (const stage of stages) {
    if (memberships.isGone(stage.moment)) return false
    for (const [index, segment] of segments.entries()) {
      const was = isMember[index]
      const is = segment.isMember(stage.moment)
      isMember[index] = is
      if (is !== was && isHeard(segment, stage)) signals.push(signalOf(segment, is, stage))
    }
  }
  return true
}

function isHeard({ batch, place }: CompiledSegment, stage: Stage): boolean {
  return batch === null || stage.calculated === place
}

function signalOf({ batch, place }: CompiledSegment, isMember: boolean, { moment, item, event }: Stage): MembershipSignal {
  const start = batch?.calculations[batch.lastShown(moment)]?.start
  const change = isMember ? 'entrance' : 'exit'
  return { at: moment.at, segment: place, change, lastQualificationTime: start ?? moment.at, item, event, moment }
}

const never = Number.POSITIVE_INFINITY
