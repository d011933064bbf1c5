import { type Problem, problemAt } from '../../model/problem.ts'
import { quoted } from '../../model/wording.ts'
import type { AdobeJourney } from '../journey-under-check.ts'

/** A journey starts with an event, a qualification or a trigger, and a trigger stands nowhere else (reference/adobe 4.1, 5.1, 7.2). */
export function checkAdobeStart({ journey, steps, start }: AdobeJourney): Problem[] {
  const first = steps.get(journey.start)
  const problems: Problem[] = []
  if (first && !start) {
    const message = `A journey starts with a step of the type "event", "segment-qualification" or "segment-trigger", and ${quoted(journey.start)} is of the type ${quoted(first.type)}.`
    problems.push(problemAt(['start'], 'wrong-start', message))
  }
  for (const [id, step] of steps) {
    if (step.type !== 'segment-trigger' || id === journey.start) continue
    const message = 'A segment trigger is the first step of its journey, the only one of its kind: start with it, or take it out.'
    problems.push(problemAt(['steps', id], 'misplaced-step', message))
  }
  return problems
}

/** The first step waits for nobody in particular, so that it has no timeout (contract section 2). */
export function checkTimeoutOfStart({ journey, start }: AdobeJourney): Problem[] {
  if (!start || start.type === 'segment-trigger' || start.timeout === undefined) return []
  const message = 'The first step of a journey has no timeout, for nobody is inside yet: take it out.'
  return [problemAt(['steps', journey.start, 'timeout'], 'misplaced-field', message)]
}
