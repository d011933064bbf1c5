/**
 * The value that a standard normal variable stays below with probability p, to about 16 digits. Its inverse is what turns
 * one uniform draw into one normal draw, without the sine and cosine whose last digit differs from machine to machine.
 * p is kept within [2^-54, 1 - 2^-53], so the result is always finite (about ±8.2).
 * Source: M. J. Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution" (1988), PPND16.
 */
export function normalQuantile(p: number): number {
  const share = Math.min(Math.max(p, SMALLEST_SHARE), LARGEST_SHARE)
  const fromMiddle = share - 0.5
  if (Math.abs(fromMiddle) <= 0.425) {
    return fromMiddle * rational(0.180625 - fromMiddle * fromMiddle, MIDDLE_TOP, MIDDLE_BOTTOM)
  }
  const tail = Math.sqrt(-Math.log(fromMiddle < 0 ? share : 1 - share))
  const size = tail <= 5 ? rational(tail - 1.6, NEAR_TOP, NEAR_BOTTOM) : rational(tail - 5, FAR_TOP, FAR_BOTTOM)
  return fromMiddle < 0 ? -size : size
}

/** How much of a standard normal variable lies below z: the inverse of normalQuantile, by bisection. Not for hot paths. */
export function normalShareBelow(z: number): number {
  let low = 0
  let high = 1
  for (let halvings = 0; halvings < 80; halvings++) {
    const middle = (low + high) / 2
    if (normalQuantile(middle) < z) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const SMALLEST_SHARE = 2 ** -54
const LARGEST_SHARE = 1 - 2 ** -53

type Coefficients = readonly [number, number, number, number, number, number, number, number]

function rational(x: number, top: Coefficients, bottom: Coefficients): number {
  return polynomial(x, top) / polynomial(x, bottom)
}

function polynomial(x: number, c: Coefficients): number {
  return ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0]
}

const MIDDLE_TOP: Coefficients = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813,
  2509.0809287301227,
]
const MIDDLE_BOTTOM: Coefficients = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854,
]
const NEAR_TOP: Coefficients = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
]
const NEAR_BOTTOM: Coefficients = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345,
  1.0507500716444169e-9,
]
const FAR_TOP: Coefficients = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784,
  0.000027115555687434876, 2.0103343992922881e-7,
]
const FAR_BOTTOM: Coefficients = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548, 1.421511758316446e-7,
  2.0442631033899397e-15,
]
