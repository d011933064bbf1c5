import type { Span } from './span.ts'

/** An expression as it was written, with places. Source: reference section 12.1 to 12.3. */
export type Expression =
  | Literal
  | ListLiteral
  | Negation
  | NotExpression
  | BinaryExpression
  | TestExpression
  | IfExpression
  | CallExpression
  | Reference
  | CurrentElement

export interface Literal {
  readonly kind: 'literal'
  readonly type: 'string' | 'integer' | 'decimal' | 'boolean' | 'null'
  readonly value: string | number | boolean | null
  readonly at: Span
  /** Without round brackets that stand around it. */
  readonly ownAt: Span
}

export interface ListLiteral {
  readonly kind: 'list'
  readonly elements: readonly Expression[]
  readonly at: Span
}

/** The minus before a number that is no literal. */
export interface Negation {
  readonly kind: 'negation'
  readonly operand: Expression
  readonly at: Span
}

export interface NotExpression {
  readonly kind: 'not'
  readonly operand: Expression
  readonly at: Span
}

export const binaryOperators = ['or', 'and', '==', '!=', '>', '>=', '<', '<=', '+', '-', '*', '/', '%'] as const
export type BinaryOperator = (typeof binaryOperators)[number]

export interface BinaryExpression {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
  readonly at: Span
}

export const tests = ['is null', 'is not null', 'has null', 'is numeric', 'is integer', 'is decimal'] as const
export type Test = (typeof tests)[number]

export interface TestExpression {
  readonly kind: 'test'
  readonly test: Test
  readonly operand: Expression
  readonly at: Span
}

export interface IfExpression {
  readonly kind: 'if'
  readonly condition: Expression
  readonly whenTrue: Expression
  readonly whenFalse: Expression
  readonly at: Span
}

export interface CallExpression {
  readonly kind: 'call'
  readonly name: string
  readonly nameAt: Span
  readonly given: readonly Expression[]
  readonly at: Span
}

/** `event` is `@{…}` and the newer `@event{…}`, `source` is `#{…}`, `action` is `@action{…}`. */
export type ReferenceKind = 'event' | 'source' | 'action'

export interface Reference {
  readonly kind: 'reference'
  readonly of: ReferenceKind
  /** How it opens, as it was written: the newer forms are not in every preset. */
  readonly opening: ReferenceOpening
  /** Name of the event, data source or action. */
  readonly root: string
  readonly rootAt: Span
  readonly steps: readonly PathStep[]
  readonly defaultValue: Expression | null
  /** Dynamic values of a data source, in the order given; null when there are none. */
  readonly parameters: readonly NamedExpression[] | null
  readonly at: Span
}

export const referenceOpenings = ['@{', '#{', '@event{', '@action{'] as const
export type ReferenceOpening = (typeof referenceOpenings)[number]

export interface NamedExpression {
  readonly name: string
  readonly value: Expression
}

export const currentElementWords = ['currentEventField', 'currentDataPackField', 'currentActionField'] as const
export type CurrentElementWord = (typeof currentElementWords)[number]

/** The element that a predicate looks at. */
export interface CurrentElement {
  readonly kind: 'current'
  readonly word: CurrentElementWord
  readonly steps: readonly PathStep[]
  readonly at: Span
}

/** One step of a path; steps in round brackets ask a collection or a map. */
export type PathStep =
  | { readonly kind: 'field'; readonly name: string; readonly at: Span }
  | { readonly kind: 'all' | 'first' | 'last'; readonly predicate: Expression | null; readonly at: Span }
  | { readonly kind: 'at'; readonly index: Expression; readonly at: Span }
  | { readonly kind: 'entry'; readonly key: Expression; readonly at: Span }
  | { readonly kind: 'firstEntryKey' | 'keys'; readonly at: Span }

export const collectionFunctions = ['all', 'first', 'last', 'at', 'entry', 'firstEntryKey', 'keys'] as const
export type CollectionFunction = (typeof collectionFunctions)[number]
