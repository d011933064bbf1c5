import type { BinaryExpression, Negation, NotExpression } from '../syntax/ast.ts'
import { wantedAs } from './read-as.ts'
import { translate } from './translate.ts'
import type { Translated, Translation } from './translation.ts'

/** `not`, `and`, `or`: two-valued, null is no. Source of the rule: reference OS-21. */
export function translateNot(translation: Translation, expression: NotExpression): Translated {
  const operand = translate(translation, expression.operand)
  const holds = wantedAs(translation, operand, 'boolean', '"not"')
  if (holds === null) return translation.broken(expression)
  const { isConstant } = operand
  return { expression, type: 'boolean', evaluate: (moment, element) => holds(moment, element) !== true, isConstant }
}

export function translateAndOr(translation: Translation, expression: BinaryExpression, left: Translated, right: Translated): Translated {
  const purpose = JSON.stringify(expression.operator)
  const first = wantedAs(translation, left, 'boolean', purpose)
  const second = wantedAs(translation, right, 'boolean', purpose)
  if (first === null || second === null) return translation.broken(expression)
  const isConstant = left.isConstant && right.isConstant
  if (expression.operator === 'and') {
    return {
      expression,
      type: 'boolean',
      evaluate: (moment, element) => first(moment, element) === true && second(moment, element) === true,
      isConstant,
    }
  }
  return {
    expression,
    type: 'boolean',
    evaluate: (moment, element) => first(moment, element) === true || second(moment, element) === true,
    isConstant,
  }
}

/** The minus before a number. */
export function translateNegation(translation: Translation, expression: Negation): Translated {
  const operand = translate(translation, expression.operand)
  const value = wantedAs(translation, operand, 'number', '"-"')
  if (value === null) return translation.broken(expression)
  return {
    expression,
    type: operand.type === 'any' || operand.type === 'null' ? 'number' : operand.type,
    evaluate: (moment, element) => {
      const number = value(moment, element) as number | null
      return number === null ? null : 0 - number
    },
    isConstant: operand.isConstant,
  }
}
