import { durationInUnits } from '../../time/duration.ts'

const minute = 60_000
const hour = 60 * minute

/** A length of time short enough to be read: "12 m", "about 5 h 3 m". */
export function roughly(length: number): string {
  const unit = length >= 24 * hour ? hour : length >= hour ? minute : length >= minute ? 1_000 : 1
  const rounded = Math.round(length / unit) * unit
  return `${rounded === length ? '' : 'about '}${durationInUnits(rounded)}`
}
