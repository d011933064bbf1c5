import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fairSample } from '../../../src/engine/account/activity/fair-sample.ts'

test('[FLOW3] a sample rises, stays within its places, and is all of them where they are few', () => {
  fc.assert(
    fc.property(fc.nat({ max: 5_000 }), fc.integer({ min: 1, max: 300 }), fc.nat(), (count, most, seed) => {
      const places = fairSample(count, most, seed)
      expect(places.length).toBe(Math.min(count, most))
      expect(
        places.every((place, at) => Number.isInteger(place) && place >= 0 && place < count && (at === 0 || place > places[at - 1]!)),
      ).toBe(true)
    }),
    { seed: 1 },
  )
})

test('[FLOW3] each place is as likely as any other, also where things repeat at a regular distance', () => {
  const remainders = [0, 0, 0, 0]
  for (let seed = 0; seed < 400; seed++) for (const place of fairSample(400, 100, seed)) remainders[place % 4]! += 1
  for (const count of remainders) expect(count).toBeGreaterThan(9_500)
  for (const count of remainders) expect(count).toBeLessThan(10_500)
})
