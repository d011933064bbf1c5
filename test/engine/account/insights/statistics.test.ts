import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { meanRange } from '../../../../src/engine/account/insights/mean-range.ts'
import { niceWidth, timeBins } from '../../../../src/engine/account/insights/time-bins.ts'
import { summarizeTimes } from '../../../../src/engine/account/insights/time-summary.ts'

test('[INS6] the range of a mean is Student’s, and a single value has none', () => {
  // Student's own first example of paired differences: mean 1.58, standard error 0.389, t of 9 degrees 2.262.
  const hoursOfSleep = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]
  const { count, mean, plusMinus } = meanRange(hoursOfSleep)
  expect([count, mean]).toEqual([10, 1.58])
  expect(plusMinus).toBeCloseTo(0.8798858, 6)
  expect(meanRange([7])).toEqual({ count: 1, mean: 7, plusMinus: null })
  expect(meanRange([3, 3, 3])).toEqual({ count: 3, mean: 3, plusMinus: 0 })
})

const time = fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: 30 * 86_400_000 }), fc.constant(3_600_000))

test('[INS4] a quantile of many times is the one that stands there when all are sorted', () => {
  fc.assert(
    fc.property(fc.array(time, { minLength: 1, maxLength: 60 }), fc.constantFrom(1, 90, 150), (pattern, repeated) => {
      // More than are sorted: a drawer of equal times, and drawers in drawers.
      const times = Float64Array.from({ length: pattern.length * repeated }, (_, place) => {
        const one = pattern[place % pattern.length] as number
        return one === 3_600_000 ? one : one + (place % 7)
      })
      const sorted = times.slice().sort()
      const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
      expect(summarizeTimes(times)).toEqual({
        count: times.length,
        shortest: sorted[0],
        p10: at(0.1),
        p25: at(0.25),
        median: at(0.5),
        p75: at(0.75),
        p90: at(0.9),
        p99: at(0.99),
        longest: sorted.at(-1),
        mean: expect.closeTo(sorted.reduce((sum, one) => sum + one, 0) / sorted.length, 3),
      })
    }),
    { seed: 31, numRuns: 60 },
  )
})

test('times are counted in spans that people count in, at most forty, and a long tail is gathered', () => {
  const hour = 3_600_000
  expect([niceWidth(40 * hour, 40), niceWidth(41 * hour, 40), niceWidth(1, 40), niceWidth(90 * 24 * hour, 40)]).toEqual([
    hour,
    3 * hour,
    1,
    7 * 24 * hour,
  ])
  expect(timeBins(hour, hour)).toEqual({ binMs: 5 * 60_000, count: 13, hasMore: false })
  expect(timeBins(hour, 100 * hour)).toEqual({ binMs: 5 * 60_000, count: 13, hasMore: true })
  expect(timeBins(0, 0)).toEqual({ binMs: 1, count: 1, hasMore: false })
})
