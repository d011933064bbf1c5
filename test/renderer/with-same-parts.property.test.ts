import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withSameParts } from '../../src/renderer/state/with-same-parts.ts'

const document = fc.jsonValue({ maxDepth: 4 })

test('it says what is there now, whatever was there before', () => {
  fc.assert(
    fc.property(document, document, (before, now) => {
      expect(withSameParts(before, now)).toEqual(now)
    }),
  )
})

test('what says the same is the very one of before, also inside what says something else', () => {
  fc.assert(
    fc.property(document, document, fc.string(), (same, other, key) => {
      const copy = structuredClone(same)
      expect(withSameParts(same, copy)).toBe(same)
      const before = { same, [`x${key}`]: other }
      const now = withSameParts(before, { same: structuredClone(same), [`x${key}`]: [other, 1] })
      expect(now.same).toBe(same)
    }),
  )
})

test('keys in another order, and a key that is gone, say something else', () => {
  const before = { a: 1, b: { c: [1, 2] } }
  expect(Object.keys(withSameParts<object>(before, { b: { c: [1, 2] }, a: 1 }))).toEqual(['b', 'a'])
  expect(withSameParts(before, { b: { c: [1, 2] } })).toEqual({ b: { c: [1, 2] } })
  expect(withSameParts({ a: undefined }, { b: undefined })).toEqual({ b: undefined })
})
