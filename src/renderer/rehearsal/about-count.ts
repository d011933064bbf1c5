import { formatCount } from '../format/number.ts'

/** A count that was estimated, to two digits that mean something: 36,412 is "36,000". */
export function aboutCount(count: number): string {
  const digits = String(Math.round(count)).length
  const unit = 10 ** Math.max(0, digits - 2)
  return formatCount(Math.round(count / unit) * unit)
}
