import { normalQuantile } from './normal-quantile.ts'

/** Each turns one uniform draw u of [0, 1) into one draw of its distribution; the same u gives the same value. */

export function normal(u: number, mean: number, sd: number): number {
  return mean + sd * normalQuantile(u)
}

/** Half of the draws lie below the median; sigma is the standard deviation of the logarithm. */
export function logNormal(u: number, median: number, sigma: number): number {
  return median * Math.exp(sigma * normalQuantile(u))
}

export function exponential(u: number, mean: number): number {
  return -mean * Math.log(1 - u)
}

/** A whole number from min to max, both possible, all equally likely. */
export function integer(u: number, min: number, max: number): number {
  return min + Math.floor(u * (max - min + 1))
}

/** The running shares of weights, for `choose`. The last is exactly 1, for the sum must be positive and is made in the same order. */
export function runningShares(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  return Float64Array.from(weights, (weight) => {
    sum += weight
    return sum / total
  })
}

/** The place of the weight that u falls on; one of weight 0 is never chosen. */
export function choose(u: number, shares: Float64Array): number {
  let i = 0
  while (u >= shares[i]!) i++
  return i
}
