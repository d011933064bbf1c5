import { expressionProblemCodes } from '../expression-problem.ts'
import type { Expression, IfExpression, ListLiteral, Literal } from '../syntax/ast.ts'
import { type ExpressionType, isListType, listTypeOf, typeInWords } from '../values/expression-type.ts'
import type { Value } from '../values/value.ts'
import { commonType, readAs, wantedAs } from './read-as.ts'
import { translateBinary } from './translate-binary.ts'
import { translateCall } from './translate-call.ts'
import { translateNegation, translateNot } from './translate-logic.ts'
import { translateCurrent, translateReference } from './translate-reference.ts'
import { translateTest } from './translate-test.ts'
import type { Evaluate, Translated, Translation } from './translation.ts'

/** Checks an expression and makes its closure; what is wrong with it goes to the problems of the translation. */
export function translate(translation: Translation, expression: Expression): Translated {
  switch (expression.kind) {
    case 'literal':
      return translateLiteral(expression)
    case 'list':
      return translation.folded(translateList(translation, expression))
    case 'negation':
      return translation.folded(translateNegation(translation, expression))
    case 'not':
      return translation.folded(translateNot(translation, expression))
    case 'binary':
      return translation.folded(translateBinary(translation, expression))
    case 'test':
      return translation.folded(translateTest(translation, expression))
    case 'if':
      return translation.folded(translateIf(translation, expression))
    case 'call':
      return translateCall(translation, expression)
    case 'reference':
      return translateReference(translation, expression)
    case 'current':
      return translateCurrent(translation, expression)
  }
}

function translateLiteral(expression: Literal): Translated {
  const { value } = expression
  return { expression, type: expression.type, evaluate: () => value, isConstant: true }
}

/** Elements of one type, some of them perhaps null (reference section 12.1). */
function translateList(translation: Translation, expression: ListLiteral): Translated {
  const elements = expression.elements.map((element) => translate(translation, element))
  let type: ExpressionType = 'null'
  let isTyped = true
  for (const element of elements) {
    if (isListType(element.type)) {
      return translation.refuse(
        expression,
        element.expression.at,
        expressionProblemCodes.type,
        'A list holds single values, and here stands a list.',
      )
    }
    const common: ExpressionType | null = elementCommon(type, element.type)
    if (common === null) {
      const message = `A list holds values of one type: here stands ${typeInWords(element.type)} after ${typeInWords(type)}.`
      return translation.refuse(expression, element.expression.at, expressionProblemCodes.type, message)
    }
    if (element.type === 'any') isTyped = false
    type = common
  }
  const wanted: ExpressionType[] = type === 'any' || type === 'null' ? ['any'] : [type]
  const evaluates = elements.map((element) => (isTyped ? element.evaluate : readAs(element, wanted)))
  const evaluate: Evaluate = (moment, current) => {
    const list: Value[] = []
    for (const one of evaluates) list.push(one(moment, current))
    return list
  }
  return { expression, type: listTypeOf(type), evaluate, isConstant: elements.every(({ isConstant }) => isConstant) }
}

/** Lists mix no integers with decimals; what is untyped is read as what the typed ones are. */
function elementCommon(a: ExpressionType, b: ExpressionType): ExpressionType | null {
  if (a === 'any' && b !== 'null') return b
  if (b === 'any' && a !== 'null') return a
  const common = commonType(a, b)
  return common === 'decimal' && a !== b && a !== 'null' && b !== 'null' ? null : common
}

function translateIf(translation: Translation, expression: IfExpression): Translated {
  const condition = translate(translation, expression.condition)
  const yes = translate(translation, expression.whenTrue)
  const no = translate(translation, expression.whenFalse)
  const holds = wantedAs(translation, condition, 'boolean', '"if"')
  const type = commonType(yes.type, no.type)
  if (type === null) {
    const message = `Both values of "if" have one type: here stands ${typeInWords(no.type)}, and before it ${typeInWords(yes.type)}.`
    return translation.refuse(expression, no.expression.at, expressionProblemCodes.type, message)
  }
  if (holds === null) return translation.broken(expression)
  const whenTrue = yes.evaluate
  const whenFalse = no.evaluate
  return {
    expression,
    type,
    evaluate: (moment, element) => (holds(moment, element) === true ? whenTrue(moment, element) : whenFalse(moment, element)),
    isConstant: condition.isConstant && yes.isConstant && no.isConstant,
  }
}
