import { parseDateTime, parseDateTimeOnly } from '../dates/parse-dates.ts'
import { evaluationError } from '../evaluation-error.ts'
import { expressionProblemCodes } from '../expression-problem.ts'
import type { BinaryExpression } from '../syntax/ast.ts'
import { areEqual, compareValues } from '../values/compare-values.ts'
import { type ExpressionType, isNumeric, isUntyped, typeInWords } from '../values/expression-type.ts'
import type { Value } from '../values/value.ts'
import { kindOf, valueInWords } from '../values/value-kind.ts'
import { commonType, readAs } from './read-as.ts'
import type { Evaluate, Translated, Translation } from './translation.ts'

/** `==` and `!=`: values of one type; with null both are false. Source: reference section 12.3, OS-21. */
export function translateEquality(translation: Translation, expression: BinaryExpression, left: Translated, right: Translated): Translated {
  if (commonType(left.type, right.type) === null) return refused(translation, expression, left, right, 'compares values of one type')
  const wantsEqual = expression.operator === '=='
  const a = readAs(left, comparedWith(right.type))
  const b = readAs(right, comparedWith(left.type))
  const isOpen = left.type === 'any' && right.type === 'any'
  const evaluate: Evaluate = (moment, element) => {
    const first = a(moment, element)
    const second = b(moment, element)
    if (first === null || second === null) return false
    if (isOpen) mustBeOfOneKind(expression, first, second)
    return areEqual(first, second) === wantsEqual
  }
  return { expression, type: 'boolean', evaluate, isConstant: left.isConstant && right.isConstant }
}

const orderedTypes: readonly ExpressionType[] = ['integer', 'decimal', 'number', 'dateTime', 'dateTimeOnly', 'any', 'null']

/** `<` and its like: numbers with numbers, dateTime with dateTime, dateTimeOnly with dateTimeOnly; with null they are false. */
export function translateOrder(translation: Translation, expression: BinaryExpression, left: Translated, right: Translated): Translated {
  const isOrdered = orderedTypes.includes(left.type) && orderedTypes.includes(right.type) && commonType(left.type, right.type) !== null
  if (!isOrdered) return refused(translation, expression, left, right, 'compares numbers, dateTimes or dateTimeOnlys')
  const a = readAs(left, comparedWith(right.type))
  const b = readAs(right, comparedWith(left.type))
  const holds = orderTest(expression)
  const isOpen = left.type === 'any' && right.type === 'any'
  const evaluate: Evaluate = (moment, element) => {
    const first = a(moment, element)
    const second = b(moment, element)
    if (first === null || second === null) return false
    const order = isOpen ? orderOfUntyped(expression, first, second) : compareValues(first, second)
    return order !== null && holds(order)
  }
  return { expression, type: 'boolean', evaluate, isConstant: left.isConstant && right.isConstant }
}

function orderTest({ operator }: BinaryExpression): (order: number) => boolean {
  switch (operator) {
    case '<':
      return (order) => order < 0
    case '<=':
      return (order) => order <= 0
    case '>':
      return (order) => order > 0
    default:
      return (order) => order >= 0
  }
}

/** As what an untyped side is read: as the other one is. */
function comparedWith(other: ExpressionType): readonly ExpressionType[] {
  if (isUntyped(other)) return ['any']
  return isNumeric(other) ? ['integer', 'decimal'] : [other]
}

function refused(translation: Translation, expression: BinaryExpression, left: Translated, right: Translated, rule: string): Translated {
  const message = `${JSON.stringify(expression.operator)} ${rule}, and here stand ${typeInWords(left.type)} and ${typeInWords(right.type)}.`
  return translation.refuse(expression, expression.at, expressionProblemCodes.type, message)
}

/** Two untyped values are held to the rule for typed ones when they are looked at. */
function mustBeOfOneKind(expression: BinaryExpression, first: Exclude<Value, null>, second: Exclude<Value, null>): void {
  if (typeof first === 'number' && typeof second === 'number') return
  if (kindOf(first) !== kindOf(second)) throw notComparable(expression, first, second)
}

/** Texts are ordered where they are dates, both with an offset or neither; null where one of them is none. */
function orderOfUntyped(expression: BinaryExpression, first: Exclude<Value, null>, second: Exclude<Value, null>): number | null {
  if (typeof first === 'number' && typeof second === 'number') return first - second
  if (typeof first !== 'string' || typeof second !== 'string') {
    const kinds = [kindOf(first), kindOf(second)]
    const areDates = kinds[0] === kinds[1] && (kinds[0] === 'dateTime' || kinds[0] === 'dateTimeOnly')
    if (!areDates) throw notComparable(expression, first, second)
    return compareValues(first, second)
  }
  const moments = [parseDateTime(first), parseDateTime(second)] as const
  if (moments[0] !== null && moments[1] !== null) return compareValues(moments[0], moments[1])
  const locals = [parseDateTimeOnly(first), parseDateTimeOnly(second)] as const
  if (locals[0] === null || locals[1] === null) throw notComparable(expression, first, second)
  return moments[0] === null && moments[1] === null ? compareValues(locals[0], locals[1]) : null
}

function notComparable(expression: BinaryExpression, first: Value, second: Value) {
  const operator = JSON.stringify(expression.operator)
  return evaluationError(expression.at, `${operator} cannot compare ${valueInWords(first)} with ${valueInWords(second)}.`)
}
