import { expect, test } from 'vitest'
import { wholeInWords, wholeLevel } from '../../src/renderer/why/funnel-words.ts'

test('a share of the funnel says what it is of: of who could have entered, and from then on of who entered', () => {
  expect(wholeInWords('offered')).toBe('')
  expect(wholeInWords('filtered:property')).toBe('of those who could have entered')
  expect(wholeInWords('entered')).toBe('of those who could have entered')
  expect((['reached', 'inside', 'elsewhere'] as const).map(wholeInWords)).toEqual(Array(3).fill('of those who entered'))
  expect([wholeLevel('entered'), wholeLevel('reached')]).toEqual(['offered', 'entered'])
})
