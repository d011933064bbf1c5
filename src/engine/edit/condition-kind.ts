import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'

/** What a condition asks, or how it joins others (contract section 4): the key that tells it. */
export const conditionKinds = ['trait', 'context', 'segment', 'time', 'date', 'profileCap', 'expression', 'all', 'any', 'not'] as const
export type ConditionKind = (typeof conditionKinds)[number]

/** null for what is none, or cannot be told yet. */
export function kindOfCondition(condition: JsonValue | undefined): ConditionKind | null {
  if (!isJsonObject(condition)) return null
  return conditionKinds.find((kind) => Object.hasOwn(condition, kind)) ?? null
}

/** A condition of a kind before anything is said in it. */
export function newCondition(kind: ConditionKind): JsonObject {
  switch (kind) {
    case 'trait':
      return { trait: '', is: 'equals', value: '' }
    case 'context':
      return { context: '', is: 'equals', value: '' }
    case 'segment':
      return { segment: '', member: true }
    case 'time':
      return { time: { from: '09:00', to: '17:00' } }
    case 'date':
      return { date: {} }
    case 'profileCap':
      return { profileCap: 1000 }
    case 'expression':
      return { expression: '' }
    case 'all':
    case 'any':
      return { [kind]: [newCondition('trait')] }
    case 'not':
      return { not: newCondition('trait') }
  }
}

/**
 * The condition as one of another kind, with what of it that can hold: groups keep their parts, a group around a single condition holds it,
 * a single condition that was alone in its group comes out of it, and traits and properties keep their comparison.
 */
export function conditionAs(condition: JsonValue | undefined, kind: ConditionKind): JsonObject {
  const before = kindOfCondition(condition)
  if (before === kind) return condition as JsonObject
  const fresh = newCondition(kind)
  if (before === null) return fresh
  const held = condition as JsonObject
  const parts = partsOf(held, before)
  switch (kind) {
    case 'all':
    case 'any':
      return { [kind]: parts }
    case 'not':
      return { not: before === 'not' || parts.length === 1 ? (parts[0] ?? held) : held }
    case 'trait':
    case 'context':
    case 'segment':
    case 'time':
    case 'date':
    case 'profileCap':
    case 'expression': {
      const [only] = parts
      if (parts.length === 1 && kindOfCondition(only) === kind) return only as JsonObject
      const isComparison = (one: ConditionKind) => one === 'trait' || one === 'context'
      if (!isComparison(kind) || !isComparison(before)) return fresh
      const { [before]: _, ...comparison } = held
      return { [kind]: '', ...comparison }
    }
  }
}

/** What a group joins; of a single condition itself. */
function partsOf(condition: JsonObject, kind: ConditionKind): readonly JsonValue[] {
  const inner = condition[kind]
  if (kind === 'not') return inner === undefined ? [] : [inner]
  if ((kind === 'all' || kind === 'any') && Array.isArray(inner)) return inner
  return [condition]
}
