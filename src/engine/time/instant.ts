import { daysInMonth } from './calendar-date.ts'
import { parseDuration } from './duration.ts'

const isoWithOffset = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})$/

/** Milliseconds since 1970 of an ISO 8601 instant that carries its offset, or null (a naive local time is none). */
export function parseAbsoluteInstant(text: string): number | null {
  const match = isoWithOffset.exec(text)
  if (!match) return null
  const [, year, month, day, hour, minute, second = '0', fraction = '', zone = 'Z'] = match
  const [y, mo, d, h, mi, s] = [year, month, day, hour, minute, second].map(Number) as [number, number, number, number, number, number]
  const utc = Date.UTC(y, mo - 1, d, h, mi, s, Number(fraction.padEnd(3, '0').slice(0, 3)))
  const isRealDate = mo >= 1 && mo <= 12 && d >= 1 && (d <= 28 || d <= daysInMonth(y, mo)) && h < 24 && mi < 60 && s < 60
  return isRealDate ? utc - offsetOf(zone) : null
}

/**
 * Milliseconds since 1970 of an instant of a scenario: absolute, or "+20m" after the start of its clock.
 * Source of the rule: contract section 1.
 */
export function parseInstant(text: string, clockStart: number): number | null {
  if (!text.startsWith('+')) return parseAbsoluteInstant(text)
  const offset = parseDuration(text.slice(1))
  return offset === null ? null : clockStart + offset
}

/** UTC with milliseconds, the one form in which results write an instant. */
export function formatInstant(at: number): string {
  return new Date(at).toISOString()
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0
  const sign = zone.startsWith('-') ? -1 : 1
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))) * 60_000
}
