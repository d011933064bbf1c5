import { parseIsoDuration } from '../dates/iso-duration.ts'
import { parseDateOnly, parseDateTime, parseDateTimeOnly } from '../dates/parse-dates.ts'
import { isRepresentable } from '../dates/representable.ts'
import { type EvaluationError, evaluationError } from '../evaluation-error.ts'
import type { Span } from '../syntax/span.ts'
import { type ExpressionType, elementType, isListType, isScalarType, type ScalarType, typeInWords } from './expression-type.ts'
import { DateTime, Duration, isList, type ListValue, type Value } from './value.ts'
import { kindOf, valueInWords } from './value-kind.ts'

export type ReadValue = (value: Value) => Value

/**
 * How an untyped value is read where one of these types is wanted: JSON has no dates, so a text is read as a date or duration and a whole number as
 * a moment or duration where such a one is wanted. A text that is no date gives null (reference section 12.6); anything else that does not fit is an
 * EvaluationError at that place. Null stays null.
 */
export function valueReader(types: readonly ExpressionType[], at: Span): ReadValue {
  if (types.includes('any')) return (value) => value
  const scalars = new Set(
    types.flatMap((type) => (type === 'number' ? (['integer', 'decimal'] as const) : isScalarType(type) ? [type] : [])),
  )
  const listed = types.filter(isListType)
  const complain = (value: Value): EvaluationError => {
    const wanted = [...new Set(types)].map(typeInWords).join(' or ')
    return evaluationError(at, `Here stands ${valueInWords(value)}, where ${wanted} is wanted.`)
  }
  const takesText = scalars.has('string')
  const takesDecimals = scalars.has('decimal')
  const takesIntegers = scalars.has('integer')
  const readElements = listed.length === 0 ? null : listReader(listed, at)
  return (value) => {
    if (value === null) return null
    if (
      typeof value === 'string' ? takesText : typeof value === 'number' && (takesDecimals || (takesIntegers && Number.isInteger(value)))
    ) {
      return value
    }
    if (isList(value)) {
      if (readElements === null) throw complain(value)
      return readElements(value)
    }
    const read = readScalar(scalars, value)
    if (read === undefined) throw complain(value)
    return read
  }
}

function listReader(types: readonly ExpressionType[], at: Span): (list: ListValue) => ListValue {
  const elements = types.map(elementType)
  if (elements.includes('any')) return (list) => list
  const readElement = valueReader(elements, at)
  return (list) => {
    // Most lists hold what is wanted already, and stay as they are.
    for (let i = 0; i < list.length; i++) {
      const element = list[i] as Value
      if (readElement(element) !== element) return list.map(readElement)
    }
    return list
  }
}

/** Undefined where the value is nothing of the kind. */
function readScalar(types: ReadonlySet<ScalarType>, value: Exclude<Value, null | ListValue>): Value | undefined {
  const kind = kindOf(value)
  if (kind === 'list') return undefined
  if (types.has(kind)) return value
  if (typeof value === 'string') return readText(types, value)
  if (typeof value !== 'number') return undefined
  if (!Number.isInteger(value)) return undefined
  if (types.has('dateTime')) return isRepresentable(value) ? new DateTime(value, 0) : null
  return types.has('duration') ? new Duration(value) : undefined
}

function readText(types: ReadonlySet<ScalarType>, text: string): Value | undefined {
  let asked = false
  for (const [type, parse] of textForms) {
    if (!types.has(type)) continue
    asked = true
    const read = parse(text)
    if (read !== null) return read
  }
  return asked ? null : undefined
}

const textForms: readonly (readonly [ScalarType, (text: string) => Value])[] = [
  ['dateTime', parseDateTime],
  ['dateTimeOnly', parseDateTimeOnly],
  ['dateOnly', parseDateOnly],
  ['duration', parseIsoDuration],
]
