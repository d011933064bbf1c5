import { expect, test } from 'vitest'
import { otherReading, scalarOf } from '../../src/renderer/step-forms/fields/scalar-of.ts'

test('where nothing says what is compared, a text that could be a number or a truth value can be made one, and back', () => {
  expect(otherReading('3')).toEqual({ now: 'a text', other: 'a number', value: 3 })
  expect(otherReading(3)).toEqual({ now: 'a number', other: 'a text', value: '3' })
  expect(otherReading('true')).toEqual({ now: 'a text', other: 'true or false', value: true })
  expect(otherReading(false)).toEqual({ now: 'true or false', other: 'a text', value: 'false' })
})

test.each(['', 'gold', '1,5', '007', '1e3', undefined, null])('there is nothing to choose for %j', (value) => {
  expect(otherReading(value)).toBe(null)
})

test('what is typed on stays of the kind that was chosen, as long as it can', () => {
  expect(scalarOf('34', null, 3)).toBe(34)
  expect(scalarOf('34', null, '3')).toBe('34')
  expect(scalarOf('3 or more', null, 3)).toBe('3 or more')
})
