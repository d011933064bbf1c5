import { type Problem, problemAt } from '../../model/problem.ts'
import { leavesOfJourney } from '../condition-leaves.ts'
import type { AdobeJourney } from '../journey-under-check.ts'

/** A profile cap is the whole condition of a branch of a condition step (reference/adobe 8: a type of condition of its own). */
export function checkProfileCaps(subject: AdobeJourney): Problem[] {
  return leavesOfJourney(subject).flatMap(({ leaf, path, step }) => {
    if (!('profileCap' in leaf)) return []
    const isWhole = subject.steps.get(step)?.type === 'condition' && path.at(-1) === 'when'
    if (isWhole) return []
    const message =
      'A profile cap counts who takes a branch of a condition step, and cannot be a part of another condition: give it a branch of its own.'
    return [problemAt([...path, 'profileCap'], 'misplaced-field', message)]
  })
}
