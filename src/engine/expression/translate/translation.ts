import type { JsonValue } from '../../model/json-value.ts'
import { EvaluationError } from '../evaluation-error.ts'
import { type ExpressionProblem, type ExpressionProblemCode, expressionProblem, expressionProblemCodes } from '../expression-problem.ts'
import type { ExpressionMoment } from '../moment.ts'
import type { ExpressionScope } from '../scope.ts'
import type { CurrentElementWord, Expression } from '../syntax/ast.ts'
import type { Span } from '../syntax/span.ts'
import type { ExpressionType } from '../values/expression-type.ts'
import type { Value } from '../values/value.ts'
import { Reads } from './reads.ts'

/** Gives the value at a moment; `element` is the one that a predicate looks at, null outside of predicates. */
export type Evaluate = (moment: ExpressionMoment, element: JsonValue) => Value

/** A part of an expression that has been checked and made into a closure (engine rule 16). */
export interface Translated {
  readonly expression: Expression
  readonly type: ExpressionType
  readonly evaluate: Evaluate
  /** Whether it is the same at every moment. */
  readonly isConstant: boolean
}

/** One expression on its way from tree to closure: what it may name, and what was found on the way. */
export class Translation {
  readonly problems: ExpressionProblem[] = []
  readonly warnings: ExpressionProblem[] = []
  readonly reads = new Reads()
  /** What the element of the innermost predicate is called; null outside of predicates. */
  currentWord: CurrentElementWord | null = null

  constructor(
    readonly text: string,
    readonly scope: ExpressionScope,
  ) {}

  complain(at: Span, code: ExpressionProblemCode, message: string): void {
    this.problems.push(expressionProblem(this.text, at, code, message))
  }

  warn(at: Span, message: string): void {
    this.warnings.push(expressionProblem(this.text, at, expressionProblemCodes.alwaysNull, message))
  }

  /** What stands for a part with a problem: untyped, so that it makes no further ones. */
  broken(expression: Expression): Translated {
    return { expression, type: 'any', evaluate: nothing, isConstant: false }
  }

  refuse(expression: Expression, at: Span, code: ExpressionProblemCode, message: string): Translated {
    this.complain(at, code, message)
    return this.broken(expression)
  }

  /** Evaluates a constant part once; one that cannot be evaluated is a problem. */
  folded(part: Translated): Translated {
    if (!part.isConstant || part.expression.kind === 'literal') return part
    try {
      const value = part.evaluate(noMoment, null)
      return { ...part, evaluate: () => value }
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error
      const at = { start: error.offset, end: error.offset + error.length }
      return this.refuse(part.expression, at, expressionProblemCodes.constant, error.message)
    }
  }
}

const nothing: Evaluate = () => null

/** Stands in for a moment where a constant is evaluated, which asks nothing of it. */
export const noMoment: ExpressionMoment = {
  now: 0,
  eventPayload: () => undefined,
  trait: () => undefined,
  fieldGroup: () => undefined,
  actionResponse: () => undefined,
  journeyProperty: () => undefined,
  isMember: () => false,
  draw: () => 0,
}
