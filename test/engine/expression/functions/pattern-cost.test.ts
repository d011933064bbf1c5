import { expect, test } from 'vitest'
import { mayTakeForEver } from '../../../../src/engine/expression/functions/pattern-cost.ts'
import { compileExpression } from '../../../../src/engine/expression/index.ts'

test.each(['(a+)+b', '(a*)*', '(a|a)*b', '(\\w+\\s?)+$', '(.+,)+x', '((a+))+', '(?:[a-z]+)*!', '(x+y?){2,}'])(
  '[EXPR16] "%s" may take a text of forty characters for ever, and is no pattern',
  (pattern) => {
    expect(mayTakeForEver(pattern)).toBe(true)
  },
)

test.each([
  'a+b*',
  '(\\d+\\.)+\\d',
  '^([a-zA-Z0-9._-]+)@([a-zA-Z0-9-]+\\.)+[a-z]{2,}$',
  '(cat|dog)+',
  '(a+)?',
  '([a-z]+ )*end',
  '[(+*]+',
  '\\(a+\\)+',
  '(ab){2,5}',
])('[EXPR16] "%s" is one', (pattern) => {
  expect(mayTakeForEver(pattern)).toBe(false)
})

test('[EXPR16] such a pattern is told where it stands', () => {
  const scope = { dialect: 'jo-2021', events: [{ name: 'E', fields: 'any' }], segments: [], dataSources: [], actions: [] } as const
  const compiled = compileExpression('matchRegExp(@{E.text}, "(a+)+b")', scope, 'boolean')
  expect(compiled.ok).toBe(false)
  if (!compiled.ok) expect(compiled.problems[0]?.message).toContain('may take it for ever')
})
