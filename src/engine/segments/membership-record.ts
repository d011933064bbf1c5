import type { BatchMembership } from './batch-membership.ts'
import { isDelivered, type MembershipSignal } from './membership-signal.ts'
import { membershipSignals } from './membership-signals.ts'
import type { MembershipStatus } from './membership-status.ts'
import type { CompiledSegment, Memberships } from './memberships.ts'
import type { Moment } from './moment.ts'

/** What the platform keeps of a profile and a segment (Adobe reference 3.1). */
export interface MembershipRecord {
  readonly status: MembershipStatus
  /** When that was found out, ms since 1970: unchanged while a member stays in. null where it was before the clock. */
  readonly lastQualificationTime: number | null
}

/** Exits are forgotten after so many ms, without a signal (Adobe reference 3.1, OS-34). */
export const exitIsKept = 30 * 86_400_000

/**
 * The record at a moment; null of a profile that was never in the segment, or left it long ago.
 *
 * @param statuses those that the product knows: where it has no `existing`, a member is realized for as long as it stays in
 */
export function membershipRecord(
  memberships: Memberships,
  segment: CompiledSegment,
  moment: Moment,
  statuses: readonly MembershipStatus[],
): MembershipRecord | null {
  const { batch } = segment
  const record = batch
    ? batchRecord(batch, moment)
    : streamedRecord(signalsUntil(memberships, segment, moment), segment.isMember(moment), moment.at)
  if (record === null || statuses.includes(record.status)) return record
  return { ...record, status: 'realized' }
}

function batchRecord(batch: BatchMembership, moment: Moment): MembershipRecord | null {
  const last = batch.lastShown(moment)
  const isMember = batch.isMemberBy(last, moment)
  let since = last
  while (since >= 0 && batch.isMemberBy(since - 1, moment) === isMember) since -= 1
  const found = batch.calculations[since]?.start ?? null
  if (!isMember) return found === null ? null : exitedAt(found, moment.at)
  return { status: since === last && found !== null ? 'realized' : 'existing', lastQualificationTime: found }
}

/** Of a segment whose changes show one by one. */
function streamedRecord(signals: readonly MembershipSignal[], isMember: boolean, at: number): MembershipRecord | null {
  const last = signals.at(-1)
  if (isMember) return { status: last ? 'realized' : 'existing', lastQualificationTime: last?.lastQualificationTime ?? null }
  return last ? exitedAt(last.lastQualificationTime, at) : null
}

function signalsUntil(memberships: Memberships, segment: CompiledSegment, moment: Moment): MembershipSignal[] {
  const signals = membershipSignals(memberships, moment.profile, [segment], { start: memberships.clock.start, end: moment.at })
  return signals.filter((signal) => isDelivered(signal, moment, memberships.events))
}

function exitedAt(found: number, at: number): MembershipRecord | null {
  return at - found < exitIsKept ? { status: 'exited', lastQualificationTime: found } : null
}
