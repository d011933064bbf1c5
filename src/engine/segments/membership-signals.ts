import type { CompiledSegment, Memberships } from './memberships.ts'
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
  /** The event that caused it; noEvent where time, the timeline or a calculation did. */
  readonly event: number
}

/**
 * Every change of a profile's memberships within the clock, in the order in which they are delivered (engine rule 4): a pure function of what
 * the profile does and has. Who is in a segment at the start of the clock gives no signal (contract section 3). A profile that has become
 * another one gives none any more, and of a batch segment nothing but a calculation does.
 */
export function membershipSignals(
  memberships: Memberships,
  profile: number,
  segments: readonly CompiledSegment[],
  clock: { readonly start: number; readonly end: number },
): MembershipSignal[] {
  const signals: MembershipSignal[] = []
  const first = memberships.stages.before(profile, clock.start)
  const isMember = segments.map((segment) => segment.isMember(first.moment))
  const nextTurn = (from: number): number => Math.min(...segments.map((segment) => segment.nextTurn(profile, from)))
  for (let at = nextTurn(clock.start); at <= clock.end; at = nextTurn(at + 1)) {
    for (const stage of memberships.stages.at(profile, at)) {
      if (memberships.isGone(stage.moment)) return signals
      for (const [index, segment] of segments.entries()) {
        const was = isMember[index]
        const is = segment.isMember(stage.moment)
        isMember[index] = is
        if (is !== was && isHeard(segment, stage)) signals.push(signalOf(segment, is, stage))
      }
    }
  }
  return signals
}

function isHeard({ batch, place }: CompiledSegment, stage: Stage): boolean {
  return batch === null || stage.calculated === place
}

function signalOf({ batch, place }: CompiledSegment, isMember: boolean, { moment, event }: Stage): MembershipSignal {
  const start = batch?.calculations[batch.lastShown(moment)]?.start
  return { at: moment.at, segment: place, change: isMember ? 'entrance' : 'exit', lastQualificationTime: start ?? moment.at, event }
}
