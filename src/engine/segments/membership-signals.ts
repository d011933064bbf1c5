import { noEvent, type ProfileEvents } from '../inputs/profile-events.ts'
import type { BatchMembership } from './batch-membership.ts'
import type { Calculation } from './calculations.ts'
import { changeOf, type MembershipSignal } from './membership-signal.ts'
import type { CompiledSegment, Memberships } from './memberships.ts'
import { compareChanges, itemsUntil, type Moment } from './moment.ts'
import { hear, hearFrom, type Listening, signalsByStages } from './signals-by-stages.ts'
import { signalsOfWalk } from './signals-of-walk.ts'
import type { Stage } from './stages.ts'

export type { MembershipSignal } from './membership-signal.ts'

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
  const told: MembershipSignal[][] = []
  const others: CompiledSegment[] = []
  for (const segment of segments) {
    const { place, latencyMs, walk, batch } = segment
    if (batch) told.push(signalsOfBatch(batch, profile, clock.end))
    else if (walk?.fits(profile)) told.push(signalsOfWalk({ place, latencyMs, walk }, profile, clock, memberships.events))
    else others.push(segment)
  }
  if (others.length > 0) told.push(signalsByStages(memberships, profile, others, clock))
  const some = told.filter(({ length }) => length > 0)
  return some.length < 2 ? (some[0] ?? []) : some.flat().sort(inOrder(profile, memberships.events))
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

function signalsOfBatch(batch: BatchMembership, profile: number, end: number): MembershipSignal[] {
  const signals: MembershipSignal[] = []
  batch.eachDelta(profile, end, (calculation, isMember) => {
    const { start, shows: at, showItem: item, showShare } = batch.calculations[calculation] as Calculation
    const moment: Moment = { profile, at, cause: noEvent, changes: { item, segment: batch.place + showShare } }
    signals.push({ at, segment: batch.place, change: changeOf(isMember), lastQualificationTime: start, item, event: noEvent, moment })
  })
  return signals
}

/** By instant, then by the stage in it; then a result, and what follows from it in workspace order. */
function inOrder(profile: number, events: ProfileEvents): (a: MembershipSignal, b: MembershipSignal) => number {
  const byEvent = (a: number, b: number): number => (a === b ? 0 : events.comesBefore(profile, a, b) ? -1 : 1)
  return (a, b) =>
    a.at - b.at ||
    compareChanges(a.moment.changes, b.moment.changes) ||
    byEvent(a.event, b.event) ||
    Number(isResult(b)) - Number(isResult(a)) ||
    a.segment - b.segment
}

/** Whether it is what had just been calculated: see ChangesSoFar.segment. */
function isResult({ segment, moment: { changes } }: MembershipSignal): boolean {
  return changes !== undefined && Math.ceil(changes.segment) - 1 === segment
}
