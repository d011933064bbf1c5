import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binomialRange } from '../../../src/engine/chance/binomial-range.ts'
import { logGamma } from '../../../src/engine/chance/log-gamma.ts'
import { studentQuantile } from '../../../src/engine/chance/student-quantile.ts'

describe('[INS6] Student’s t', () => {
  // Printed in every table of the distribution.
  test.each([
    [0.975, 1, 12.706205],
    [0.975, 2, 4.302653],
    [0.975, 4, 2.776445],
    [0.975, 9, 2.262157],
    [0.975, 29, 2.04523],
    [0.975, 100, 1.983972],
    [0.95, 4, 2.131847],
    [0.995, 9, 3.249836],
  ])('its %s quantile with %s degrees of freedom is %s', (p, freedom, quantile) => {
    expect(studentQuantile(p, freedom)).toBeCloseTo(quantile, 5)
  })

  test('it is symmetrical, 0 in the middle, and comes near to the normal distribution', () => {
    expect(studentQuantile(0.025, 7)).toBeCloseTo(-studentQuantile(0.975, 7), 10)
    expect(studentQuantile(0.5, 3)).toBeCloseTo(0, 10)
    expect(studentQuantile(0.975, 1_000_000)).toBeCloseTo(1.959966, 5)
  })
})

test('the logarithm of the gamma function is that of factorials', () => {
  for (const [n, factorial] of [
    [1, 1],
    [5, 120],
    [10, 3_628_800],
    [20, 2_432_902_008_176_640_000],
  ] as const) {
    expect(logGamma(n + 1)).toBeCloseTo(Math.log(factorial), 12)
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12)
})

describe('[INS3] the binomial range', () => {
  test.each([
    [100, 0.5, 40, 60],
    [10, 0.5, 2, 8],
    [20, 0.1, 0, 5],
    [1_000_000, 0.5, 499_020, 500_980],
    [5, 0, 0, 0],
    [5, 1, 5, 5],
    [0, 0.3, 0, 0],
  ])('of %s tries with a chance of %s is %s to %s', (n, p, low, high) => {
    expect(binomialRange(n, p)).toEqual({ low, high })
  })

  test('holds at least its share, and would not without its ends', () => {
    const small = fc.record({ n: fc.integer({ min: 1, max: 200 }), p: fc.double({ min: 0.001, max: 0.999, noNaN: true }) })
    fc.assert(
      fc.property(small, ({ n, p }) => {
        const { low, high } = binomialRange(n, p)
        const shares = Array.from({ length: n + 1 }, (_, k) => chance(n, p, k))
        const sum = (from: number, to: number) => shares.slice(from, to).reduce((all, share) => all + share, 0)
        expect(sum(0, low)).toBeLessThan(0.025 + 1e-9)
        expect(sum(0, low + 1)).toBeGreaterThan(0.025 - 1e-9)
        expect(sum(high + 1, n + 1)).toBeLessThan(0.025 + 1e-9)
        expect(sum(high, n + 1)).toBeGreaterThan(0.025 - 1e-9)
      }),
    )
  })
})

/** By multiplying out, term after term. */
function chance(n: number, p: number, k: number): number {
  let result = 1
  for (let i = 0; i < k; i++) result *= ((n - i) / (i + 1)) * p
  for (let i = 0; i < n - k; i++) result *= 1 - p
  return result
}
