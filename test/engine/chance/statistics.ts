export function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum / values.length
}

export function variance(values: ArrayLike<number>): number {
  const middle = mean(values)
  return mean(Float64Array.from(values, (value) => (value - middle) ** 2))
}

/** Pearson's correlation of two columns. */
export function correlation(xs: ArrayLike<number>, ys: ArrayLike<number>): number {
  const [middleX, middleY] = [mean(xs), mean(ys)]
  const products = Float64Array.from(xs, (x, i) => (x - middleX) * (ys[i]! - middleY))
  return mean(products) / Math.sqrt(variance(xs) * variance(ys))
}

/**
 * How far counts lie from what is expected of them, in standard deviations of the chi-square statistic: well within ±5 for counts
 * that are as random as they should be, below that for counts that are too even.
 */
export function chiSquareDeviation(counts: ArrayLike<number>, expected: (cell: number) => number): number {
  let statistic = 0
  let cells = 0
  for (let cell = 0; cell < counts.length; cell++) {
    if (expected(cell) === 0) continue
    statistic += (counts[cell]! - expected(cell)) ** 2 / expected(cell)
    cells++
  }
  return (statistic - (cells - 1)) / Math.sqrt(2 * (cells - 1))
}
