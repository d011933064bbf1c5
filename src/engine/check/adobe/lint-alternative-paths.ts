import { type Problem, warningAt } from '../../model/problem.ts'
import { quoted } from '../../model/wording.ts'
import type { Destination } from '../../model/workspace.ts'
import type { AdobeJourney } from '../journey-under-check.ts'
import { compiledExpressions } from './check-expressions.ts'

/** A call that fails ends the instance in error, unless there is an alternative path (reference/adobe 8, 10.3, 16). */
export function lintAlternativePaths(subject: AdobeJourney): Problem[] {
  const { destinations = [] } = subject.surroundings
  const ofActions = [...subject.steps].flatMap(([id, step]) => {
    const destination = step.type === 'action' ? destinations.find((one) => one.id === step.destination) : undefined
    if (step.type !== 'action' || step.onError || !destination || !mayFail(destination)) return []
    const message = `A call of ${quoted(destination.id)} may fail, and the instance would end there in error: give the step an "onError".`
    return [warningAt(['steps', id, 'onError'], 'no-alternative-path', message)]
  })
  const fetching = new Set(
    compiledExpressions(subject).flatMap(({ compiled, step }) => (compiled.ok && compiled.reads.fieldGroups.size > 0 ? [step] : [])),
  )
  const ofConditions = [...subject.steps].flatMap(([id, step]) => {
    if (step.type !== 'condition' || step.onError || !fetching.has(id)) return []
    const message = 'A condition that fetches data may fail, and the instance would end there in error: give the step an "onError".'
    return [warningAt(['steps', id, 'onError'], 'no-alternative-path', message)]
  })
  return [...ofActions, ...ofConditions]
}

/** A recorder accepts everything, unless its responses say otherwise. */
function mayFail(destination: Destination): boolean {
  return destination.kind !== 'recorder' || destination.responses !== undefined
}
