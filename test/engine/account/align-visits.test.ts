import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignVisits } from '../../../src/engine/account/align-visits.ts'

const path = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })

test('two paths that are laid beside each other keep their order and lose nothing; only equal steps stand beside each other', () => {
  fc.assert(
    fc.property(path, path, (first, second) => {
      const aligned = alignVisits(first, second)
      expect(aligned.flatMap((pair) => (pair.first === null ? [] : [first[pair.first]]))).toEqual(first)
      expect(aligned.flatMap((pair) => (pair.second === null ? [] : [second[pair.second]]))).toEqual(second)
      const pairs = aligned.filter((pair) => pair.first !== null && pair.second !== null)
      expect(pairs.every((pair) => first[pair.first ?? 0] === second[pair.second ?? 0])).toBe(true)
      expect(alignVisits(second, first)).toHaveLength(aligned.length)
    }),
  )
})

test('where one path goes another way for a while, both are together again after it', () => {
  expect(alignVisits(['start', 'hold', 'nudge', 'done'], ['start', 'hold', 'done'])).toEqual([
    { first: 0, second: 0 },
    { first: 1, second: 1 },
    { first: 2, second: null },
    { first: 3, second: 2 },
  ])
})
