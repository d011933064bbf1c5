import { findZone } from '../../time/time-zones.ts'
import { parseOffset } from './parse-dates.ts'

/** A time zone that an expression names: a region, UTC, or an offset. */
export interface Zone {
  readonly name: string
  /** What a clock there shows more than UTC at that instant, in ms. */
  offsetAt(instant: number): number
  /** The instant at which a clock there shows that local time; in gaps and overlaps as rule ZONE2 says. */
  toInstant(local: number): number
}

export const utc: Zone = fixedZone('UTC', 0)

/** Null where there is no such zone. Source of the forms: reference section 12.2. */
export function zoneNamed(name: string): Zone | null {
  const offset = name === 'GMT' ? 0 : parseOffset(name.replace(/^(?:UTC|GMT)(?=[+-])/, ''))
  if (offset !== null) return fixedZone(name, offset)
  const rules = findZone(name)
  return rules && { name, offsetAt: (instant) => rules.offsetAt(instant), toInstant: (local) => rules.toInstant(local) }
}

function fixedZone(name: string, offset: number): Zone {
  return { name, offsetAt: () => offset, toInstant: (local) => local - offset }
}
