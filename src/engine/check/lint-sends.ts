import { type Problem, warningAt } from '../model/problem.ts'
import type { Activation, SendStep } from '../model/step.ts'
import { quoted } from '../model/wording.ts'
import { type JourneyUnderCheck, sendSteps } from './journey-under-check.ts'

/** Two send steps with one event name can only be told apart by their sync keys (reference 8.1 and 10). */
export function lintSends(subject: JourneyUnderCheck): Problem[] {
  const problems: Problem[] = []
  const senders = new Map<string, string>()
  for (const [id, step] of sendSteps(subject)) {
    const namesHere = new Map<string, readonly PropertyKey[]>()
    for (const [index, activation] of step.activations.entries()) {
      const [name, path] = eventNameOf(activation, index, id, step)
      if (!namesHere.has(name)) namesHere.set(name, path)
    }
    for (const [name, path] of namesHere) {
      const sender = senders.get(name)
      if (sender === undefined) senders.set(name, id)
      else {
        const message = `The step ${quoted(sender)} also sends ${quoted(name)}, so that only the sync keys tell the two apart.`
        problems.push(warningAt(path, 'repeated-event-name', message))
      }
    }
  }
  return problems
}

/** The event name of an activation and where it stands (contract section 2). */
function eventNameOf(
  activation: Activation,
  index: number,
  id: string,
  step: SendStep,
): readonly [name: string, path: readonly PropertyKey[]] {
  if (activation.eventName !== undefined) return [activation.eventName, ['steps', id, 'activations', index, 'eventName']]
  if (step.eventName !== undefined) return [step.eventName, ['steps', id, 'eventName']]
  return step.name === undefined ? [id, ['steps', id]] : [step.name, ['steps', id, 'name']]
}
