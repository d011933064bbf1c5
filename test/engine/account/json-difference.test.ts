import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareJson, countDifferences, type FieldDifference, type JsonDifference } from '../../../src/engine/account/json-difference.ts'
import type { JsonObject, JsonValue } from '../../../src/engine/model/json-value.ts'

/** What the difference makes of the first document. */
function applied(from: JsonValue | undefined, difference: JsonDifference | FieldDifference['difference']): JsonValue | undefined {
  switch (difference.kind) {
    case 'same':
      return from
    case 'changed':
    case 'added':
      return difference.to
    case 'removed':
      return undefined
    case 'object': {
      const before = from as JsonObject
      const fields = difference.fields.map(({ key, difference: of }) => [
        key,
        applied(Object.hasOwn(before, key) ? before[key] : undefined, of),
      ])
      return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as JsonObject
    }
    case 'list': {
      const before = from as readonly JsonValue[]
      const after: JsonValue[] = []
      for (const { from: place, to, difference: of } of difference.items) {
        if (to !== null) after[to] = applied(place === null ? undefined : before[place], of) as JsonValue
      }
      return after
    }
  }
}

const document = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as JsonValue)
const items = fc.uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 9 }), price: fc.integer({ min: 0, max: 2 }) }), {
  selector: ({ id }) => id,
})
const documents = fc.oneof(
  fc.tuple(document, document),
  fc.tuple(items, items),
  // Two that have much in common.
  fc.tuple(document, document, document).map(([shared, one, other]): [JsonValue, JsonValue] => [
    { shared, own: one, list: [shared, one] },
    { shared, own: other, list: [shared, other, one] },
  ]),
)

describe('the laws of a difference', () => {
  test('applied to the first document it gives the second', () => {
    fc.assert(
      fc.property(documents, ([from, to]) => {
        expect(applied(from, compareJson(from, to))).toEqual(to)
      }),
      { seed: 11, numRuns: 500 },
    )
  })

  test('a document does not differ from itself, however it is written', () => {
    fc.assert(
      fc.property(document, (value) => {
        expect(compareJson(value, JSON.parse(JSON.stringify(value)))).toEqual({ kind: 'same' })
        if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
          const turned = Object.fromEntries(Object.entries(value).reverse()) as JsonObject
          expect(compareJson(value, turned)).toEqual({ kind: 'same' })
        }
      }),
      { seed: 12 },
    )
  })

  test('it is empty only where there is none', () => {
    fc.assert(
      fc.property(documents, ([from, to]) => {
        const difference = compareJson(from, to)
        expect(difference.kind === 'same').toBe(countDifferences(difference) === 0)
        if (difference.kind === 'same') expect(from).toEqual(to)
      }),
      { seed: 13, numRuns: 300 },
    )
  })
})

describe('what is told apart', () => {
  test('fields that were added, removed and changed, each where it stands', () => {
    expect(compareJson({ kept: 1, gone: 2, other: { total: 5 } }, { kept: 1, other: { total: '5' }, fresh: null })).toEqual({
      kind: 'object',
      fields: [
        { key: 'kept', difference: { kind: 'same' } },
        { key: 'gone', difference: { kind: 'removed', from: 2 } },
        { key: 'other', difference: { kind: 'object', fields: [{ key: 'total', difference: { kind: 'changed', from: 5, to: '5' } }] } },
        { key: 'fresh', difference: { kind: 'added', to: null } },
      ],
    })
  })

  test('items with an id are the same wherever they stand', () => {
    const [shirt, shoes, hat] = [{ id: 'shirt', price: 20 }, { id: 'shoes' }, { id: 'hat' }]
    const difference = compareJson([shirt, shoes], [hat, shoes, { ...shirt, price: 25 }])
    expect(difference).toMatchObject({
      kind: 'list',
      items: [
        { from: null, to: 0, isMoved: false, difference: { kind: 'added', to: hat } },
        { from: 1, to: 1, isMoved: false, difference: { kind: 'same' } },
        { from: 0, to: 2, isMoved: true, difference: { kind: 'object' } },
      ],
    })
    expect(countDifferences(difference)).toBe(3)
  })

  test('of a list without ids what is alike at both ends stays', () => {
    expect(compareJson(['a', 'b', 'c'], ['a', 'x', 'b', 'c'])).toEqual({
      kind: 'list',
      items: [
        { from: 0, to: 0, isMoved: false, difference: { kind: 'same' } },
        { from: null, to: 1, isMoved: false, difference: { kind: 'added', to: 'x' } },
        { from: 1, to: 2, isMoved: false, difference: { kind: 'same' } },
        { from: 2, to: 3, isMoved: false, difference: { kind: 'same' } },
      ],
    })
  })
})
