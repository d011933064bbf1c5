import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choose, exponential, integer, logNormal, normal, runningShares } from '../../../src/engine/chance/distributions.ts'
import { mean, variance } from './statistics.ts'

/** Uniform draws without any chance in them: the middles of equal parts of [0, 1). */
const even = Float64Array.from({ length: 200_000 }, (_, i) => (i + 0.5) / 200_000)
const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('moments', () => {
  test('normal', () => {
    const values = even.map((u) => normal(u, 60, 20))
    expect(mean(values)).toBeCloseTo(60, 6)
    expect(Math.sqrt(variance(values))).toBeCloseTo(20, 2)
  })

  test('log-normal: half below the median, mean of median × exp(sigma²/2)', () => {
    const values = even.map((u) => logNormal(u, 80, 0.9))
    expect(values[99_999]).toBeLessThan(80)
    expect(values[100_000]).toBeGreaterThan(80)
    expect(mean(values)).toBeCloseTo(80 * Math.exp(0.405), 1)
  })

  test('exponential: the standard deviation is the mean', () => {
    const values = even.map((u) => exponential(u, 25))
    expect(mean(values)).toBeCloseTo(25, 3)
    expect(Math.sqrt(variance(values))).toBeCloseTo(25, 1)
  })

  test('integer: each number of the range as often as the others', () => {
    const values = even.map((u) => integer(u, -2, 5))
    for (let number = -2; number <= 5; number++) expect(values.filter((value) => value === number)).toHaveLength(25_000)
  })
})

describe('choice', () => {
  test('by weight', () => {
    const shares = runningShares([7, 0, 2.5, 0.5])
    const chosen = even.map((u) => choose(u, shares))
    expect([0, 1, 2, 3].map((place) => chosen.filter((value) => value === place).length)).toEqual([140_000, 0, 50_000, 10_000])
  })

  test('never what has no weight, and always something', () => {
    const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e9, noNaN: true })), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(weights, fc.oneof(unit, fc.constantFrom(0, 1 - 2 ** -53)), (given, u) => {
        fc.pre(given.some((weight) => weight > 0))
        expect(given[choose(u, runningShares(given))]).toBeGreaterThan(0)
      }),
      { seed: 41, numRuns: 1_000 },
    )
  })
})

test('every draw is finite, even of 0', () => {
  for (const u of [0, 2 ** -53, 0.5, 1 - 2 ** -53]) {
    for (const value of [normal(u, 60, 20), logNormal(u, 80, 2), exponential(u, 25)]) expect(Number.isFinite(value)).toBe(true)
  }
})

test('an integer stays in its range, however wide', () => {
  fc.assert(
    fc.property(unit, fc.maxSafeInteger(), fc.maxSafeInteger(), (u, one, other) => {
      const [min, max] = [Math.min(one, other), Math.max(one, other)]
      const drawn = integer(u, min, max)
      expect(drawn >= min && drawn <= max && Number.isInteger(drawn)).toBe(true)
    }),
    { seed: 42 },
  )
})
