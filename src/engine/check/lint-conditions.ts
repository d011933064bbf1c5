import { type Problem, problemAt } from '../model/problem.ts'
import { listed, quoted } from '../model/wording.ts'
import { leavesOfJourney } from './condition-leaves.ts'
import { contextKeysByStep } from './context-keys-by-step.ts'
import type { TwilioJourney } from './journey-under-check.ts'
import { commaProblem } from './lint-events.ts'

/** Doubts about conditions: context that no path brings, and lists that the product cannot express (reference 5.3). */
export function lintConditions(subject: TwilioJourney): Problem[] {
  return [...lintContextReferences(subject), ...lintLists(subject)]
}

/** Reference 5.3: a step can ask for the entry event and for what the holds on its paths bring. */
function lintContextReferences(subject: TwilioJourney): Problem[] {
  const keysAt = contextKeysByStep(subject)
  if (!keysAt) return []
  return leavesOfJourney(subject).flatMap(({ leaf, path, step }) => {
    const keys = [...(keysAt.get(step) ?? [])]
    if (!('context' in leaf) || keys.length === 0) return []
    const { context } = leaf
    const isKnown =
      typeof context === 'string' ? keys.some((key) => context === key || context.startsWith(`${key}.`)) : keys.includes(context.key)
    if (isKnown || (typeof context === 'string' && !context.includes('.'))) return []
    const named = quoted(typeof context === 'string' ? context : context.key)
    const hasManyDots = typeof context === 'string' && context.split('.').length > 2
    const advice = hasManyDots ? ' An event whose name has a dot is written as { "key": …, "path": … }.' : ''
    const message = `On no path to this step is there an event for ${named}; there can be ${listed(keys, 'and')}.${advice}`
    return [problemAt([...path, 'context', ...(typeof context === 'string' ? [] : ['key'])], 'unknown-context-event', message)]
  })
}

/** The product's own list of values is one text split at commas (reference 5.3). */
function lintLists(subject: TwilioJourney): Problem[] {
  return leavesOfJourney(subject).flatMap(({ leaf, path }) =>
    'is' in leaf && Array.isArray(leaf.value) ? leaf.value.flatMap((value, index) => commaProblem(value, [...path, 'value', index])) : [],
  )
}
