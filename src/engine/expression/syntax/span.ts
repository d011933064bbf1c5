/** A piece of an expression's text: offsets in UTF-16 units, the end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

export function spanning(first: Span, last: Span): Span {
  return { start: first.start, end: last.end }
}
