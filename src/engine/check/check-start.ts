import { suggestion } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import type { JourneyUnderCheck } from './journey-under-check.ts'

/** A journey starts with an event step, and no other step is one (reference 2.2 and 5: Twilio's later events stand in holds). */
export function checkStart({ journey, steps, unreadSteps }: JourneyUnderCheck): Problem[] {
  const start = steps.get(journey.start)
  const problems: Problem[] = []
  if (!start && !unreadSteps.has(journey.start)) {
    problems.push(
      problemAt(
        ['start'],
        'unknown-step',
        `There is no step ${quoted(journey.start)} to start with.${suggestion(journey.start, steps.keys())}`,
      ),
    )
  } else if (start && start.type !== 'event') {
    const message = `A journey starts with a step of the type "event", and ${quoted(journey.start)} is of the type ${quoted(start.type)}.`
    problems.push(problemAt(['start'], 'wrong-start', message))
  }
  for (const [id, step] of steps) {
    if (step.type === 'event' && id !== journey.start) {
      const message = `An event step can only be the start, and this is not: to wait for ${quoted(step.event)} here, use a step of the type "hold-until".`
      problems.push(problemAt(['steps', id], 'misplaced-step', message))
    }
  }
  return problems
}
