import { type Problem, problemAt } from '../../model/problem.ts'
import { counted } from '../../model/wording.ts'
import { parseDuration } from '../../time/duration.ts'
import { parseAbsoluteInstant } from '../../time/instant.ts'
import { outOfRange } from '../check-durations.ts'
import type { AdobeJourney } from '../journey-under-check.ts'

/** A journey has at most so many steps (reference/adobe 15; contract section 2: the start counts, an end does not). */
export function checkStepCount({ steps, limits }: AdobeJourney): Problem[] {
  const count = [...steps.values()].filter(({ type }) => type !== 'end').length
  const most = limits.maxSteps
  if (count <= most) return []
  const message = `There may be at most ${counted(most, 'step')} here, and there are ${count}: take out ${count - most}.`
  return [problemAt(['steps'], 'too-many-steps', message)]
}

/** How long steps wait and listen (reference/adobe 7.3, 9, 15). What stands for a wait in a hold is one. */
export function checkAdobeDurations({ journey, steps, limits }: AdobeJourney): Problem[] {
  const wait = [0, limits.waitMaximumMs] as const
  return [...steps].flatMap(([id, step]) => {
    const path = ['steps', id]
    switch (step.type) {
      case 'wait':
        return step.for === undefined ? [] : outOfRange([...path, 'for'], step.for, ...wait, 'A wait')
      case 'event':
      case 'segment-qualification': {
        if (step.timeout === undefined || id === journey.start) return []
        return outOfRange([...path, 'timeout', 'after'], step.timeout.after, 0, limits.eventTimeoutMaximumMs, 'A timeout')
      }
      case 'reaction': {
        const { reactionTimeoutMinimumMs: least, reactionTimeoutMaximumMs: most } = limits
        return step.timeout ? outOfRange([...path, 'timeout', 'after'], step.timeout.after, least, most, 'The timeout of a reaction') : []
      }
      case 'hold-until':
        return [
          ...step.branches.flatMap((branch, index) =>
            'after' in branch ? outOfRange([...path, 'branches', index, 'after'], branch.after, ...wait, 'A wait') : [],
          ),
          ...(step.maximum ? outOfRange([...path, 'maximum', 'after'], step.maximum.after, ...wait, 'The maximum of a hold') : []),
        ]
      default:
        return []
    }
  })
}

/** The journey's own settings keep to the product's bounds (reference/adobe 10.3, 11.1, 11.2, 15). */
export function checkSettings({ journey, preset, limits }: AdobeJourney): Problem[] {
  const { errorTimeout, globalTimeout, reentrance, startDate, endDate } = journey.settings ?? {}
  // What the preset gives is the most that the product allows; a larger value of the parameter is a journey's own wish.
  const longestLife = Math.max(limits.globalTimeoutMs, lifetimeOf(preset.parameters))
  const problems = [
    ...(errorTimeout === undefined
      ? []
      : outOfRange(
          ['settings', 'errorTimeout'],
          errorTimeout,
          limits.errorTimeoutMinimumMs,
          limits.errorTimeoutMaximumMs,
          'An error timeout',
        )),
    ...(globalTimeout === undefined ? [] : outOfRange(['settings', 'globalTimeout'], globalTimeout, 1, longestLife, 'A global timeout')),
    ...(reentrance?.wait === undefined
      ? []
      : outOfRange(['settings', 'reentrance', 'wait'], reentrance.wait, 0, limits.reentranceWaitMaximumMs, 'A re-entrance period')),
  ]
  const starts = parseAbsoluteInstant(startDate ?? '')
  const ends = parseAbsoluteInstant(endDate ?? '')
  if (starts === null || ends === null || starts < ends) return problems
  return [
    ...problems,
    problemAt(['settings', 'endDate'], 'end-before-start', 'The journey ends before anybody could enter: choose a later date.'),
  ]
}

function lifetimeOf(parameters: AdobeJourney['preset']['parameters']): number {
  return parseDuration(String(parameters.find(({ name }) => name === 'journey.globalTimeout')?.value)) ?? 0
}
