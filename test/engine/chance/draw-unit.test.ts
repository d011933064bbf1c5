import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawUnit } from '../../../src/engine/chance/draw-unit.ts'
import { chiSquareDeviation, correlation, mean, variance } from './statistics.ts'

const count = 200_000
const word = fc.integer({ min: 0, max: 2 ** 32 - 1 })

/** What 64 bits of the cipher mean as a draw: their upper 27 and 26 of each half. */
const unitOf = (high: number, low: number) => ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53

describe('known answers', () => {
  // Random123, kat_vectors: threefry 2x32 20, with counter (a, b) and key (stream, c).
  test.each([
    { stream: 0, a: 0, b: 0, c: 0, words: [0x6b200159, 0x99ba4efe] },
    { stream: 0xffffffff, a: 0xffffffff, b: 0xffffffff, c: 0xffffffff, words: [0x1cb996fc, 0xbb002be7] },
    { stream: 0x13198a2e, a: 0x243f6a88, b: 0x85a308d3, c: 0x03707344, words: [0xc4923a9c, 0x483df7a0] },
  ])('the published vector of counter $a $b', ({ stream, a, b, c, words }) => {
    expect(drawUnit(stream, a, b, c)).toBe(unitOf(words[0]!, words[1]!))
  })

  test('the fourth number is 0 where it is left out', () => {
    expect(drawUnit(7, 8, 9)).toBe(drawUnit(7, 8, 9, 0))
  })
})

describe('laws', () => {
  test('a draw is of [0, 1), and the same every time', () => {
    fc.assert(
      fc.property(word, word, word, word, (stream, a, b, c) => {
        const drawn = drawUnit(stream, a, b, c)
        expect(drawn).toBeGreaterThanOrEqual(0)
        expect(drawn).toBeLessThan(1)
        drawUnit(stream ^ 1, b, a)
        expect(drawUnit(stream, a, b, c)).toBe(drawn)
      }),
      { seed: 11 },
    )
  })

  test('each of the four numbers makes another draw of it', () => {
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), fc.nat(3), fc.nat(31), (numbers, which, bit) => {
        const changed = numbers.map((number, i) => (i === which ? (number ^ (1 << bit)) >>> 0 : number)) as typeof numbers
        expect(drawUnit(...changed)).not.toBe(drawUnit(...numbers))
      }),
      { seed: 12 },
    )
  })
})

/** The ways in which draws are taken one after the other: neighbours along each of the numbers that name one. */
const walks: readonly [string, (i: number) => number][] = [
  ['along the draws of one profile', (i) => drawUnit(1, 5, i)],
  ['along the profiles', (i) => drawUnit(1, i, 0)],
  ['along the streams', (i) => drawUnit(i, 5, 0)],
  ['along the draws of one value', (i) => drawUnit(1, 5, 0, i)],
  ['with few draws each, profile by profile', (i) => drawUnit(1, i >> 2, i & 3)],
]

describe.each(walks)('as good as random %s', (_, draw) => {
  const draws = Float64Array.from({ length: count }, (_value, i) => draw(i))

  test('mean 1/2 and variance 1/12', () => {
    expect(Math.abs(mean(draws) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / count))
    expect(Math.abs(variance(draws) - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / count))
  })

  test.each([1, 2, 3, 64])('no correlation with the draw %i places on', (lag) => {
    expect(Math.abs(correlation(draws.subarray(0, -lag), draws.subarray(lag)))).toBeLessThan(4 / Math.sqrt(count))
  })

  test('all of [0, 1) is hit alike', () => {
    const hits = new Float64Array(256)
    for (const drawn of draws) hits[Math.floor(drawn * 256)]! += 1
    expect(Math.abs(chiSquareDeviation(hits, () => count / 256))).toBeLessThan(5)
  })

  test('so is the square, by pairs of neighbours', () => {
    const hits = new Float64Array(32 * 32)
    for (let i = 0; i + 1 < count; i += 2) hits[Math.floor(draws[i]! * 32) * 32 + Math.floor(draws[i + 1]! * 32)]! += 1
    expect(Math.abs(chiSquareDeviation(hits, () => count / 2 / 1024))).toBeLessThan(5)
  })

  test('so are the last bits, down to the 53rd', () => {
    const hits = new Float64Array(256)
    for (const drawn of draws) hits[(drawn * 2 ** 53) % 256]! += 1
    expect(Math.abs(chiSquareDeviation(hits, () => count / 256))).toBeLessThan(5)
  })
})

describe('avalanche: one bit changed turns over half of the others', () => {
  const bitsOf = (drawn: number): bigint => BigInt(drawn * 2 ** 53)
  const turned = (from: bigint, to: bigint, into: Float64Array) => {
    for (let bit = 0, left = from ^ to; bit < 53; bit++, left >>= 1n) into[bit]! += Number(left & 1n)
  }

  test.each([0, 1, 2, 3])('of number %i', (which) => {
    const trials = 400
    for (let bit = 0; bit < 32; bit++) {
      const turns = new Float64Array(53)
      for (let i = 0; i < trials; i++) {
        const numbers: [number, number, number, number] = [3, i, i % 7, 0]
        const before = bitsOf(drawUnit(...numbers))
        numbers[which] = (numbers[which]! ^ (1 << bit)) >>> 0
        turned(before, bitsOf(drawUnit(...numbers)), turns)
      }
      const shares = turns.map((number) => number / trials)
      expect(Math.min(...shares), `bit ${bit}`).toBeGreaterThan(0.5 - 5 * Math.sqrt(0.25 / trials))
      expect(Math.max(...shares), `bit ${bit}`).toBeLessThan(0.5 + 5 * Math.sqrt(0.25 / trials))
    }
  })
})
