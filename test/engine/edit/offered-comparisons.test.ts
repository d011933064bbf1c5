import { expect, test } from 'vitest'
import { offeredComparisons } from '../../../src/engine/edit/amount-parts.ts'

test('an exact number is offered once: as the number itself, or as the comparison where that is written or stands beside others', () => {
  const rest = ['not-equals', 'at-least', 'at-most', 'greater-than', 'less-than']
  const none = new Set<string>()
  expect(offeredComparisons('is', none)).toEqual(['is', ...rest])
  expect(offeredComparisons('at-least', none)).toEqual(['is', ...rest])
  expect(offeredComparisons('equals', none)).toEqual(['equals', ...rest])
  expect(offeredComparisons('at-least', new Set(['at-most']))).toEqual(['equals', 'not-equals', 'at-least', 'greater-than', 'less-than'])
  expect(offeredComparisons('strange', none)).toEqual(['strange', 'is', ...rest])
})
