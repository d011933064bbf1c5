import { expressionProblemCodes } from '../expression-problem.ts'
import { type ExpressionType, elementType, isListType, isNumeric, isUntyped, typeInWords } from '../values/expression-type.ts'
import { valueReader } from '../values/read-value.ts'
import { conversionAdvice } from './conversion-advice.ts'
import type { Evaluate, Translated, Translation } from './translation.ts'

/** Whether a value of that type can stand where the wanted one is: surely, or when it is looked at. */
export function fits(type: ExpressionType, wanted: ExpressionType): boolean {
  if (type === wanted || isUntyped(type) || wanted === 'any') return true
  if (type === 'number') return isNumeric(wanted)
  if (wanted === 'number') return isNumeric(type)
  if (type === 'list') return isListType(wanted)
  return wanted === 'list' && isListType(type)
}

/** Whether only the evaluation can tell. */
function isUncertain(type: ExpressionType, wanted: readonly ExpressionType[]): boolean {
  if (wanted.includes(type) || wanted.includes('any')) return false
  if (type === 'number') return !wanted.includes('decimal')
  if (type === 'list') return !wanted.some((one) => isListType(one) && elementType(one) === 'any')
  return type === 'any'
}

/** The closure of a part that fits, which reads what is untyped as one of the wanted types. */
export function readAs(part: Translated, wanted: readonly ExpressionType[]): Evaluate {
  if (!isUncertain(part.type, wanted)) return part.evaluate
  const read = valueReader(wanted, part.expression.at)
  const { evaluate } = part
  return (moment, element) => read(evaluate(moment, element))
}

/** The same where the types must fit: null, and a problem, where they do not. */
export function wantedAs(translation: Translation, part: Translated, wanted: ExpressionType, purpose: string): Evaluate | null {
  if (fits(part.type, wanted)) return readAs(part, wanted === 'number' ? ['integer', 'decimal'] : [wanted])
  const advice = conversionAdvice(part.type, wanted, translation.scope.dialect)
  const message = `${purpose} wants ${typeInWords(wanted)}, and here stands ${typeInWords(part.type)}.${advice}`
  translation.complain(part.expression.at, expressionProblemCodes.type, message)
  return null
}

/** The one type of two that stand for the same place; null where they are two. */
export function commonType(a: ExpressionType, b: ExpressionType): ExpressionType | null {
  if (a === b || b === 'null') return a
  if (a === 'null') return b
  if (isNumeric(a) && isNumeric(b)) return a === 'number' || b === 'number' ? 'number' : 'decimal'
  if (a === 'any' || b === 'any') return 'any'
  return isListType(a) && isListType(b) && (a === 'list' || b === 'list') ? 'list' : null
}
