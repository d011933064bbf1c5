import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'
import { textOf } from '../../../src/renderer/format/text-of.ts'
import { fieldsOf, misfit, objectOf, typeOf, valueWritten, withValue } from '../../../src/renderer/inject/value-fields.ts'

test('every value of the JSON has a field: the known ones first, then the others by their kind', () => {
  const known = [{ name: 'total', type: 'number', example: '1.5' } as const]
  expect(fieldsOf(known, { coupon: true, total: 3, tags: ['a'] })).toEqual([
    ...known,
    { name: 'coupon', type: 'boolean', example: '' },
    { name: 'tags', type: 'list', example: '' },
  ])
})

test('what is written becomes a value of its type, and an empty field leaves it out', () => {
  expect(valueWritten('number', '1.')).toBe(1)
  expect(valueWritten('string', '5')).toBe('5')
  expect(valueWritten('boolean', 'true')).toBe(true)
  expect(valueWritten('list', '[1, 2]')).toEqual([1, 2])
  expect(valueWritten('number', 'many')).toBe('many')
  expect(valueWritten('string', 'null')).toBeNull()
  expect(withValue({ a: 1, b: 2 }, 'a', valueWritten('number', ''))).toEqual({ b: 2 })
  expect([misfit('integer', 1.5), misfit('number', 'many'), misfit('object', []), misfit('number', 2)]).toEqual([
    'Not a whole number',
    'Not a number',
    'Not an object like { "a": 1 }',
    null,
  ])
  expect([objectOf(''), objectOf('[1]'), objectOf('{ a')]).toEqual([{}, null, null])
})

test('going from JSON to fields and back changes nothing', () => {
  const value = fc.oneof(
    fc.string({ minLength: 1 }).filter((text) => text !== 'null'),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.array(fc.integer()),
    fc.dictionary(fc.string(), fc.integer(), { noNullPrototype: true }),
  )
  const name = fc.string({ minLength: 1 }).filter((text) => text !== '__proto__')
  fc.assert(
    fc.property(fc.dictionary(name, value, { noNullPrototype: true }), (values) => {
      const same: JsonObject = JSON.parse(JSON.stringify(values))
      for (const { name: of, type } of fieldsOf([], same)) {
        expect(type).toBe(typeOf(same[of]))
        expect(valueWritten(type, textOf(same[of]))).toEqual(same[of])
      }
    }),
    { seed: 20261122 },
  )
})
