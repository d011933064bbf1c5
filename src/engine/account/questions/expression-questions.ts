import { z } from 'zod'
import { type ExpressionTold, type ExpressionTry, tryExpression } from '../expression-trial.ts'
import type { RunReader } from '../run-reader.ts'
import { identifierArgument, type QuestionArguments } from './question-arguments.ts'

/** What expressions come to that are being written. */
export interface ExpressionQuestions {
  readonly tryExpression: (asked: ExpressionTry) => ExpressionTold
}

export const expressionArguments: QuestionArguments<ExpressionQuestions> = {
  tryExpression: z.tuple([
    z.strictObject({
      text: z.string().max(20_000),
      expected: z.enum(['boolean', 'dateTimeOnly', 'any']),
      journey: identifierArgument,
      step: identifierArgument,
      profile: identifierArgument.nullable(),
    }),
  ]),
}

export const expressionQuestions = ({ index, names }: RunReader): ExpressionQuestions => ({
  tryExpression: (asked) => tryExpression(index, names, asked),
})
