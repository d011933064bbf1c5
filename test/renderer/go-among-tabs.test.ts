import { expect, test } from 'vitest'
import { placeAfter } from '../../src/renderer/keyboard/go-among-tabs.ts'

test('arrows go among tabs, around their ends; other keys are left alone', () => {
  expect(['ArrowRight', 'ArrowLeft', 'Home', 'End', 'Enter'].map((key) => placeAfter(key, 0, 9))).toEqual([1, 8, 0, 8, null])
  expect(placeAfter('ArrowRight', 8, 9)).toBe(0)
})
