import { suggestion } from '../../model/nearest-name.ts'
import { type Problem, problemAt } from '../../model/problem.ts'
import type { Step } from '../../model/step.ts'
import { quoted } from '../../model/wording.ts'
import type { AdobeJourney } from '../journey-under-check.ts'
import { reachableFrom } from '../step-order.ts'

/** Every reaction is followed over all steps; far beyond any product's limits that helps nobody. */
const mostStepsFollowed = 1_000

/** A reaction is to a message that an action on every path to it has sent (reference/adobe 7.3). */
export function checkReactions({ journey, steps, unreadSteps }: AdobeJourney): Problem[] {
  return [...steps].flatMap(([id, step]) => {
    if (step.type !== 'reaction' || unreadSteps.has(step.to)) return []
    const path = ['steps', id, 'to']
    const target = steps.get(step.to)
    if (!target) {
      const advice = suggestion(step.to, steps.keys()) || ' Name an action step before this one.'
      return [problemAt(path, 'unknown-step', `There is no step ${quoted(step.to)}.${advice}`)]
    }
    if (target.type !== 'action') {
      const message = `A reaction is to the message of an action, and ${quoted(step.to)} is of the type ${quoted(target.type)}: name an action.`
      return [problemAt(path, 'not-an-action', message)]
    }
    if (unreadSteps.size > 0 || steps.size > mostStepsFollowed || !isReachedWithout(step.to, id, journey.start, steps)) return []
    const message = `A path leads here past ${quoted(step.to)}, so that there may be no message to react to: let every path pass it, or name another action.`
    return [problemAt(path, 'reaction-before-message', message)]
  })
}

function isReachedWithout(without: string, target: string, start: string, steps: ReadonlyMap<string, Step>): boolean {
  const others = new Map([...steps].filter(([id]) => id !== without))
  return reachableFrom(start, others).has(target)
}
