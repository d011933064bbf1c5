import type { CompiledRun } from '../compile/compiled-run.ts'
import { noEvent } from '../inputs/profile-events.ts'
import { statusesOfMemberships } from '../presets/membership-statuses.ts'
import { membershipHistory } from '../segments/membership-history.ts'
import { exitIsKept, membershipRecord } from '../segments/membership-record.ts'
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

/** The record as it is rewritten: by every result of a calculation, by every change of a stream, and when an exit is forgotten. */
function recordsOf(compiled: CompiledRun, segment: CompiledSegment, profile: number): MembershipView['records'] {
  const { start, end, memberships } = compiled
  const signals = membershipSignals(memberships, profile, [segment], compiled)
  const statuses = statusesOfMemberships(compiled.scenario.journeys)
  const rewritten = segment.batch ? segment.batch.calculations.map(({ shows }) => shows) : signals.map(({ at }) => at)
  const forgotten = signals.flatMap((signal) => (signal.change === 'exit' ? [signal.lastQualificationTime + exitIsKept] : []))
  const instants = [...new Set([start, ...rewritten, ...forgotten])].filter((at) => at <= end).sort((a, b) => a - b)
  const records = instants.map((at) => ({ at, record: membershipRecord(memberships, segment, { profile, at, cause: noEvent }, statuses) }))
  // Who came back in the meantime has nothing left to be forgotten.
  return records.filter(({ at, record }) => record === null || at === start || rewritten.includes(at))
}
