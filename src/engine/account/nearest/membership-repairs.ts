import { noEvent } from '../../inputs/profile-events.ts'
import { membershipHistory } from '../../segments/membership-history.ts'
import type { CompiledSegment } from '../../segments/memberships.ts'
import { durationInUnits, parseDuration } from '../../time/duration.ts'
import type { Change } from './change.ts'
import { withCalculation, withSegment } from './changes.ts'
import { type RuleAim, segmentRepairs } from './rule-repairs.ts'

const minute = 60_000

/** Sets of changes, each of which might have made a profile known as a member at an instant. */
export function knownMemberRepairs(segment: CompiledSegment, aim: RuleAim): Change[][] {
  return [...lateRepairs(segment, aim), ...segmentRepairs(segment, true, aim).filter((changes) => changes.length > 0)]
}

/** It was a member at some time, and that was not known when it mattered: known at once, or calculated in time. */
function lateRepairs(segment: CompiledSegment, { compiled, profile, at }: RuleAim): Change[][] {
  const { evaluation, id, name = id } = segment.segment
  if (evaluation === 'scripted') return []
  if (evaluation === 'streaming') {
    if (segment.latencyMs === 0 || !segment.truly({ profile, at, cause: noEvent })) return []
    const words = `if ${JSON.stringify(name)} was known at once, not ${durationInUnits(segment.latencyMs)} later`
    return [[withSegment(id, words, (one) => (one.evaluation === 'streaming' ? { ...one, latency: '0s' } : one))]]
  }
  const calculation = segment.batch?.calculations[0]
  const { takes = '0s', readyAfter } = segment.segment.calculation
  const lag = calculation
    ? calculation.shows - calculation.start
    : (parseDuration(takes) ?? 0) + (readyAfter === undefined ? 0 : (parseDuration(readyAfter) ?? 0))
  const { truly } = membershipHistory(segment, profile, { start: compiled.start, end: at })
  return truly
    .flatMap(({ from, isMember }, place) => (isMember ? [{ from, until: truly[place + 1]?.from ?? at + 1 }] : []))
    .reverse()
    .flatMap(({ from, until }) => {
      // Data is taken before the events of its instant: what began then is seen a little later.
      const start = Math.min(Math.ceil((from + 1) / minute) * minute, until - 1, at - lag)
      return start > from ? [[withCalculation({ segment: id, name, at: start, shows: start + lag })]] : []
    })
}
