import type { BatchMembership } from './batch-membership.ts'
import type { MembershipSignal } from './membership-signals.ts'
import type { Moment } from './moment.ts'

/** What the platform keeps of a profile and a segment (Adobe reference 3.1). */
export interface MembershipRecord {
  /** `realized`: found to be in just now, or entered by a stream; `existing`: was in before already; `exited`: was in and is not. */
  readonly status: 'realized' | 'existing' | 'exited'
  /** When that was found out, ms since 1970: unchanged while a member stays in. null where it was before the clock. */
  readonly lastQualificationTime: number | null
}

/** Exits are forgotten after 30 days, without a signal (Adobe reference 3.1, OS-34). */
const exitIsKept = 30 * 86_400_000

/** The record of a batch segment at a moment; null of a profile that was never in it, or left it long ago. */
export function batchRecord(batch: BatchMembership, moment: Moment): MembershipRecord | null {
  const last = batch.lastShown(moment)
  const isMember = batch.isMemberBy(last, moment)
  let since = last
  while (since >= 0 && batch.isMemberBy(since - 1, moment) === isMember) since -= 1
  const found = batch.calculations[since]?.start ?? null
  if (!isMember) return found === null ? null : exitedAt(found, moment.at)
  return { status: since === last && found !== null ? 'realized' : 'existing', lastQualificationTime: found }
}

/**
 * The same of a segment whose changes show one by one.
 *
 * @param signals the segment's changes until the moment, in order
 */
export function streamedRecord(signals: readonly MembershipSignal[], isMember: boolean, at: number): MembershipRecord | null {
  const last = signals.at(-1)
  if (isMember) return { status: last ? 'realized' : 'existing', lastQualificationTime: last?.lastQualificationTime ?? null }
  return last ? exitedAt(last.lastQualificationTime, at) : null
}

function exitedAt(found: number, at: number): MembershipRecord | null {
  return at - found < exitIsKept ? { status: 'exited', lastQualificationTime: found } : null
}
