import type { Journey } from '../model/journey.ts'
import { type Problem, warningAt } from '../model/problem.ts'
import type { Activation, SendStep } from '../model/step.ts'
import { quoted } from '../model/wording.ts'
import { type JourneyUnderCheck, sendSteps } from './journey-under-check.ts'

/** Two send steps with one event name can only be told apart by their sync keys (reference 8.1 and 10); the exit send is one more. */
export function lintSends(subject: JourneyUnderCheck): Problem[] {
  const problems: Problem[] = []
  const senders = new Map<string, string>()
  for (const { sender, names } of sendersOf(subject)) {
    const namesHere = new Map<string, readonly PropertyKey[]>()
    for (const [name, path] of names) if (!namesHere.has(name)) namesHere.set(name, path)
    for (const [name, path] of namesHere) {
      const other = senders.get(name)
      if (other === undefined) senders.set(name, sender)
      else {
        const message = `${other} also sends ${quoted(name)}, so that only the sync keys tell the two apart.`
        problems.push(warningAt(path, 'repeated-event-name', message))
      }
    }
  }
  return problems
}

/** An event name and where it stands. */
type NamedAt = readonly [name: string, path: readonly PropertyKey[]]

function sendersOf(subject: JourneyUnderCheck): { readonly sender: string; readonly names: readonly NamedAt[] }[] {
  const steps = sendSteps(subject).map(([id, step]) => ({
    sender: `The step ${quoted(id)}`,
    names: step.activations.map((activation, index) => eventNameOf(activation, index, id, step)),
  }))
  return [...steps, { sender: 'The exit send', names: exitNamesOf(subject.journey) }]
}

/** The event names that the exit send can have: its own, or those of the rules that make it (contract section 2). */
function exitNamesOf({ exitRules = [], exitSend }: Journey): NamedAt[] {
  if (!exitSend) return []
  const { activation, eventName } = exitSend
  if (activation.eventName !== undefined) return [[activation.eventName, ['exitSend', 'activation', 'eventName']]]
  if (eventName !== undefined) return [[eventName, ['exitSend', 'eventName']]]
  return exitRules.flatMap(({ id, name, send }, index): NamedAt[] =>
    send ? [name === undefined ? [id, ['exitRules', index]] : [name, ['exitRules', index, 'name']]] : [],
  )
}

/** The event name of an activation and where it stands (contract section 2). */
function eventNameOf(activation: Activation, index: number, id: string, step: SendStep): NamedAt {
  if (activation.eventName !== undefined) return [activation.eventName, ['steps', id, 'activations', index, 'eventName']]
  if (step.eventName !== undefined) return [step.eventName, ['steps', id, 'eventName']]
  return step.name === undefined ? [id, ['steps', id]] : [step.name, ['steps', id, 'name']]
}
