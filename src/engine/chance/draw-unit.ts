import { threefry2x32 } from './threefry.ts'

const words = new Int32Array(2)

/**
 * A number of [0, 1) with 53 random bits, decided by its four whole numbers alone (each counted modulo 2^32): nothing is
 * remembered between calls, so the order in which draws are made, and how many there are, changes none of them.
 * Source of the rule: engine rules 10 and 11.
 *
 * @param streamSeed which stream, from `deriveSeed`
 * @param a whose draw it is, usually a profile's index
 * @param b which of their draws it is: an arrival, a visit
 * @param c which number of that draw, where one value takes several
 */
export function drawUnit(streamSeed: number, a: number, b: number, c = 0): number {
  threefry2x32(streamSeed, c, a, b, words)
  return ((words[0]! >>> 5) * 67_108_864 + (words[1]! >>> 6)) / 9_007_199_254_740_992
}
