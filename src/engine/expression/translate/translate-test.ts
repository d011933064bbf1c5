import { expressionProblemCodes } from '../expression-problem.ts'
import type { TestExpression } from '../syntax/ast.ts'
import { type ExpressionType, isListType, isNumeric, typeInWords } from '../values/expression-type.ts'
import type { ListValue } from '../values/value.ts'
import { readAs } from './read-as.ts'
import { translate } from './translate.ts'
import type { Evaluate, Translated, Translation } from './translation.ts'

/** `is null`, `has null`, `is integer` and their like (reference section 12.3). */
export function translateTest(translation: Translation, expression: TestExpression): Translated {
  const operand = translate(translation, expression.operand)
  const made = testOf(translation, expression, operand)
  return made === null ? translation.broken(expression) : { expression, type: 'boolean', evaluate: made, isConstant: operand.isConstant }
}

function testOf(translation: Translation, { test }: TestExpression, operand: Translated): Evaluate | null {
  const { evaluate, type } = operand
  switch (test) {
    case 'is null':
      return (moment, element) => evaluate(moment, element) === null
    case 'is not null':
      return (moment, element) => evaluate(moment, element) !== null
    case 'has null': {
      if (!isListType(type) && type !== 'any' && type !== 'null') {
        const message = `"has null" wants a list, and here stands ${typeInWords(type)}.`
        translation.complain(operand.expression.at, expressionProblemCodes.type, message)
        return null
      }
      const list = readAs(operand, ['list'])
      return (moment, element) => (list(moment, element) as ListValue | null)?.includes(null) === true
    }
    case 'is numeric':
      return typeTest(operand, isNumeric(type), (value) => typeof value === 'number')
    case 'is integer':
      return typeTest(operand, type === 'integer', (value) => Number.isInteger(value))
    case 'is decimal':
      return typeTest(operand, type === 'decimal', (value) => typeof value === 'number' && !Number.isInteger(value))
  }
}

/** The type decides where it is known, the value where it is not; null is of no type. */
function typeTest({ evaluate, type }: Translated, isOfType: boolean, look: (value: unknown) => boolean): Evaluate {
  const isOpen: readonly ExpressionType[] = ['any', 'number']
  if (isOpen.includes(type)) return (moment, element) => look(evaluate(moment, element))
  return (moment, element) => isOfType && evaluate(moment, element) !== null
}
