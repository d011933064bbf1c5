import fc from 'fast-check'
import {
  binaryOperators,
  currentElementWords,
  type Expression,
  type PathStep,
  type ReferenceOpening,
  tests,
} from '../../../src/engine/expression/syntax/ast.ts'

const at = { start: 0, end: 0 }
const name = fc.oneof(
  fc.constantFrom(
    'a',
    'order',
    'total',
    'items',
    'a-b',
    '_x',
    'is',
    'null',
    '3h',
    'with blank',
    "it's",
    'say "hi"',
    'null\\n',
    'all',
    'Zoë',
  ),
  fc.string({ minLength: 1, maxLength: 6 }),
)
const functionName = fc.constantFrom('count', 'now', 'lower', 'someFunction', 'toDateTime', 'x1')

const literal: fc.Arbitrary<Expression> = fc.oneof(
  fc.string().map((value) => ({ kind: 'literal' as const, type: 'string' as const, value, at, ownAt: at })),
  fc
    .maxSafeInteger()
    .map((value) => ({ kind: 'literal' as const, type: 'integer' as const, value: value === 0 ? 0 : value, at, ownAt: at })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => ({ kind: 'literal' as const, type: 'decimal' as const, value, at, ownAt: at })),
  fc.boolean().map((value) => ({ kind: 'literal' as const, type: 'boolean' as const, value, at, ownAt: at })),
  fc.constant({ kind: 'literal' as const, type: 'null' as const, value: null, at, ownAt: at }),
)

/** Any tree that the parser can give, well typed or not. */
export const anyExpression: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression; step: PathStep; steps: PathStep[] }>((tie) => ({
  step: fc.oneof(
    name.map((field) => ({ kind: 'field' as const, name: field, at })),
    fc.record({
      kind: fc.constantFrom('all' as const, 'first' as const, 'last' as const),
      predicate: fc.option(tie('expression')),
      at: fc.constant(at),
    }),
    tie('expression').map((index) => ({ kind: 'at' as const, index, at })),
    tie('expression').map((key) => ({ kind: 'entry' as const, key, at })),
    fc.constantFrom('keys' as const, 'firstEntryKey' as const).map((kind) => ({ kind, at })),
  ),
  steps: fc.array(tie('step'), { maxLength: 3 }),
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    literal,
    fc.array(tie('expression'), { maxLength: 3 }).map((elements) => ({ kind: 'list' as const, elements, at })),
    tie('expression').map((operand) => ({ kind: 'negation' as const, operand, at })),
    tie('expression').map((operand) => ({ kind: 'not' as const, operand, at })),
    fc
      .tuple(fc.constantFrom(...binaryOperators), tie('expression'), tie('expression'))
      .map(([operator, left, right]) => ({ kind: 'binary' as const, operator, left, right, at })),
    fc.tuple(fc.constantFrom(...tests), tie('expression')).map(([test, operand]) => ({ kind: 'test' as const, test, operand, at })),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([condition, whenTrue, whenFalse]) => ({ kind: 'if' as const, condition, whenTrue, whenFalse, at })),
    fc
      .tuple(functionName, fc.array(tie('expression'), { maxLength: 3 }))
      .map(([called, given]) => ({ kind: 'call' as const, name: called, nameAt: at, given, at })),
    fc.tuple(fc.constantFrom(...currentElementWords), tie('steps')).map(([word, steps]) => ({ kind: 'current' as const, word, steps, at })),
    fc
      .record({
        opening: fc.constantFrom<ReferenceOpening>('@{', '#{', '@event{', '@action{'),
        root: name,
        steps: tie('steps'),
        defaultValue: fc.option(tie('expression')),
        parameters: fc.option(fc.array(fc.record({ name, value: tie('expression') }), { maxLength: 2 })),
      })
      .map((reference) => ({ kind: 'reference' as const, of: kindOf(reference.opening), rootAt: at, ...reference, at })),
  ),
})).expression

function kindOf(opening: ReferenceOpening): 'event' | 'source' | 'action' {
  if (opening === '#{') return 'source'
  return opening === '@action{' ? 'action' : 'event'
}

/** The tree without its places, for comparing. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => key !== 'at' && key !== 'ownAt' && key !== 'nameAt' && key !== 'rootAt')
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutPlaces(part)]))
}
