import { parseDuration } from '../../engine/time/duration.ts'
import { formatInstant, parseAbsoluteInstant } from '../../engine/time/instant.ts'
import { formatClock } from '../format/instant.ts'
import type { ClockRange } from './advance-clock.ts'

/** An instant as a person wrote it, or a sentence about what keeps it from being one. */
export type WantedInstant = { readonly ok: true; readonly at: number } | { readonly ok: false; readonly why: string }

const day = /^\d{4}-\d{2}-\d{2}$/
const time = /^\d{1,2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/
const dayAndTime = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)$/

/**
 * Reads where the clock is to go: "+2d" after the start, "2026-01-14 11:00", "2026-01-14", "11:00" on the shown day, or any instant with
 * its offset. Without one it is UTC, as the clock shows it.
 * @param now what the clock shows
 */
export function wantedInstant(text: string, range: ClockRange, now: number): WantedInstant {
  const at = readInstant(text.trim().toUpperCase(), range, now)
  if (at === null) return { ok: false, why: 'Write an instant like 2026-01-14 11:00, 11:00 on the shown day, or +2d from the start.' }
  if (at < range.start) return { ok: false, why: `The rehearsal begins on ${formatClock(range.start)}.` }
  if (at > range.end) return { ok: false, why: `The rehearsal ends on ${formatClock(range.end)}.` }
  return { ok: true, at }
}

/** @param text without blanks around it, in capitals */
function readInstant(text: string, range: ClockRange, now: number): number | null {
  if (text.startsWith('+')) {
    const offset = parseDuration(text.slice(1).replaceAll(' ', '').toLowerCase())
    return offset === null ? null : range.start + offset
  }
  if (time.test(text)) return readInstant(`${formatInstant(now).slice(0, 10)} ${text}`, range, now)
  if (day.test(text)) return readInstant(`${text} 00:00`, range, now)
  const [, date, hours] = dayAndTime.exec(text) ?? []
  if (date === undefined || hours === undefined) return parseAbsoluteInstant(text)
  return parseAbsoluteInstant(`${date}T${hours.indexOf(':') === 1 ? '0' : ''}${hours}Z`)
}
