import type { CompiledRun } from '../compile/compiled-run.ts'
import { noEvent } from '../inputs/profile-events.ts'
import { membershipHistory } from '../segments/membership-history.ts'
import { batchRecord, type MembershipRecord, streamedRecord } from '../segments/membership-record.ts'
import { membershipSignals } from '../segments/membership-signals.ts'
import type { CompiledSegment } from '../segments/memberships.ts'
import type { MembershipView } from './views.ts'

/** A profile's memberships over the clock, one for each segment in workspace order: as stored, and as they truly were. */
export function readMemberships(compiled: CompiledRun, profile: number): MembershipView[] {
  return compiled.memberships.segments.map((one) => ({
    segment: one.segment.id,
    evaluation: one.segment.evaluation,
    ...membershipHistory(one, profile, compiled),
    records: recordsOf(compiled, one, profile),
    calculations: (one.batch?.calculations ?? []).map(({ start, shows }) => ({ start, shows })),
  }))
}

/** The record as it is rewritten: by every result of a calculation, by every change of a stream. */
function recordsOf(compiled: CompiledRun, segment: CompiledSegment, profile: number): MembershipView['records'] {
  const { start, end, memberships } = compiled
  const { batch } = segment
  const recordAt = (at: number): MembershipRecord | null => {
    const moment = { profile, at, cause: noEvent }
    if (batch) return batchRecord(batch, moment)
    const signals = membershipSignals(memberships, profile, [segment], { start, end: at })
    return streamedRecord(signals, segment.isMember(moment), at)
  }
  const rewritten = batch
    ? batch.calculations.map(({ shows }) => shows)
    : membershipSignals(memberships, profile, [segment], compiled).map(({ at }) => at)
  const instants = [...new Set([start, ...rewritten])].filter((at) => at <= end)
  return instants.map((at) => ({ at, record: recordAt(at) }))
}
