import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WeeklyRhythm } from '../../../src/engine/synthesis/weekly-rhythm.ts'
import { start } from './any-recipe.ts'

const hour = 3_600_000
/** Every other hour has no weight, so that a step too far shows. */
const anyHours = fc
  .array(fc.integer({ min: 1, max: 40 }), { minLength: 12, maxLength: 12 })
  .map((weights) => weights.flatMap((weight) => [weight, 0]))

/** In the first week of even time numbers are fine enough to come as near to the end of an hour as can be. */
const firstMonday = Date.UTC(1970, 0, 5)

test('even time up to the very end of an hour leads back into that hour, to the last of its ms', () => {
  fc.assert(
    fc.property(anyHours, fc.nat(83), fc.integer({ min: 1, max: 8 }), (hours, pair, steps) => {
      const rhythm = new WeeklyRhythm({ hours })
      const begins = firstMonday + pair * 2 * hour
      const ends = rhythm.toEven(begins + hour)
      expect(rhythm.fromEven(ends * (1 - steps * 2 ** -53))).toBe(begins + hour - 1)
      expect(rhythm.fromEven(ends)).toBe(begins + 2 * hour)
    }),
    { seed: 121, numRuns: 1_000 },
  )
})

test('there and back again is the same ms, or the one before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * 24 * hour }), (after) => {
      const rhythm = new WeeklyRhythm({ hours: Array.from({ length: 24 }, (_, at) => at + 1), days: [3, 1, 4, 1, 5, 9, 2] })
      const at = start + after
      expect(at - rhythm.fromEven(rhythm.toEven(at))).toBeOneOf([0, 1])
    }),
    { seed: 122, numRuns: 1_000 },
  )
})

test('a week is as long in even time as in real time', () => {
  const rhythm = new WeeklyRhythm({ hours: Array.from({ length: 24 }, (_, at) => at), days: [0, 1, 0, 0, 2, 0, 0] })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * 24 * hour }), (after) => {
      expect(rhythm.toEven(start + after + 168 * hour) - rhythm.toEven(start + after)).toBeCloseTo(168 * hour, 2)
    }),
    { seed: 123 },
  )
})
