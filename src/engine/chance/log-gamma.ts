/**
 * The logarithm of the gamma function, to about 15 digits, of an x above 0: log((x − 1)!) of a whole number.
 * Source: C. Lanczos, "A Precision Approximation of the Gamma Function" (1964), with g = 7 and nine terms.
 */
export function logGamma(x: number): number {
  const z = x - 1
  const series = terms.reduce((sum, term, place) => (place === 0 ? term : sum + term / (z + place)), 0)
  const shifted = z + 7.5
  return halfLogOfTwoPi + (z + 0.5) * Math.log(shifted) - shifted + Math.log(series)
}

const halfLogOfTwoPi = 0.9189385332046728
const terms = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const
