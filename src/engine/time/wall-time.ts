import { parseAbsoluteInstant } from './instant.ts'
import { parseLocalTime } from './local-time.ts'
import type { ZoneRules } from './zone-rules.ts'

/** ms since 1970 of a time on the wall of the zone, or of an instant with an offset; null where the text is neither. */
export function wallInstant(text: string, zone: ZoneRules): number | null {
  const local = parseLocalTime(text)
  return local === null ? parseAbsoluteInstant(text) : zone.toInstant(local)
}

/** The same as local milliseconds. A time that the clocks leap over keeps its digits: on the days after there is such a time. */
export function wallTime(text: string, zone: ZoneRules): number | null {
  const local = parseLocalTime(text)
  if (local !== null) return local
  const instant = parseAbsoluteInstant(text)
  return instant === null ? null : zone.toLocal(instant)
}
