import { suggestion } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import type { Activation } from '../model/step.ts'
import { listed, quoted } from '../model/wording.ts'
import { integrationOf } from './asked-action.ts'
import { activationsOf, type JourneyUnderCheck, type Surroundings } from './journey-under-check.ts'

/** Activations of integrations name an action that these have (contract section 2). */
export function checkActions(subject: JourneyUnderCheck): Problem[] {
  return activationsOf(subject).flatMap(([activation, path]) => actionProblems(activation, path, subject.surroundings))
}

/** What is wrong with the action of one activation. */
function actionProblems(activation: Activation, path: readonly PropertyKey[], surroundings: Surroundings): Problem[] {
  const integration = integrationOf(activation, surroundings)
  if (!integration) return []
  const { action } = activation
  const names = integration.actions.map(({ id }) => id)
  const at = [...path, 'action']
  if (action === undefined) {
    const message = `"action" is missing: say what ${integration.name} is to do. It has ${listed(names, 'and')}.`
    return [problemAt(at, 'missing-field', message)]
  }
  if (names.includes(action)) return []
  const advice = suggestion(action, names) || ` It has ${listed(names, 'and')}.`
  return [problemAt(at, 'unknown-action', `${integration.name} has no action ${quoted(action)}.${advice}`)]
}
