import { plusMonths } from '../../time/local-time.ts'

export const dateUnits = ['years', 'months', 'days', 'hours', 'minutes', 'seconds'] as const
export type DateUnit = (typeof dateUnits)[number]

const msPerUnit: Readonly<Record<Exclude<DateUnit, 'years' | 'months'>, number>> = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
}

/** Ten thousand years, more than dates of ours have between them. */
const mostMonths = 120_000

/** The wall-clock time so many units later; infinite where no calendar goes so far. */
export function plusUnits(local: number, count: number, unit: DateUnit): number {
  if (unit !== 'years' && unit !== 'months') return local + count * msPerUnit[unit]
  const months = unit === 'years' ? count * 12 : count
  if (Math.abs(months) > mostMonths) return months * Number.POSITIVE_INFINITY
  return plusMonths(local, months)
}
