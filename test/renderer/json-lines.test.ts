import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonValue } from '../../src/engine/model/json-value.ts'
import { jsonLines } from '../../src/renderer/inspector/json-tokens.ts'

const textOf = (value: JsonValue) =>
  jsonLines(value)
    .map(({ tokens }) => tokens.map(({ text }) => text).join(''))
    .join('\n')

test('the tokens of any document put together are its text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(textOf(value as JsonValue)).toBe(JSON.stringify(value, null, 2))
    }),
    { seed: 7 },
  )
})

test('keys, texts, numbers and words are told apart, whatever the texts hold', () => {
  const [, line] = jsonLines({ 'a "b": 1': 'true, {7}' })
  expect(line).toEqual({
    indent: 2,
    tokens: [
      { kind: 'mark', text: '  ' },
      { kind: 'key', text: '"a \\"b\\": 1"' },
      { kind: 'mark', text: ':' },
      { kind: 'mark', text: ' ' },
      { kind: 'string', text: '"true, {7}"' },
    ],
  })
  expect(jsonLines([null, -1.5e10]).flatMap(({ tokens }) => tokens.map(({ kind }) => kind))).toEqual([
    'mark',
    'mark',
    'literal',
    'mark',
    'mark',
    'number',
    'mark',
  ])
})
