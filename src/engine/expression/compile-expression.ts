import type { ExpressionProblem } from './expression-problem.ts'
import { expressionProblemCodes } from './expression-problem.ts'
import type { ExpressionMoment } from './moment.ts'
import type { ExpressionScope } from './scope.ts'
import { parse } from './syntax/parse.ts'
import { conversionAdvice } from './translate/conversion-advice.ts'
import { fits, readAs } from './translate/read-as.ts'
import type { Reads } from './translate/reads.ts'
import { translate } from './translate/translate.ts'
import { Translation } from './translate/translation.ts'
import { type ExpressionType, typeInWords } from './values/expression-type.ts'
import type { Value } from './values/value.ts'

export type CompiledExpression =
  | {
      readonly ok: true
      readonly type: ExpressionType
      /** Doubts: it can be evaluated, and hardly means what it says. */
      readonly warnings: readonly ExpressionProblem[]
      /** What it asks of a moment. */
      readonly reads: Reads
      /**
       * The value at a moment. Of a condition (`boolean`) it is true or false, for null is no.
       *
       * @throws EvaluationError with its place, and nothing else: untyped values that are not what they are used as, data that could not be fetched
       */
      evaluate(moment: ExpressionMoment): Value
    }
  | { readonly ok: false; readonly problems: readonly ExpressionProblem[] }

/**
 * Checks an expression of the Adobe journey language and compiles it into closures (reference section 12, engine rule 16).
 *
 * @param expected the type that its place wants: `boolean` of a condition, `dateTimeOnly` of a wait, `any` of a parameter
 */
export function compileExpression(text: string, scope: ExpressionScope, expected: ExpressionType = 'any'): CompiledExpression {
  const parsed = parse(text)
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] }
  const translation = new Translation(text, scope)
  const translated = translate(translation, parsed.expression)
  if (translation.problems.length === 0 && !fits(translated.type, expected)) {
    const advice = conversionAdvice(translated.type, expected, scope.dialect)
    const message = `This place wants ${typeInWords(expected)}, and the expression gives ${typeInWords(translated.type)}.${advice}`
    translation.complain(parsed.expression.at, expressionProblemCodes.type, message)
  }
  if (translation.problems.length > 0) return { ok: false, problems: translation.problems }
  const value = readAs(translated, [expected])
  const evaluate =
    expected === 'boolean' ? (moment: ExpressionMoment) => value(moment, null) === true : (moment: ExpressionMoment) => value(moment, null)
  const { warnings, reads } = translation
  return { ok: true, type: translated.type === 'any' ? expected : translated.type, warnings, reads, evaluate }
}
