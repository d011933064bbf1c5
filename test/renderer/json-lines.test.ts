import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FieldChange } from '../../src/engine/account/field-changes.ts'
import { fieldAt, itemAt } from '../../src/engine/account/field-path.ts'
import type { JsonValue } from '../../src/engine/model/json-value.ts'
import { changesByPlace, lastPart } from '../../src/renderer/json/changes-by-place.ts'
import type { ShownParts } from '../../src/renderer/json/json-line.ts'
import { jsonLines } from '../../src/renderer/json/json-lines.ts'
import { openByDefault } from '../../src/renderer/json/open-by-default.ts'

const everything: ShownParts = {
  isOpen: () => true,
  entries: () => Number.POSITIVE_INFINITY,
  characters: () => Number.POSITIVE_INFINITY,
  changes: changesByPlace(undefined),
}

const textOf = (value: JsonValue, shown: ShownParts) =>
  jsonLines(value, shown)
    .map(({ indent, tokens }) => ' '.repeat(indent) + tokens.map(({ text }) => text).join(''))
    .join('\n')

test('the tokens of any document put together are its text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(textOf(value as JsonValue, everything)).toBe(JSON.stringify(value, null, 2))
    }),
    { seed: 7 },
  )
})

test('keys, texts, numbers and words are told apart, whatever the texts hold', () => {
  const [, line, , last] = jsonLines({ 'a "b": 1': 'true, {7}', b: [null, -1.5e10] }, everything)
  expect(line?.tokens).toEqual([
    { kind: 'key', text: '"a \\"b\\": 1"' },
    { kind: 'mark', text: ': ' },
    { kind: 'string', text: '"true, {7}"' },
    { kind: 'mark', text: ',' },
  ])
  expect(last?.tokens.map(({ kind }) => kind)).toEqual(['literal', 'mark'])
})

describe('of a large document', () => {
  const large = { rows: Array.from({ length: 20_000 }, (_, id) => ({ id, note: 'x'.repeat(20) })), total: 7, text: 'é'.repeat(2_000) }
  const open = openByDefault(large, [])
  const shown: ShownParts = { ...everything, isOpen: (path) => open.has(path), entries: () => 100, characters: () => 600 }

  test('a first look is short, and says how much more there is', () => {
    const lines = jsonLines(large, shown)
    expect(lines.length).toBeLessThan(200)
    expect(lines.find(({ more }) => more !== undefined)).toMatchObject({ path: 'rows', more: 19_900 })
    expect(lines.find(({ cut }) => cut !== undefined)).toMatchObject({ path: 'text', cut: 1_400 })
    expect(textOf(large, shown)).toContain('{ 2 fields }')
  })

  test('what a change stands in is open all the same', () => {
    const changed = 'rows[60].note'
    expect(openByDefault(large, [changed]).has('rows[60]')).toBe(true)
    expect(openByDefault(large, []).has('rows[60]')).toBe(false)
  })

  test('a small one is open whole', () => {
    const small = { a: [{ b: {} }], c: 'd' }
    const all = openByDefault(small, [])
    expect(textOf(small, { ...everything, isOpen: (path) => all.has(path) })).toBe(JSON.stringify(small, null, 2))
  })
})

describe('fields that changed on their way', () => {
  const changes: readonly FieldChange[] = [
    { field: 'total', change: 'coerced', from: '42', to: 42, reason: 'The field takes a number: text was made one.' },
    { field: 'properties["first.name"]', change: 'dropped', from: '', reason: 'It is empty, and empty text is taken out.' },
    { field: 'email', change: 'dropped', reason: '"$.email" leads to nothing in this event.' },
  ]
  const lines = jsonLines({ total: 42, properties: {} }, { ...everything, changes: changesByPlace(changes) })

  test('stand where they would be, in their order', () => {
    const text = ({ tokens }: (typeof lines)[number]) => tokens.map((token) => token.text).join('')
    expect(lines.map((line) => [text(line), line.change?.change])).toEqual([
      ['{', undefined],
      ['"total": 42,', 'coerced'],
      ['"properties": {', undefined],
      ['"first.name": ""', 'dropped'],
      ['}', undefined],
      ['"email"', 'dropped'],
      ['}', undefined],
    ])
  })

  test('are found by their path, whatever their names hold', () => {
    const parent = fc.array(fc.oneof(fc.string(), fc.nat({ max: 20 })), { maxLength: 4 })
    fc.assert(
      fc.property(parent, fc.string(), (parts, key) => {
        const path = parts.reduce<string>((before, part) => (typeof part === 'number' ? itemAt(before, part) : fieldAt(before, part)), '')
        expect(lastPart(fieldAt(path, key))).toEqual({ parent: path, key })
      }),
      { seed: 3 },
    )
  })
})
