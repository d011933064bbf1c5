import { type Problem, warningAt } from '../../model/problem.ts'
import type { SegmentTriggerStep } from '../../model/step.ts'
import { quoted } from '../../model/wording.ts'
import { calculationsOf } from '../../segments/calculations.ts'
import { formatInstant } from '../../time/instant.ts'
import type { ZoneRules } from '../../time/zone-rules.ts'
import { inWords } from '../check-durations.ts'
import type { AdobeJourney } from '../journey-under-check.ts'
import { periodOf } from './check-schedule.ts'
import { lagOf } from './lint-segments.ts'
import { longestPath } from './longest-path.ts'
import { firstOccurrences, isInGap, zoneOfSchedule } from './schedule-times.ts'

/** Doubts about when a trigger reads its segment (reference/adobe 16). */
export function lintSchedule(subject: AdobeJourney): Problem[] {
  const { journey, start, surroundings } = subject
  if (start?.type !== 'segment-trigger') return []
  const zone = zoneOfSchedule(start.schedule, surroundings.timezone)
  if (!zone) return []
  const path = ['steps', journey.start, 'schedule']
  return [...lintGaps(start, zone, path), ...lintStaleness(subject, start, zone, path), ...lintOverlap(subject, start, path)]
}

/** The clock on the wall leaps over a time in spring: then the occurrence comes as much later as the leap is long (OS-12). */
function lintGaps({ schedule }: SegmentTriggerStep, zone: ZoneRules, path: readonly PropertyKey[]): Problem[] {
  const skipped = (text: string, field: string): Problem[] => {
    if (!isInGap(text, zone)) return []
    const message = `The clocks of this time zone leap over ${quoted(text)}: what falls on it comes later by the leap. Choose another time.`
    return [warningAt([...path, field], 'time-in-gap', message)]
  }
  if (schedule.type === 'default') return []
  if (schedule.type === 'at') return skipped(schedule.at, 'at')
  const { start, end, every } = schedule
  const named = [...skipped(start, 'start'), ...(end === undefined ? [] : skipped(end, 'end'))]
  if (named.length > 0 || every.unit === 'hour') return named
  const day = 86_400_000
  const occurrences = firstOccurrences(schedule, zone)
  const times = occurrences.map((at) => ((zone.toLocal(at) % day) + day) % day)
  const odd = times.findIndex((time) => time !== times[0])
  if (odd < 0) return []
  const message = `On some days the clocks of this time zone leap over the time of ${quoted(start)}: the occurrence of ${formatInstant(occurrences[odd] ?? 0)} comes later by the leap.`
  return [warningAt([...path, 'start'], 'time-in-gap', message)]
}

/** A read between the start of a calculation and the moment its result shows gets the result of the day before. */
function lintStaleness(
  { limits, surroundings }: AdobeJourney,
  start: SegmentTriggerStep,
  zone: ZoneRules,
  path: readonly PropertyKey[],
): Problem[] {
  const { schedule, segment: id, triggerAfterBatch } = start
  const segment = surroundings.segments?.find((one) => one.id === id)
  // A trigger that waits for the calculation never reads the one before.
  if (segment?.evaluation !== 'batch' || triggerAfterBatch || schedule.type === 'default') return []
  const lag = lagOf(segment, limits.batchReadinessLagMs)
  const [first] = firstOccurrences(schedule, zone)
  if (lag === 0 || first === undefined) return []
  const [running] = calculationsOf(segment, [], { start: first - lag + 1, end: first }, limits.batchReadinessLagMs)
  if (!running) return []
  const message = `This reads ${quoted(id)} after its calculation of ${formatInstant(running.start)} has begun and before the result shows, ${inWords(lag)} later: it gets the one before. Read it later.`
  const field = schedule.type === 'at' ? 'at' : 'start'
  return [warningAt([...path, field], 'stale-result', message)]
}

/** Who is still inside is left out of the next occurrence, or thrown out by it (reference/adobe 5.5). */
function lintOverlap(subject: AdobeJourney, { schedule, forceReentrance }: SegmentTriggerStep, path: readonly PropertyKey[]): Problem[] {
  if (schedule.type !== 'recurring') return []
  const longest = longestPath(subject)
  const period = periodOf(schedule)
  if (longest === null || longest <= period) return []
  const then = forceReentrance ? 'exits at the next occurrence' : 'is left out of the next occurrence'
  const message = `An occurrence comes every ${inWords(period)}, and the longest path takes ${inWords(longest)}: who is still inside ${then}.`
  return [warningAt([...path, 'every'], 'recurrence-before-end', message)]
}
