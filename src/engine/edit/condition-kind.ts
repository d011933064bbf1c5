import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'

/** What a condition asks, or how it joins others (contract section 4): the key that tells it. */
export const conditionKinds = ['trait', 'context', 'segment', 'time', 'date', 'profileCap', 'expression', 'all', 'any', 'not'] as const
export type ConditionKind = (typeof conditionKinds)[number]

/** The same of the rule of a segment. */
export const ruleKinds = ['trait', 'segment', 'event', 'all', 'any', 'not'] as const
export type RuleKind = (typeof ruleKinds)[number]

type Kind = ConditionKind | RuleKind
const allKinds: readonly Kind[] = [...conditionKinds, 'event']

/** null for what is none, or cannot be told yet. */
export const kindOfCondition = (condition: JsonValue | undefined): ConditionKind | null => kindAmong(conditionKinds, condition)
export const kindOfRule = (rule: JsonValue | undefined): RuleKind | null => kindAmong(ruleKinds, rule)

function kindAmong<K extends Kind>(kinds: readonly K[], condition: JsonValue | undefined): K | null {
  if (!isJsonObject(condition)) return null
  return kinds.find((kind) => Object.hasOwn(condition, kind)) ?? null
}

/** A condition of a kind before anything is said in it. */
export function newCondition(kind: Kind): JsonObject {
  switch (kind) {
    case 'trait':
      return { trait: '', is: 'equals', value: '' }
    case 'context':
      return { context: '', is: 'equals', value: '' }
    case 'segment':
      return { segment: '', member: true }
    case 'event':
      return { event: '' }
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
export function conditionAs(condition: JsonValue | undefined, kind: Kind): JsonObject {
  const before = kindAmong(allKinds, condition)
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
    case 'event':
    case 'time':
    case 'date':
    case 'profileCap':
    case 'expression': {
      const [only] = parts
      if (parts.length === 1 && kindAmong(allKinds, only) === kind) return only as JsonObject
      const isComparison = (one: Kind) => one === 'trait' || one === 'context'
      if (!isComparison(kind) || !isComparison(before)) return fresh
      const { [before]: _, ...comparison } = held
      return { [kind]: '', ...comparison }
    }
  }
}

/** What a group joins; of a single condition itself. */
function partsOf(condition: JsonObject, kind: Kind): readonly JsonValue[] {
  const inner = condition[kind]
  if (kind === 'not') return inner === undefined ? [] : [inner]
  if ((kind === 'all' || kind === 'any') && Array.isArray(inner)) return inner
  return [condition]
}
