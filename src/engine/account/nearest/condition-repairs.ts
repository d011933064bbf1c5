import { asText, compileComparison } from '../../compile/compare-values.ts'
import type { CompiledRun } from '../../compile/compiled-run.ts'
import { noEvent } from '../../inputs/profile-events.ts'
import { propertyOf, propertyPath, reachInto } from '../../inputs/property-path.ts'
import type { Condition, ContextCondition, ExpressionCondition, Operator, TraitCondition } from '../../model/condition.ts'
import type { JsonValue } from '../../model/json-value.ts'
import type { Change } from './change.ts'
import { type EventAsItWas, withProperty, withTrait } from './changes.ts'
import { knownMemberRepairs } from './membership-repairs.ts'
import { valuesThatFail, valuesThatHold } from './nearest-value.ts'
import { segmentRepairs } from './rule-repairs.ts'

export interface ConditionAim {
  readonly compiled: CompiledRun
  readonly profile: number
  /** When it is asked, ms since 1970. */
  readonly at: number
  /** The event under a key of the journey context (of an expression, the first part of a field); null where there is none. */
  readonly contextEvent: (key: string) => EventAsItWas | null
}

/**
 * Sets of changes, each of which might make a condition hold (or fail). A set is empty where nothing has to change. They are proposals: whoever
 * asks for them tries them.
 */
export function conditionRepairs(condition: Condition | undefined, holds: boolean, aim: ConditionAim): Change[][] {
  if (condition === undefined) return []
  if ('not' in condition) return conditionRepairs(condition.not, !holds, aim)
  if ('all' in condition)
    return holds ? together(condition.all, holds, aim) : condition.all.flatMap((one) => conditionRepairs(one, holds, aim))
  if ('any' in condition)
    return holds ? condition.any.flatMap((one) => conditionRepairs(one, holds, aim)) : together(condition.any, holds, aim)
  if ('trait' in condition) return traitRepairs(condition, holds, aim)
  if ('context' in condition) return contextRepairs(condition, holds, aim)
  if ('segment' in condition) return membershipRepairs(condition, holds, aim)
  return 'expression' in condition ? expressionRepairs(condition, holds, aim) : []
}

function together(parts: readonly Condition[], holds: boolean, aim: ConditionAim): Change[][] {
  const firsts = parts.map((part) => conditionRepairs(part, holds, aim)[0])
  return firsts.some((first) => first === undefined) ? [] : [firsts.flatMap((first) => first ?? [])]
}

function traitRepairs({ trait, is, value }: TraitCondition, holds: boolean, { compiled, profile, at }: ConditionAim): Change[][] {
  const path = propertyPath(trait)
  const found = reachInto(compiled.traits.trait(profile, path[0], at), path)
  if (compileComparison(is, value, asText)(found, at) === holds) return [[]]
  // Only whole traits are set by a timeline.
  if (path.length > 1) return []
  return wantedValues(is, value, holds).map((one) => [withTrait(compiled.population.id(profile), trait, one, found, at)])
}

function contextRepairs({ context, is, value }: ContextCondition, holds: boolean, { at, contextEvent }: ConditionAim): Change[][] {
  const [key, path] = typeof context === 'string' ? splitReference(context, contextEvent) : [context.key, context.path]
  const event = contextEvent(key)
  if (event === null || path === '') return []
  const found = propertyOf(event.properties, propertyPath(path))
  if (compileComparison(is, value, asText)(found, at) === holds) return [[]]
  return wantedValues(is, value, holds).map((one) => [withProperty(event, propertyPath(path), one ?? undefined, found)])
}

/** The longest beginning that is a key of the context. */
function splitReference(reference: string, contextEvent: ConditionAim['contextEvent']): readonly [string, string] {
  for (let dot = reference.lastIndexOf('.'); dot > 0; dot = reference.lastIndexOf('.', dot - 1)) {
    if (contextEvent(reference.slice(0, dot)) !== null) return [reference.slice(0, dot), reference.slice(dot + 1)]
  }
  return [reference, '']
}

function membershipRepairs({ segment, member }: Extract<Condition, { segment: string }>, holds: boolean, aim: ConditionAim): Change[][] {
  const compiled = aim.compiled.memberships.find(segment)
  if (compiled === null) return []
  const isWanted = member === holds
  if (compiled.isMember({ profile: aim.profile, at: aim.at, cause: noEvent }) === isWanted) return [[]]
  return isWanted ? knownMemberRepairs(compiled, aim) : segmentRepairs(compiled, false, aim)
}

/** A field of an event that is compared with a number or text, as expressions are mostly written. */
const comparison = /@\{([\w-]+)\.([\w.-]+)\}\s*(==|!=|>=|<=|>|<)\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false)/g

const operators: Readonly<Record<string, Operator>> = {
  '==': 'equals',
  '!=': 'not-equals',
  '>=': 'at-least',
  '<=': 'at-most',
  '>': 'greater-than',
  '<': 'less-than',
}

/** All fields that it compares with a constant, as they would have to be. What else it asks for stays as it was, and the trial decides. */
function expressionRepairs({ expression }: ExpressionCondition, holds: boolean, { at, contextEvent }: ConditionAim): Change[][] {
  if (!holds) return []
  const changes = [...expression.matchAll(comparison)].flatMap(([, key = '', path = '', operator = '', literal = '']) => {
    const event = contextEvent(key)
    const is = operators[operator]
    if (event === null || is === undefined) return []
    const value = JSON.parse(literal) as JsonValue
    const found = propertyOf(event.properties, propertyPath(path))
    if (compileComparison(is, value, asText)(found, at)) return []
    return valuesThatHold(is, value)
      .slice(0, 1)
      .map((one) => withProperty(event, propertyPath(path), one, found))
  })
  return changes.length === 0 ? [] : [changes, ...changes.map((change) => [change])]
}

function wantedValues(is: Operator, value: JsonValue | undefined, holds: boolean): JsonValue[] {
  return holds ? valuesThatHold(is, value) : valuesThatFail(is)
}
