import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { parseAbsoluteInstant } from '../time/instant.ts'
import { parseLocalTime } from '../time/local-time.ts'
import { type RecurrenceUnit, recurrenceInstants } from '../time/recurrence.ts'
import { findZone } from '../time/time-zones.ts'
import type { ZoneRules } from '../time/zone-rules.ts'

/** A time at which a recurring schedule comes. */
export interface Occurrence {
  /** ms since 1970. */
  readonly instant: number
  /** What the clock on the wall of its zone shows: see ZoneRules. */
  readonly local: number
}

/** No unit is longer, ms. */
const longest: Readonly<Record<RecurrenceUnit, number>> = { hour: 3_600_000, day: 86_400_000, week: 7 * 86_400_000, month: 31 * 86_400_000 }

/**
 * The first times of a recurring schedule that is being edited; null where it cannot be told yet.
 * @param zoneName of the zone where it names none itself
 */
export function firstOccurrences(schedule: JsonValue | undefined, zoneName: string, count: number): Occurrence[] | null {
  if (!isJsonObject(schedule)) return null
  const { every, start, end, timezone = zoneName } = schedule as JsonObject
  const zone = typeof timezone === 'string' ? findZone(timezone) : null
  const { unit, interval } = (isJsonObject(every) ? every : {}) as JsonObject
  if (zone === null || !isUnit(unit) || !Number.isInteger(interval) || Number(interval) < 1) return null
  const first = localOf(start, zone)
  const last = end === undefined ? null : localOf(end, zone)
  if (first === null || (end !== undefined && last === null)) return null
  const from = zone.toInstant(first)
  // Two more, for what zones may move.
  const to = from + (count + 2) * Number(interval) * longest[unit]
  const instants = recurrenceInstants({ zone, unit, interval: Number(interval), first, last }, from, to)
  return instants.slice(0, count).map((instant) => ({ instant, local: zone.toLocal(instant) }))
}

const isUnit = (unit: JsonValue | undefined): unit is RecurrenceUnit => typeof unit === 'string' && Object.hasOwn(longest, unit)

function localOf(text: JsonValue | undefined, zone: ZoneRules): number | null {
  if (typeof text !== 'string') return null
  const instant = parseAbsoluteInstant(text)
  return instant === null ? parseLocalTime(text) : zone.toLocal(instant)
}
