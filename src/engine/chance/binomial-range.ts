import { logGamma } from './log-gamma.ts'

/** So many standard deviations from the mean that what lies beyond is nothing. */
const reach = 12

/**
 * The counts between which a binomial variable lies with this probability, each of what is left out below and above being at most half of
 * the rest: how often a branch of that share is expected to be taken by so many.
 *
 * @param n how many tries
 * @param p chance of each, 0 to 1
 * @returns both counts are inside
 */
export function binomialRange(n: number, p: number, level = 0.95): { readonly low: number; readonly high: number } {
  if (n === 0 || p <= 0) return { low: 0, high: 0 }
  if (p >= 1) return { low: n, high: n }
  const tail = (1 - level) / 2
  const spread = reach * (Math.sqrt(n * p * (1 - p)) + 1)
  let k = Math.max(0, Math.floor(n * p - spread))
  let chance = Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log1p(-p))
  let below = chance
  let low = -1
  for (; k < n; k++) {
    if (low < 0 && below >= tail) low = k
    if (below >= 1 - tail) break
    chance *= ((n - k) / (k + 1)) * (p / (1 - p))
    below += chance
  }
  return { low: low < 0 ? k : low, high: k }
}
