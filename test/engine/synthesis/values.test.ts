import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../../../src/engine/model/json-value.ts'
import type { ValueRecipe } from '../../../src/engine/model/recipe.ts'
import { chiSquareDeviation, mean, variance } from '../chance/statistics.ts'
import { synthesizerOf } from './any-recipe.ts'

const count = 20_000

function valuesOf(recipe: ValueRecipe, profiles = count): JsonValue[] {
  const synthesizer = synthesizerOf({ profiles: { traits: { drawn: recipe } } })
  return Array.from({ length: profiles }, (_, index) => synthesizer.trait(index, 'drawn')!)
}

const numbersOf = (recipe: ValueRecipe, profiles = count) => valuesOf(recipe, profiles) as number[]

/** The mean is as close as so many draws of this standard deviation let it be. */
function expectMean(values: number[], wanted: number, sd: number): void {
  expect(Math.abs(mean(values) - wanted)).toBeLessThan((4 * sd) / Math.sqrt(values.length))
}

function countsOf<T extends JsonValue>(values: readonly JsonValue[], kinds: readonly T[]): number[] {
  return kinds.map((kind) => values.filter((value) => value === kind).length)
}

describe('each distribution is what it is called', () => {
  test('value: the same for everybody', () => {
    expect(new Set(valuesOf({ value: 'x' }, 100))).toEqual(new Set(['x']))
    expect(valuesOf({ value: { a: [1, null] } }, 2)[1]).toEqual({ a: [1, null] })
  })

  test('oneOf: by weight', () => {
    const weights = { free: 0.7, pro: 0.25, never: 0, vip: 0.05 }
    const counts = countsOf(valuesOf({ oneOf: weights }), Object.keys(weights))
    expect(counts[2]).toBe(0)
    expect(Math.abs(chiSquareDeviation(counts, (i) => count * Object.values(weights)[i]!))).toBeLessThan(5)
  })

  test('mix: rules by weight, and no value where a part makes none', () => {
    const mix = [{ weight: 3, make: { value: 5 } }, { weight: 1, make: { integer: { min: 10, max: 19 } } }, { weight: 1 }]
    const drawn = valuesOf({ mix })
    const counts = [drawn.filter((one) => one === 5), drawn.filter((one) => Number(one) >= 10), drawn.filter((one) => one === undefined)]
    const sizes = counts.map(({ length }) => length)
    expect(sizes.reduce((sum, size) => sum + size)).toBe(count)
    expect(Math.abs(chiSquareDeviation(sizes, (i) => count * [0.6, 0.2, 0.2][i]!))).toBeLessThan(5)
    const numbers = (counts[1] as number[]).map((one) => one - 10)
    expectMean(numbers, 4.5, 2.9)
    expect('drawn' in (synthesizerOf({ profiles: { traits: { drawn: { mix: [{ weight: 1 }] } } } }).profile(0).traits ?? {})).toBe(false)
  })

  test('boolean: true with its probability', () => {
    const [yes] = countsOf(valuesOf({ boolean: 0.3 }), [true])
    expect(Math.abs(yes! / count - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / count))
    expect(new Set(valuesOf({ boolean: 0 }, 1_000))).toEqual(new Set([false]))
    expect(new Set(valuesOf({ boolean: 1 }, 1_000))).toEqual(new Set([true]))
  })

  test('integer: all alike, both ends too', () => {
    const counts = countsOf(valuesOf({ integer: { min: -1, max: 6 } }), [-1, 0, 1, 2, 3, 4, 5, 6])
    expect(Math.abs(chiSquareDeviation(counts, () => count / 8))).toBeLessThan(5)
  })

  test('uniform: all alike in steps of its decimals, both ends too', () => {
    const counts = countsOf(valuesOf({ uniform: { min: 1, max: 2, decimals: 1 } }), [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2])
    expect(Math.abs(chiSquareDeviation(counts, () => count / 11))).toBeLessThan(5)
  })

  test('normal: mean and standard deviation', () => {
    const values = numbersOf({ normal: { mean: 60, sd: 20 } })
    expectMean(values, 60, 20)
    expect(Math.abs(variance(values) / 400 - 1)).toBeLessThan(4 * Math.sqrt(2 / count))
  })

  test('normal: cut off at its bounds, with nothing heaped up there', () => {
    const values = numbersOf({ normal: { mean: 60, sd: 20, min: 60, max: 100, decimals: 6 } })
    expect(Math.min(...values)).toBeGreaterThanOrEqual(60)
    expect(Math.max(...values)).toBeLessThanOrEqual(100)
    expect(new Set(values).size).toBeGreaterThan(count * 0.99)
    // The mean of a standard normal variable between 0 and 2 is (φ(0) − φ(2)) / (Φ(2) − Φ(0)) = 0.722…
    expectMean(values, 60 + 20 * 0.7227, 10)
  })

  test('log-normal: median and sigma', () => {
    const logs = numbersOf({ logNormal: { median: 80, sigma: 0.9, decimals: 6 } }).map(Math.log)
    expectMean(logs, Math.log(80), 0.9)
    expect(Math.abs(variance(logs) / 0.81 - 1)).toBeLessThan(4 * Math.sqrt(2 / count))
  })

  test('exponential: mean', () => {
    const values = numbersOf({ exponential: { mean: 25 } })
    expectMean(values, 25, 25)
    expect(Math.abs(variance(values) / 625 - 1)).toBeLessThan(4 * Math.sqrt(8 / count))
  })

  test('id of a profile: the prefix and its index', () => {
    expect(valuesOf({ id: 'card-' }, 3)).toEqual(['card-0', 'card-1', 'card-2'])
  })
})

