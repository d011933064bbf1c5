import { EngineFault } from '../engine-fault.ts'
import type { ExpressionMoment } from '../expression/index.ts'
import type { PropertyPath } from '../inputs/property-path.ts'
import { propertyPath } from '../inputs/property-path.ts'
import type {
  Condition,
  ContextCondition,
  DateCondition,
  ExpressionCondition,
  ProfileCapCondition,
  TimeCondition,
} from '../model/condition.ts'
import type { JsonValue } from '../model/json-value.ts'
import type { ZoneRules } from '../time/zone-rules.ts'
import { asText, compileComparison } from './compare-values.ts'

/** What a condition may ask, at the instant in which it is evaluated. Traits and memberships are read live (reference 5.3). */
export interface ConditionFacts {
  readonly now: number
  trait(path: PropertyPath): JsonValue | undefined
  contextValue(key: string, path: PropertyPath): JsonValue | undefined
  isMember(segment: string): boolean
  /** The zone of the journey, or of the profile where the journey goes by it. */
  readonly zone: ZoneRules
  readonly moment: ExpressionMoment
  /** Whether a counter of passes is below its limit. */
  hasRoom(cap: number): boolean
}

export type CompiledCondition = (facts: ConditionFacts) => boolean

/** What only Adobe journeys ask. */
export type AdobeLeaf = TimeCondition | DateCondition | ProfileCapCondition | ExpressionCondition
export type CompileLeaf = (leaf: AdobeLeaf) => CompiledCondition

/**
 * A condition as a closure (engine rule 16).
 *
 * @param compileLeaf of an Adobe journey, which has conditions of its own
 * @param contextKeys keys that the journey context can have: the longest one that begins a text like "Order.total" is meant
 */
export function compileCondition(condition: Condition, contextKeys: readonly string[], compileLeaf?: CompileLeaf): CompiledCondition {
  if ('all' in condition) {
    const all = condition.all.map((part) => compileCondition(part, contextKeys, compileLeaf))
    return (facts) => all.every((holds) => holds(facts))
  }
  if ('any' in condition) {
    const any = condition.any.map((part) => compileCondition(part, contextKeys, compileLeaf))
    return (facts) => any.some((holds) => holds(facts))
  }
  if ('not' in condition) {
    const part = compileCondition(condition.not, contextKeys, compileLeaf)
    return (facts) => !part(facts)
  }
  if ('segment' in condition) return (facts) => facts.isMember(condition.segment) === condition.member
  if ('time' in condition || 'date' in condition || 'profileCap' in condition || 'expression' in condition) {
    if (!compileLeaf) throw new EngineFault('a condition that this product does not have was compiled')
    return compileLeaf(condition)
  }
  const compare = compileComparison(condition.is, condition.value, asText)
  if ('trait' in condition) {
    const path = propertyPath(condition.trait)
    return (facts) => compare(facts.trait(path), facts.now)
  }
  const { key, path } = contextReference(condition.context, contextKeys)
  return (facts) => compare(facts.contextValue(key, path), facts.now)
}

/** What stands before the property is the context key, alias included (contract section 4). */
function contextReference(
  reference: ContextCondition['context'],
  contextKeys: readonly string[],
): { readonly key: string; readonly path: PropertyPath } {
  if (typeof reference !== 'string') return { key: reference.key, path: propertyPath(reference.path) }
  const known = contextKeys.filter((key) => reference.startsWith(`${key}.`)).sort((a, b) => b.length - a.length)[0]
  const key = known ?? reference.split('.')[0] ?? ''
  return { key, path: propertyPath(reference.slice(key.length + 1)) }
}
