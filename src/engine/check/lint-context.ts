import { contextKeyOf, contextKeyOfExit, contextKeysOf } from '../compile/context-keys.ts'
import { isAddressable } from '../mapping/addressable.ts'
import { isEventBranch } from '../model/hold-branches.ts'
import { type Problem, problemAt, warningAt } from '../model/problem.ts'
import type { Activation } from '../model/step.ts'
import { listed, quoted } from '../model/wording.ts'
import { contextKeysByStep } from './context-keys-by-step.ts'
import { holdSteps, type TwilioJourney } from './journey-under-check.ts'

/** Doubts about the journey context: what a mapping could not reach, and what cannot be there (reference 7, 9.2 and 10). */
export function lintContext(subject: TwilioJourney): Problem[] {
  return [...lintKeys(subject), ...lintEntries(subject)]
}

function lintKeys(subject: TwilioJourney): Problem[] {
  const { journey, start } = subject
  const doubtful = (key: string, path: readonly PropertyKey[]): Problem[] => {
    if (isAddressable(key)) return []
    const message = `${quoted(key)} is a key of the journey context, and the product's mappings cannot reach a key with a dot, an apostrophe or brackets.`
    return [warningAt(path, 'unaddressable-context-key', message)]
  }
  return [
    ...(start ? doubtful(start.event, ['steps', journey.start, 'event']) : []),
    ...holdSteps(subject).flatMap(([id, step]) =>
      step.branches.flatMap((branch, index) => {
        if (!isEventBranch(branch)) return []
        const field = isAddressable(branch.event) ? 'name' : 'event'
        return doubtful(contextKeyOf(branch, journey), ['steps', id, 'branches', index, field])
      }),
    ),
    ...(journey.exitRules ?? []).flatMap((rule, index) => {
      const field = isAddressable(rule.event) ? 'name' : 'event'
      return rule.send ? doubtful(contextKeyOfExit(rule, journey), ['exitRules', index, field]) : []
    }),
  ]
}

/** An entry of `context` is the key of an event that some path to the step brings, a dot, and a property. */
function lintEntries(subject: TwilioJourney): Problem[] {
  const keysAt = contextKeysByStep(subject)
  if (!keysAt) return []
  const ofSteps = [...keysAt].flatMap(([id, keys]) => {
    const step = subject.steps.get(id)
    if (step?.type !== 'send-to-destination') return []
    return step.activations.flatMap(({ context }, index) =>
      strayEntries(context, [...keys], 'On no path to this step', ['steps', id, 'activations', index]),
    )
  })
  const { journey } = subject
  const { exitRules = [], exitSend } = journey
  // An exit can come wherever the instance is: whatever the journey can bring may be there.
  const exitKeys = exitRules.filter(({ send }) => send).map((rule) => contextKeyOfExit(rule, journey))
  const path = ['exitSend', 'activation']
  return [...ofSteps, ...strayEntries(exitSend?.activation.context, [...contextKeysOf(journey), ...exitKeys], 'In no exit', path)]
}

function strayEntries(context: Activation['context'], keys: readonly string[], where: string, path: readonly PropertyKey[]): Problem[] {
  return (Array.isArray(context) ? context : []).flatMap((entry, index) => {
    if (keys.some((key) => entry === key || entry.startsWith(`${key}.`))) return []
    const message = `${where} is there an event for ${quoted(entry)}; there can be ${listed(keys, 'and')}.`
    return [problemAt([...path, 'context', index], 'unknown-context-event', message)]
  })
}