describe('decimals', () => {
  const decimalsOf = (values: number[]) => Math.max(...values.map((value) => (String(value).split('.')[1] ?? '').length))

  test.each([0, 1, 2, 3])('%i, as the recipe says', (decimals) => {
    expect(decimalsOf(numbersOf({ normal: { mean: 60, sd: 20, decimals } }, 500))).toBe(decimals)
    expect(decimalsOf(numbersOf({ uniform: { min: 0, max: 100, decimals } }, 500))).toBe(decimals)
  })

  test('two where it says nothing, more where the spread is too small for two', () => {
    expect(decimalsOf(numbersOf({ normal: { mean: 60, sd: 20 } }, 500))).toBe(2)
    expect(decimalsOf(numbersOf({ uniform: { min: 0, max: 1 } }, 500))).toBe(2)
    expect(decimalsOf(numbersOf({ uniform: { min: 0, max: 0.05 } }, 500))).toBe(4)
  })

  test('numbers too large to have any stay as they are', () => {
    expect(numbersOf({ logNormal: { median: 1e307, sigma: 0 } }, 1)).toEqual([1e307])
  })

  test('no zero is written as -0', () => {
    const zeros = numbersOf({ normal: { mean: 0, sd: 0.4, decimals: 0 } }, 500).filter((value) => value === 0)
    expect(zeros.length).toBeGreaterThan(100)
    for (const zero of zeros) expect(Object.is(zero, 0)).toBe(true)
  })
})

test('a number lies within its bounds and is finite, whatever the recipe', () => {
  const bound = fc.double({ min: -1e9, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(bound, bound, fc.nat(6), fc.double({ min: 0, max: 50, noNaN: true }), (one, other, decimals, spread) => {
      const [min, max] = [Math.min(one, other), Math.max(one, other)]
      fc.pre(max - min > 1)
      const recipes: ValueRecipe[] = [
        { uniform: { min, max, decimals } },
        { normal: { mean: (min + max) / 2, sd: (max - min) * spread, min, max, decimals } },
      ]
      for (const value of recipes.flatMap((recipe) => numbersOf(recipe, 20))) expect(value >= min && value <= max).toBe(true)
      const unbounded: ValueRecipe[] = [{ logNormal: { median: 1e300, sigma: spread } }, { normal: { mean: 1e308, sd: 1e308 } }]
      for (const value of unbounded.flatMap((recipe) => numbersOf(recipe, 20))) expect(Number.isFinite(value)).toBe(true)
    }),
    { seed: 91 },
  )
})
