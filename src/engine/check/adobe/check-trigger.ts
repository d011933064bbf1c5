import { type Problem, problemAt } from '../../model/problem.ts'
import { quoted } from '../../model/wording.ts'
import { outOfRange } from '../check-durations.ts'
import type { AdobeJourney } from '../journey-under-check.ts'

/** How a trigger reads its segment (reference/adobe 5.2, 5.5, 15). */
export function checkTrigger({ journey, start, limits, preset, surroundings }: AdobeJourney): Problem[] {
  if (start?.type !== 'segment-trigger') return []
  const { schedule, readRate, segment, triggerAfterBatch } = start
  const path = ['steps', journey.start]
  const lacked = preset.lacks['segment-trigger-step'] ?? []
  const problems: Problem[] = []
  const { readRateMinimum: least, readRateMaximum: most } = limits
  if (readRate !== undefined && (readRate < least || readRate > most)) {
    const range = most === Number.POSITIVE_INFINITY ? `at least ${least}` : `from ${least} to ${most}`
    const message = `The product reads ${range} profiles a second, not ${readRate}.`
    problems.push(problemAt([...path, 'readRate'], 'out-of-range', message))
  }
  for (const field of ['incremental', 'forceReentrance'] as const) {
    if (!start[field] || schedule.type === 'recurring' || lacked.includes(field)) continue
    const message = `${quoted(field)} is about what comes after the first occurrence, and this schedule has only one: take it out, or let it recur.`
    problems.push(problemAt([...path, field], 'only-recurring', message))
  }
  if (!triggerAfterBatch || lacked.includes('triggerAfterBatch')) return problems
  const at = [...path, 'triggerAfterBatch']
  if (schedule.type !== 'recurring' || schedule.every.unit !== 'day') {
    const message = 'Only a schedule that recurs by days can wait for a calculation: take this out, or let it recur daily.'
    problems.push(problemAt(at, 'only-recurring', message))
  }
  const read = surroundings.segments?.find(({ id }) => id === segment)
  if (read && read.evaluation !== 'batch') {
    const message = `${quoted(segment)} is not calculated, so that there is no result to wait for: only a segment with the evaluation "batch" is.`
    problems.push(problemAt(at, 'not-batch', message))
  }
  const { triggerWindowMinimumMs, triggerWindowMaximumMs } = limits
  const window = outOfRange([...at, 'window'], triggerAfterBatch.window, triggerWindowMinimumMs, triggerWindowMaximumMs, 'The window')
  return [...problems, ...window]
}
