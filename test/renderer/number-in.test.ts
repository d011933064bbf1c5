import { expect, test } from 'vitest'
import { numberIn, numberOrText } from '../../src/renderer/step-forms/fields/number-in.ts'

test('while one types a number stands as one only where it would be written in the same letters', () => {
  expect(['1.5', '1.50', '0.0', '1e3', ''].map(numberOrText)).toEqual([1.5, '1.50', '0.0', '1e3', ''])
})

test('whoever leaves the field has written a number in whatever spelling', () => {
  expect(['1.50', '0.10', '1e3', ' 7 ', 'often', '', ' ', 'Infinity'].map(numberIn)).toEqual([1.5, 0.1, 1000, 7, null, null, null, null])
})
