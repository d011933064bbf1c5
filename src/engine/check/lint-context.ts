import { contextKeyOf } from '../compile/context-keys.ts'
import { type Problem, warningAt } from '../model/problem.ts'
import { listed, quoted } from '../model/wording.ts'
import { holdSteps, type JourneyUnderCheck } from './journey-under-check.ts'
import { stepsInOrder } from './step-order.ts'

/** Doubts about the journey context: what a mapping could not reach, and what cannot be there (reference 7, 9.2 and 10). */
export function lintContext(subject: JourneyUnderCheck): Problem[] {
  return [...lintKeys(subject), ...lintEntries(subject)]
}

/** Reference 9.2: a dot, an apostrophe, or brackets around a number or a quote inside a key. */
const unaddressable = /[.']|\[["'\d]/

function lintKeys(subject: JourneyUnderCheck): Problem[] {
  const { journey, start } = subject
  const doubtful = (key: string, path: readonly PropertyKey[]): Problem[] => {
    if (!unaddressable.test(key)) return []
    const message = `${quoted(key)} is a key of the journey context, and the product's mappings cannot reach a key with a dot, an apostrophe or brackets.`
    return [warningAt(path, 'unaddressable-context-key', message)]
  }
  return [
    ...(start ? doubtful(start.event, ['steps', journey.start, 'event']) : []),
    ...holdSteps(subject).flatMap(([id, step]) =>
      step.branches.flatMap((branch, index) => {
        const field = unaddressable.test(branch.event) ? 'event' : 'name'
        return doubtful(contextKeyOf(branch, journey), ['steps', id, 'branches', index, field])
      }),
    ),
  ]
}

/** An entry of `context` is the key of an event that some path to the step brings, a dot, and a property. */
function lintEntries(subject: JourneyUnderCheck): Problem[] {
  const keysAt = keysByStep(subject)
  if (!keysAt) return []
  return [...keysAt].flatMap(([id, keys]) => {
    const step = subject.steps.get(id)
    if (step?.type !== 'send-to-destination') return []
    return step.activations.flatMap(({ context }, place) =>
      (Array.isArray(context) ? context : []).flatMap((entry, index) => {
        if ([...keys].some((key) => entry === key || entry.startsWith(`${key}.`))) return []
        const message = `On no path to this step is there an event for ${quoted(entry)}; there can be ${listed([...keys], 'and')}.`
        return [warningAt(['steps', id, 'activations', place, 'context', index], 'unknown-context-event', message)]
      }),
    )
  })
}

/** For each step that can be reached the context keys that some path brings there; null where loops or unread steps forbid to say. */
function keysByStep({ journey, start, steps, unreadSteps }: JourneyUnderCheck): Map<string, Set<string>> | null {
  const order = stepsInOrder(journey.start, steps)
  if (!order || !start || unreadSteps.size > 0) return null
  const keysAt = new Map<string, Set<string>>(order.map(([id]) => [id, new Set<string>()]))
  for (const [id, step] of order) {
    const here = keysAt.get(id) ?? new Set()
    const pass = (to: string | null | undefined, ...more: string[]): void => {
      const there = to ? keysAt.get(to) : undefined
      if (there) for (const key of [...here, ...more]) there.add(key)
    }
    switch (step.type) {
      case 'event':
        pass(step.next, step.event)
        break
      case 'hold-until':
        for (const branch of step.branches) pass(branch.next, contextKeyOf(branch, journey))
        pass(step.maximum?.next)
        break
      case 'wait':
      case 'send-to-destination':
        pass(step.next)
        break
      case 'end':
        break
    }
  }
  return keysAt
}
