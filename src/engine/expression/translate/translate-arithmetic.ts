import { isRepresentable } from '../dates/representable.ts'
import { evaluationError } from '../evaluation-error.ts'
import { expressionProblemCodes } from '../expression-problem.ts'
import type { BinaryExpression } from '../syntax/ast.ts'
import { type ExpressionType, isListType, isNumeric, isUntyped, typeInWords } from '../values/expression-type.ts'
import { longestText, tooLongText } from '../values/longest-text.ts'
import { DateTime, DateTimeOnly, Duration, isList, isObjectValue, type Value } from '../values/value.ts'
import { valueInWords } from '../values/value-kind.ts'
import { textOf } from '../values/value-text.ts'
import { wantedAs } from './read-as.ts'
import type { Evaluate, Translated, Translation } from './translation.ts'

/** `-`, `*`, `/`, `%` of numbers; with null they give null. Source: reference section 12.3. */
export function translateArithmetic(
  translation: Translation,
  expression: BinaryExpression,
  operator: '-' | '*' | '/' | '%',
  left: Translated,
  right: Translated,
): Translated {
  const purpose = JSON.stringify(operator)
  const a = wantedAs(translation, left, 'number', purpose)
  const b = wantedAs(translation, right, 'number', purpose)
  if (a === null || b === null) return translation.broken(expression)
  const types = [left.type, right.type]
  if (operator === '*' && types.includes('integer') && types.includes('decimal')) {
    const message = '"*" wants two numbers of one type, and here stand an integer and a decimal: write both with a point, or convert one.'
    return translation.refuse(expression, expression.at, expressionProblemCodes.type, message)
  }
  const type = operator === '/' ? 'decimal' : numericResult(left.type, right.type)
  const evaluate = numbers(a, b, calculation(operator))
  return { expression, type, evaluate, isConstant: left.isConstant && right.isConstant }
}

function calculation(operator: '-' | '*' | '/' | '%'): (a: number, b: number) => number {
  switch (operator) {
    case '-':
      return (a, b) => a - b
    case '*':
      return (a, b) => a * b
    case '/':
      return (a, b) => (b === 0 ? 0 : a / b)
    case '%':
      return (a, b) => (b === 0 ? 0 : a % b)
  }
}

function numbers(a: Evaluate, b: Evaluate, calculate: (a: number, b: number) => number): Evaluate {
  return (moment, element) => {
    const first = a(moment, element) as number | null
    const second = b(moment, element) as number | null
    return first === null || second === null ? null : calculate(first, second)
  }
}

function numericResult(a: ExpressionType, b: ExpressionType): ExpressionType {
  if (a === 'decimal' || b === 'decimal') return 'decimal'
  return a === 'integer' && b === 'integer' ? 'integer' : 'number'
}

const movable: readonly ExpressionType[] = ['dateTime', 'dateTimeOnly', 'duration']

/** `+` adds numbers, joins a text with anything single, and moves a date or duration by a duration; with null it gives null. */
export function translateAddition(translation: Translation, expression: BinaryExpression, left: Translated, right: Translated): Translated {
  const type = additionType(left.type, right.type)
  if (type === null) {
    const message = `"+" adds numbers, texts, or a duration to a date, and here stand ${typeInWords(left.type)} and ${typeInWords(right.type)}.`
    return translation.refuse(expression, expression.at, expressionProblemCodes.type, message)
  }
  const a = left.evaluate
  const b = right.evaluate
  const evaluate: Evaluate =
    isNumeric(left.type) && isNumeric(right.type)
      ? numbers(a, b, (first, second) => first + second)
      : (moment, element) => sumOf(expression, a(moment, element), b(moment, element))
  return { expression, type, evaluate, isConstant: left.isConstant && right.isConstant }
}

/** Null where the two cannot be added. */
function additionType(a: ExpressionType, b: ExpressionType): ExpressionType | null {
  const isSingle = (type: ExpressionType) => !isListType(type) && type !== 'object'
  if (a === 'string' || b === 'string') return isSingle(a) && isSingle(b) ? 'string' : null
  if (isNumeric(a) && isNumeric(b)) return numericResult(a, b)
  if (movable.includes(a) && (b === 'duration' || isUntyped(b))) return b === 'any' ? 'any' : a
  if (isUntyped(a) && (b === 'duration' || isNumeric(b) || isUntyped(b))) return 'any'
  if (isUntyped(b) && isNumeric(a)) return 'any'
  // An untyped text joins with anything single.
  if ((a === 'any' && isSingle(b)) || (b === 'any' && isSingle(a))) return 'any'
  return null
}

/** What the values themselves are decides, which the types have narrowed before. */
function sumOf(expression: BinaryExpression, first: Value, second: Value): Value {
  if (first === null || second === null) return null
  const isSingle = !isList(first) && !isList(second) && !isObjectValue(first) && !isObjectValue(second)
  if (isSingle && (typeof first === 'string' || typeof second === 'string')) {
    const text = textOf(first) + textOf(second)
    if (text.length > longestText) throw evaluationError(expression.at, tooLongText)
    return text
  }
  if (typeof first === 'number' && typeof second === 'number') return first + second
  const moved = second instanceof Duration ? movedBy(first, second.ms) : undefined
  if (moved === undefined) {
    throw evaluationError(expression.at, `"+" cannot add ${valueInWords(second)} to ${valueInWords(first)}.`)
  }
  if (moved === null) throw evaluationError(expression.at, 'This sum lies beyond the years 0 to 9999.')
  return moved
}

/** Undefined for what no duration moves, null for what lies beyond the calendar. */
function movedBy(value: Exclude<Value, null>, ms: number): Value | undefined {
  if (value instanceof Duration) return new Duration(value.ms + ms)
  if (value instanceof DateTime) return isRepresentable(value.at + ms) ? new DateTime(value.at + ms, value.offset) : null
  if (value instanceof DateTimeOnly) return isRepresentable(value.local + ms) ? new DateTimeOnly(value.local + ms) : null
  return undefined
}
