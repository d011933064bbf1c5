import { eventNodesOf } from '../../compile/event-nodes.ts'
import { type Problem, problemAt } from '../../model/problem.ts'
import { listed, quoted } from '../../model/wording.ts'
import { leavesOfJourney } from '../condition-leaves.ts'
import type { AdobeJourney } from '../journey-under-check.ts'

/** Conditions on the context name an event that the journey hears somewhere; on a path without it the value is missing (reference/adobe 4.4). */
export function checkContextNames(subject: AdobeJourney): Problem[] {
  const names = eventNodesOf(subject.journey).map(({ name }) => name)
  if (names.length === 0 || subject.unreadSteps.size > 0) return []
  return leavesOfJourney(subject).flatMap(({ leaf, path }) => {
    if (!('context' in leaf)) return []
    const { context } = leaf
    const isText = typeof context === 'string'
    // Without a property it is another rule's.
    if (isText && (!context.includes('.') || context.endsWith('.'))) return []
    const isKnown = isText ? names.some((name) => context === name || context.startsWith(`${name}.`)) : names.includes(context.key)
    if (isKnown) return []
    const named = quoted(isText ? context : context.key)
    const message = `The journey hears no event for ${named}; there can be ${listed(names, 'and')}.`
    return [problemAt([...path, 'context', ...(isText ? [] : ['key'])], 'unknown-context-event', message)]
  })
}
