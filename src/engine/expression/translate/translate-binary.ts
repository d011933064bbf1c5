import type { BinaryExpression } from '../syntax/ast.ts'
import { translate } from './translate.ts'
import { translateAddition, translateArithmetic } from './translate-arithmetic.ts'
import { translateEquality, translateOrder } from './translate-comparison.ts'
import { translateAndOr } from './translate-logic.ts'
import type { Translated, Translation } from './translation.ts'

export function translateBinary(translation: Translation, expression: BinaryExpression): Translated {
  const left = translate(translation, expression.left)
  const right = translate(translation, expression.right)
  switch (expression.operator) {
    case 'and':
    case 'or':
      return translateAndOr(translation, expression, left, right)
    case '==':
    case '!=':
      return translateEquality(translation, expression, left, right)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return translateOrder(translation, expression, left, right)
    case '+':
      return translateAddition(translation, expression, left, right)
    case '-':
    case '*':
    case '/':
    case '%':
      return translateArithmetic(translation, expression, expression.operator, left, right)
  }
}
