/** How a drawn number is written: so many decimals, and never outside its bounds. */
export interface Rounding {
  /** 10 to the number of decimals. */
  readonly scale: number
  readonly min: number
  readonly max: number
}

const MOST_DECIMALS = 6
const FEWEST_DECIMALS = 2

/**
 * @param decimals as the recipe says; when it does not, two, or up to six where the spread is so small that two would leave fewer
 *   than a hundred different values
 */
export function roundingFor(
  decimals: number | undefined,
  spread: number,
  min: number | undefined = -Number.MAX_VALUE,
  max: number | undefined = Number.MAX_VALUE,
): Rounding {
  let chosen = decimals ?? FEWEST_DECIMALS
  while (decimals === undefined && chosen < MOST_DECIMALS && spread * powerOfTen(chosen) < 100) chosen++
  return { scale: powerOfTen(chosen), min, max }
}

export function rounded(value: number, { scale, min, max }: Rounding): number {
  const scaled = value * scale
  // From 2^53 on a number has no decimals left to round, and the product could overflow. Adding 0 makes a zero of a -0.
  const short = Math.abs(scaled) < Number.MAX_SAFE_INTEGER ? Math.round(scaled) / scale + 0 : value
  return Math.min(Math.max(short, min), max)
}

/** Not `10 ** decimals`: powers are left to each machine's mathematics library, products are not. */
function powerOfTen(decimals: number): number {
  let power = 1
  for (let i = 0; i < decimals; i++) power *= 10
  return power
}
