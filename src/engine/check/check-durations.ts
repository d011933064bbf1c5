import { type Problem, problemAt } from '../model/problem.ts'
import type { Step } from '../model/step.ts'
import { quoted } from '../model/wording.ts'
import type { TwilioLimits } from '../presets/twilio-limits-in-force.ts'
import { parseDuration } from '../time/duration.ts'
import type { JourneyUnderCheck } from './journey-under-check.ts'

/** Waits and holds last between the product's shortest and longest (reference 5.1, 5.2, 11). */
export function checkDurations({ steps, limits }: JourneyUnderCheck): Problem[] {
  return [...steps].flatMap(([id, step]) => problemsOfStep(id, step, limits))
}

function problemsOfStep(id: string, step: Step, limits: TwilioLimits): Problem[] {
  switch (step.type) {
    case 'wait':
      return outOfRange(['steps', id, 'for'], step.for ?? '', limits.delayMinimumMs, limits.delayMaximumMs, 'A wait')
    case 'hold-until': {
      const path = ['steps', id, 'maximum', 'after']
      return step.maximum ? outOfRange(path, step.maximum.after, limits.holdMinimumMs, limits.holdMaximumMs, 'The maximum of a hold') : []
    }
    default:
      return []
  }
}

function outOfRange(path: readonly PropertyKey[], text: string, least: number, most: number, what: string): Problem[] {
  const length = parseDuration(text)
  if (length === null || (length >= least && length <= most)) return []
  return [problemAt(path, 'duration-out-of-range', `${what} lasts from ${inDays(least)} to ${inDays(most)} here, not ${quoted(text)}.`)]
}

const units = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
  [1_000, 'second'],
] as const

function inDays(milliseconds: number): string {
  for (const [size, unit] of units) {
    const count = milliseconds / size
    if (Number.isInteger(count) && count >= 1) return `${count} ${unit}${count === 1 ? '' : 's'}`
  }
  return `${milliseconds} ms`
}
