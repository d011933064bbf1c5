import { parseOffset } from './parse-dates.ts'

/** What expressions ask of a table of time zones. */
export interface ZoneRules {
  /** Whether there is a region of that id, like "Europe/Paris". */
  isZone(zone: string): boolean
  /** What a clock there shows more than UTC at that instant, in ms. */
  offsetAt(zone: string, instant: number): number
}

const namesOfUtc: readonly string[] = ['UTC', 'GMT', 'Z']

/** The offset of a zone that has always the same, like "UTC" or "+02:00"; null for regions. */
function fixedOffset(zone: string): number | null {
  if (namesOfUtc.includes(zone)) return 0
  return parseOffset(zone.replace(/^(?:UTC|GMT)(?=[+-])/, ''))
}

/** Whether the text names a zone: a region, UTC, or an offset. Source: reference section 12.2. */
export function isKnownZone(rules: ZoneRules, zone: string): boolean {
  return fixedOffset(zone) !== null || rules.isZone(zone)
}

export function offsetIn(rules: ZoneRules, zone: string, instant: number): number {
  return fixedOffset(zone) ?? rules.offsetAt(zone, instant)
}

const longestChange = 86_400_000

/**
 * The instant at which a clock there shows that local time: in a gap the time moves forward by the gap, in an overlap the earlier offset counts.
 * Source of the rule: reference OS-12.
 */
export function instantOfLocal(rules: ZoneRules, zone: string, local: number): number {
  const before = offsetIn(rules, zone, local - longestChange)
  const after = offsetIn(rules, zone, local + longestChange)
  for (const offset of [before, after]) {
    if (offsetIn(rules, zone, local - offset) === offset) return local - offset
  }
  // No clock there shows it. By the offset of before, the instant lies behind the change, as far as the time lies in the gap.
  return local - before
}
