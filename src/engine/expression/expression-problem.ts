import type { Span } from './syntax/span.ts'

export const expressionProblemCodes = {
  /** The text does not follow the grammar. */
  syntax: 'expression-syntax',
  /** A function, event, field, data source, segment or zone that is not there. */
  unknownName: 'expression-unknown-name',
  /** A value of one type stands where another is wanted. */
  type: 'expression-type',
  /** A constant is wanted, or the constant that stands there means nothing. */
  constant: 'expression-constant',
  /** The product of that preset does not have it. */
  notInPreset: 'expression-not-in-preset',
  /** A warning: a constant that can only be null. */
  alwaysNull: 'expression-always-null',
} as const

export type ExpressionProblemCode = (typeof expressionProblemCodes)[keyof typeof expressionProblemCodes]

/** What is wrong with an expression, and where: offset and length count UTF-16 units, line and column begin with 1. */
export interface ExpressionProblem {
  readonly code: ExpressionProblemCode
  /** One sentence for a person: what is wrong and what to do. */
  readonly message: string
  readonly offset: number
  readonly length: number
  readonly line: number
  readonly column: number
}

export function expressionProblem(text: string, at: Span, code: ExpressionProblemCode, message: string): ExpressionProblem {
  const before = text.slice(0, at.start).split('\n')
  return {
    code,
    message,
    offset: at.start,
    length: at.end - at.start,
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
  }
}
