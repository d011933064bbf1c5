import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalQuantile, normalShareBelow } from '../../../src/engine/chance/normal-quantile.ts'

const share = fc.double({ min: 1e-15, max: 1 - 1e-15, noNaN: true })

// From the tables of the algorithm's article and of any statistics package, to 15 digits.
test.each([
  [0.5, 0],
  [0.75, 0.674489750196082],
  [0.25, -0.674489750196082],
  [0.9, 1.2815515655446],
  [0.975, 1.95996398454005],
  [0.999, 3.09023230616781],
  [0.001, -3.09023230616781],
  [1e-6, -4.7534243088229],
  [1e-10, -6.36134090240406],
  [1e-15, -7.941345326171],
])('the quantile of %d is %d', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 12)
})

test('it is finite at the ends, where draws of exactly 0 come in', () => {
  expect(normalQuantile(0)).toBeCloseTo(-8.29, 1)
  expect(normalQuantile(1)).toBeCloseTo(8.21, 1)
})

test('it is symmetric and grows', () => {
  fc.assert(
    fc.property(share, share, (p, q) => {
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(1 - (1 - p)), 8)
      fc.pre(p < q)
      expect(normalQuantile(p)).toBeLessThanOrEqual(normalQuantile(q))
    }),
    { seed: 31, numRuns: 1_000 },
  )
})

test('the share below a quantile is what it was the quantile of', () => {
  fc.assert(
    fc.property(share, (p) => {
      expect(normalShareBelow(normalQuantile(p)) / p).toBeCloseTo(1, 9)
    }),
    { seed: 32, numRuns: 500 },
  )
})
