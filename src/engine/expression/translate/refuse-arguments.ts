import { expressionProblemCodes } from '../expression-problem.ts'
import type { ExpressionFunction } from '../functions/expression-function.ts'
import { signaturesIn } from '../functions/function-table.ts'
import { signaturesInWords } from '../functions/signature-words.ts'
import type { CallExpression } from '../syntax/ast.ts'
import { typeInWords } from '../values/expression-type.ts'
import { firstMisfit } from './match-signature.ts'
import { isField } from './translate-reference.ts'
import type { Translated, Translation } from './translation.ts'

/** Says which argument the function does not take, or what is wrong with them together, and how it is called. */
export function refuseArguments(
  translation: Translation,
  expression: CallExpression,
  row: ExpressionFunction,
  given: readonly Translated[],
): Translated {
  const { dialect } = translation.scope
  const most = Math.max(...signaturesIn(row, dialect).map(({ parameters }) => parameters.length))
  const extra = given[most] ?? null
  const misfit = extra ?? firstMisfit(row, given, dialect)
  const complaint = misfit === extra ? `${row.name}() ${wrongTogether(given)}` : `${row.name}() takes no ${nounOf(misfit)} here`
  const message = `${complaint}: it is ${signaturesInWords(row, dialect)}.`
  return translation.refuse(expression, misfit?.expression.at ?? expression.at, expressionProblemCodes.type, message)
}

/** What is wrong where each argument alone might be right: their number, or their company. */
function wrongTogether(given: readonly Translated[]): string {
  if (given.length === 0) return 'needs something in its brackets'
  return `does not take ${given.map(partInWords).join(' and ')}`
}

function nounOf(part: Translated | null): string {
  return part === null ? 'value' : partInWords(part).replace(/^an? /, '')
}

/** Its type; of lists of objects also what keeps functions from taking them. */
function partInWords({ type, expression }: Translated): string {
  return type === 'listObject' && !isField(expression) ? 'a list of objects that is no field' : typeInWords(type)
}
