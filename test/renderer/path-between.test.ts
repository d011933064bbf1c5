import { expect, test } from 'vitest'
import { pathBetween } from '../../src/renderer/tables/path-between.ts'

test('of a long path the chips between the first and the last two are counted, the earlier the more there are', () => {
  expect([1, 4].map(pathBetween)).toEqual([null, null])
  expect(pathBetween(5)).toEqual({ from: 1, until: 3, long: 'five' })
  expect([6, 7, 8, 9, 11, 12, 40].map((count) => pathBetween(count)?.long)).toEqual([
    ...['five', 'seven', 'seven', 'nine', 'nine', 'always', 'always'],
  ])
})
