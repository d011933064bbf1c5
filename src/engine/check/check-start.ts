import { suggestion } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import type { JourneyUnderCheck, TwilioJourney } from './journey-under-check.ts'

/** There is a step to start with. */
export function checkStartExists({ journey, steps, unreadSteps }: JourneyUnderCheck): Problem[] {
  if (steps.has(journey.start) || unreadSteps.has(journey.start)) return []
  const advice = suggestion(journey.start, steps.keys())
  return [problemAt(['start'], 'unknown-step', `There is no step ${quoted(journey.start)} to start with.${advice}`)]
}

/** A journey starts with an event step, and no other step is one (reference 2.2 and 5: Twilio's later events stand in holds). */
export function checkTwilioStart({ journey, steps }: TwilioJourney): Problem[] {
  const start = steps.get(journey.start)
  const problems: Problem[] = []
  if (start && start.type !== 'event') {
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
