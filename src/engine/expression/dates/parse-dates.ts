import { dayNumber, daysInMonth, msPerDay } from '../../time/calendar-date.ts'
import { DateOnly, DateTime, DateTimeOnly } from '../values/value.ts'

const isoText = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2})[:.](\d{2})(?:[:.](\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/

/** An ISO 8601 text taken apart: the day, the time of the day in ms, the offset in ms; null for what is not there. */
interface DateParts {
  readonly day: number
  readonly time: number | null
  readonly offset: number | null
}

/**
 * Reads an ISO 8601 date, with or without time and offset; null when it is none, or no real date. The documented literals have dots in their times,
 * the formatters that are named with them want colons: both are read.
 * Source of the rule: reference section 12.2.
 */
function readDate(text: string): DateParts | null {
  const match = isoText.exec(text)
  if (match === null) return null
  const [, year, month, day, hour, minute, second = '0', fraction = '', zone] = match
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > daysInMonth(date.year, date.month)) return null
  if (hour === undefined) return { day: dayNumber(date), time: null, offset: null }
  const [h, m, s] = [Number(hour), Number(minute), Number(second)]
  const offset = zone === undefined ? null : parseOffset(zone)
  if (h > 23 || m > 59 || s > 59 || (zone !== undefined && offset === null)) return null
  const time = ((h * 60 + m) * 60 + s) * 1_000 + Number(fraction.padEnd(3, '0').slice(0, 3))
  return { day: dayNumber(date), time, offset }
}

/** An offset like "Z", "+02:00", "+0200" or "-05" in ms, or null; at most 18 h. */
export function parseOffset(text: string): number | null {
  if (text === 'Z') return 0
  const match = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(text)
  if (match === null) return null
  const [, sign, hours, minutes = '0'] = match
  const total = Number(hours) * 60 + Number(minutes)
  return Number(minutes) > 59 || total > 18 * 60 ? null : (sign === '-' ? -1 : 1) * total * 60_000
}

/** A moment: a time with an offset must be there. */
export function parseDateTime(text: string): DateTime | null {
  const parts = readDate(text)
  if (parts === null || parts.time === null || parts.offset === null) return null
  return new DateTime(parts.day * msPerDay + parts.time - parts.offset, parts.offset)
}

/** Wall-clock time: a date alone is its midnight, and an offset is dropped with the digits kept. Source of the rule: reference section 9, OS-28. */
export function parseDateTimeOnly(text: string): DateTimeOnly | null {
  const parts = readDate(text)
  return parts === null ? null : new DateTimeOnly(parts.day * msPerDay + (parts.time ?? 0))
}

/** A day: of a longer text its date. */
export function parseDateOnly(text: string): DateOnly | null {
  const parts = readDate(text)
  return parts === null ? null : new DateOnly(parts.day)
}

/** What a literal `date("…")` means, which its form decides: a day, a wall-clock time, or a moment (reference section 12.2). */
export function parseDateLiteral(text: string): DateTime | DateTimeOnly | DateOnly | null {
  const parts = readDate(text)
  if (parts === null) return null
  if (parts.time === null) return new DateOnly(parts.day)
  const local = parts.day * msPerDay + parts.time
  return parts.offset === null ? new DateTimeOnly(local) : new DateTime(local - parts.offset, parts.offset)
}
