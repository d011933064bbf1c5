import { studentQuantile } from '../../chance/student-quantile.ts'

/** The mean of what several runs gave, and within which range the mean of very many would lie, in 95 of 100 cases. */
export interface MeanRange {
  readonly count: number
  readonly mean: number
  /** Half the width of the range; null of a single value. */
  readonly plusMinus: number | null
}

/** Source of the rule: Student's t, with one degree of freedom less than there are values. @param values at least one */
export function meanRange(values: readonly number[]): MeanRange {
  const count = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  if (count < 2) return { count, mean, plusMinus: null }
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1)
  return { count, mean, plusMinus: studentQuantile(0.975, count - 1) * Math.sqrt(variance / count) }
}
