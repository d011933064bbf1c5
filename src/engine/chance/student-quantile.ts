import { logGamma } from './log-gamma.ts'

/**
 * The value that a variable with Student's t distribution stays below with probability p, to about ten digits: what makes an interval of a
 * mean of few values as wide as it has to be.
 *
 * @param p above 0 and below 1
 * @param freedom degrees of freedom: one less than there are values
 */
export function studentQuantile(p: number, freedom: number): number {
  if (p < 0.5) return -studentQuantile(1 - p, freedom)
  let low = 0
  let high = 1
  while (studentShareBelow(high, freedom) < p) {
    low = high
    high *= 2
  }
  for (let halvings = 0; halvings < 60; halvings++) {
    const middle = (low + high) / 2
    if (studentShareBelow(middle, freedom) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Of a t that is not negative. */
function studentShareBelow(t: number, freedom: number): number {
  return 1 - incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2
}

/** The regularized incomplete beta function, by its continued fraction (Lentz's method). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  // The fraction converges fast on this side of the mean only.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < 1_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return front * fraction
}

/** Not so near to nothing that one cannot divide by it. */
function away(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}
