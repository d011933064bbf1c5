import { expect, test } from 'vitest'
import { groupedCounts } from '../../src/renderer/checks/grouped-counts.ts'

test('counts of expectations are written as all numbers of the window; values are not', () => {
  expect(groupedCounts('10477 entered')).toBe('10,477 entered')
  expect(groupedCounts('at least 10000 and at most 12000 sends')).toBe('at least 10,000 and at most 12,000 sends')
  expect(groupedCounts('completed 44.61 % of 10477 admitted')).toBe('completed 44.61 % of 10,477 admitted')
  expect(groupedCounts('3 of 6022 sends differ; the first has 123456')).toBe('3 of 6,022 sends differ; the first has 123456')
  expect(groupedCounts('$.event.code is 12345 in every send')).toBe('$.event.code is 12345 in every send')
})
