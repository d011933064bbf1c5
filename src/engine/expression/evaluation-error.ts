import type { Span } from './syntax/span.ts'

/**
 * Trouble of the simulated world while an expression is evaluated: an untyped value that is not what its place wants, a pattern that is none,
 * a data source that did not answer. It is the only thing that an evaluation throws, and it knows its place in the text.
 * Source of the rule: engine rule 13; reference sections 8 and 10.3 (the path for errors and timeouts is for these).
 */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError'

  /**
   * @param offset where the trouble is, in UTF-16 units from the beginning of the expression, and `length` how much of it
   * @param fetchFailure what a data source answered instead of data: a status, `capped`, `timedOut` or `error`; null for everything else
   */
  constructor(
    message: string,
    readonly offset: number,
    readonly length: number,
    readonly fetchFailure: string | null = null,
  ) {
    super(message)
  }
}

export function evaluationError(at: Span, message: string): EvaluationError {
  return new EvaluationError(message, at.start, at.end - at.start)
}
