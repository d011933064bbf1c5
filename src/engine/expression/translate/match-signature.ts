import type { Dialect } from '../dialect.ts'
import type { ExpressionFunction } from '../functions/expression-function.ts'
import { signaturesIn } from '../functions/function-table.ts'
import { isTextPattern, type Parameter, type Pattern, type Signature } from '../functions/signature.ts'
import {
  type ExpressionType,
  elementType,
  isListType,
  isNumeric,
  isUntyped,
  listTypeOf,
  type ScalarType,
  scalarTypes,
} from '../values/expression-type.ts'
import { fits } from './read-as.ts'
import { isField } from './translate-reference.ts'
import type { Translated } from './translation.ts'

/** A signature that the arguments fit, and what T is in it; `any` where nothing typed says it. */
export interface Match {
  readonly signature: Signature
  readonly bound: ScalarType | 'any'
}

/** The signatures that the arguments fit, as far as their types tell; where some are untyped there may be several. */
export function matchingSignatures(row: ExpressionFunction, given: readonly Translated[], dialect: Dialect): Match[] {
  return signaturesIn(row, dialect).flatMap((signature) => {
    const bound = boundBy(row, signature, given)
    return bound === null ? [] : [{ signature, bound }]
  })
}

/** The first argument that no signature takes at its place; null where only their number or their company is wrong. */
export function firstMisfit(row: ExpressionFunction, given: readonly Translated[], dialect: Dialect): Translated | null {
  const signatures = signaturesIn(row, dialect)
  return (
    given.find(
      (part, place) =>
        !signatures.some(({ parameters }) => parameters[place] !== undefined && takes(row, parameters[place], part, 'any') !== null),
    ) ?? null
  )
}

function boundBy(row: ExpressionFunction, { parameters }: Signature, given: readonly Translated[]): ScalarType | 'any' | null {
  const needed = parameters.filter(({ isOptional }) => !isOptional).length
  if (given.length < needed || given.length > parameters.length) return null
  let bound: ScalarType | 'any' = 'any'
  for (const [place, part] of given.entries()) {
    const next = takes(row, parameters[place] as Parameter, part, bound)
    if (next === null) return null
    bound = next
  }
  return bound
}

/** What T is after this argument; null where the parameter does not take it. */
function takes(row: ExpressionFunction, { pattern }: Parameter, part: Translated, bound: ScalarType | 'any'): ScalarType | 'any' | null {
  const { type } = part
  if (pattern === 'listObject' && !isUntyped(type) && !isField(part.expression)) return null
  if (pattern === 'T') return isListType(type) ? null : bind(row, type, bound)
  if (pattern === 'listT') {
    if (isUntyped(type)) return bound
    return isListType(type) ? bind(row, elementType(type), bound) : null
  }
  return wantedTypes(row, pattern, bound).some((wanted) => fits(type, wanted)) ? bound : null
}

function bind(row: ExpressionFunction, type: ExpressionType, bound: ScalarType | 'any'): ScalarType | 'any' | null {
  if (isUntyped(type)) return bound
  const allowed: readonly ExpressionType[] = row.of ?? scalarTypes
  if (type === 'number') return bound === 'any' || isNumeric(bound) ? bound : null
  if (!allowed.includes(type)) return null
  return bound === 'any' || bound === type ? (type as ScalarType) : null
}

/** The types that an argument at this place is read as, where it is untyped. */
export function wantedTypes(row: ExpressionFunction, pattern: Pattern, bound: ScalarType | 'any'): readonly ExpressionType[] {
  if (isTextPattern(pattern)) return ['string']
  switch (pattern) {
    case 'listAny':
      return ['list']
    case 'numeric':
    case 'number':
      return ['integer', 'decimal']
    case 'T':
      return bound === 'any' ? (row.of ?? ['any']) : [bound]
    case 'listT':
      if (bound !== 'any') return [listTypeOf(bound)]
      return row.of === undefined ? ['list'] : row.of.map(listTypeOf)
    default:
      return [pattern]
  }
}

/** What the function gives, over all signatures that fit. */
export function resultType(matches: readonly Match[]): ExpressionType {
  const types = [...new Set(matches.map(({ signature, bound }) => resultOf(signature, bound)))]
  const [only = 'any'] = types
  if (types.length <= 1) return only
  if (types.every(isNumeric)) return 'number'
  return types.every(isListType) ? 'list' : 'any'
}

function resultOf({ result }: Signature, bound: ScalarType | 'any'): ExpressionType {
  if (result === 'T') return bound
  return result === 'listT' ? listTypeOf(bound) : result
}
