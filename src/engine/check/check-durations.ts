import { type Problem, problemAt } from '../model/problem.ts'
import type { Step } from '../model/step.ts'
import { quoted } from '../model/wording.ts'
import type { TwilioLimits } from '../presets/twilio-limits-in-force.ts'
import { parseDuration } from '../time/duration.ts'
import type { TwilioJourney } from './journey-under-check.ts'

/** Waits and holds last between the product's shortest and longest (reference 5.1, 5.2, 11). */
export function checkDurations({ steps, limits }: TwilioJourney): Problem[] {
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

/** What is wrong with a duration that the product allows from one bound to the other, in milliseconds. */
export function outOfRange(path: readonly PropertyKey[], text: string, least: number, most: number, what: string): Problem[] {
  const length = parseDuration(text)
  if (length === null || (length >= least && length <= most)) return []
  const range = least === 0 ? `at most ${inWords(most)}` : `from ${inWords(least)} to ${inWords(most)}`
  return [problemAt(path, 'duration-out-of-range', `${what} lasts ${range} here, not ${quoted(text)}.`)]
}

const units = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
  [1_000, 'second'],
] as const

/** A span in its largest whole unit: "30 days". */
export function inWords(milliseconds: number): string {
  for (const [size, unit] of units) {
    const count = milliseconds / size
    if (Number.isInteger(count) && count >= 1) return `${count} ${unit}${count === 1 ? '' : 's'}`
  }
  return `${milliseconds} ms`
}
