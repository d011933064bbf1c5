import { asText } from '../compile/compare-values.ts'
import { contextKeysOf } from '../compile/context-keys.ts'
import { eventNodesOf } from '../compile/event-nodes.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import { checkComparison } from './check-comparison.ts'
import { leavesOfJourney } from './condition-leaves.ts'
import type { JourneyUnderCheck } from './journey-under-check.ts'

/** Conditions ask what can be answered: values fit their operators, and a context reference names a property (contract section 4). */
export function checkConditions(subject: JourneyUnderCheck): Problem[] {
  const keys = new Set(contextNamesOf(subject))
  return leavesOfJourney(subject).flatMap(({ leaf, path }) => {
    if (!('is' in leaf)) return []
    const problems = checkComparison(leaf, path, asText)
    if (!('context' in leaf) || typeof leaf.context !== 'string') return problems
    const { context } = leaf
    const namesProperty = context.includes('.') && !context.endsWith('.') && !keys.has(context)
    if (namesProperty) return problems
    const message = `${quoted(context)} names no property of an event: write one like "Checkout_Started.total".`
    return [...problems, problemAt([...path, 'context'], 'context-without-property', message)]
  })
}

/** Everything that conditions can call an event of the journey by: its context key, or in Adobe's products what expressions call it. */
function contextNamesOf({ journey, preset }: JourneyUnderCheck): string[] {
  return preset.family === 'adobe' ? eventNodesOf(journey).map(({ name }) => name) : contextKeysOf(journey)
}
