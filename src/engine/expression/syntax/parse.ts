import { type ExpressionProblem, expressionProblem, expressionProblemCodes } from '../expression-problem.ts'
import type { Expression } from './ast.ts'
import { parseExpression } from './parse-expression.ts'
import { SyntaxFault, TokenReader } from './token-reader.ts'

export type Parsed = { readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly problem: ExpressionProblem }

/** The tree of an expression, or the first place where it does not follow the grammar (reference section 12.1). */
export function parse(text: string): Parsed {
  try {
    const reader = new TokenReader(text)
    const expression = parseExpression(reader)
    if (reader.token.kind !== 'end') throw reader.unexpected('an operator or the end')
    return { ok: true, expression }
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault
    return { ok: false, problem: expressionProblem(text, fault.at, expressionProblemCodes.syntax, fault.message) }
  }
}
