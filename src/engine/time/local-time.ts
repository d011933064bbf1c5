import { calendarDate, dayNumber, daysInMonth, msPerDay } from './calendar-date.ts'

const day = msPerDay
const timeOfDay = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/
const dateAndTime = /^(\d{4})-(\d{2})-(\d{2})T(.+)$/

/** Milliseconds after midnight of "01:00" or "01:00:30"; null when the text is no time of a day. */
export function parseTimeOfDay(text: string): number | null {
  const match = timeOfDay.exec(text)
  if (!match) return null
  const [, hours, minutes, seconds = '0'] = match
  return (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000
}

/** Local milliseconds (see ZoneRules) of "2026-02-01T09:00"; null when the text is none, or names a day that there is not. */
export function parseLocalTime(text: string): number | null {
  const match = dateAndTime.exec(text)
  if (!match) return null
  const [, year, month, date, time = ''] = match
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(date))
  const sinceMidnight = parseTimeOfDay(time)
  const isRealDate = new Date(midnight).toISOString().startsWith(`${year}-${month}-${date}T`)
  return isRealDate && sinceMidnight !== null ? midnight + sinceMidnight : null
}

export function plusDays(local: number, days: number): number {
  return local + days * day
}

/** The same day so many months later; where that month is shorter, its last day (reference/adobe OS-11). */
export function plusMonths(local: number, months: number): number {
  const midnight = Math.floor(local / day)
  const from = calendarDate(midnight)
  const counted = from.year * 12 + from.month - 1 + months
  const year = Math.floor(counted / 12)
  const month = counted - year * 12 + 1
  const moved = dayNumber({ year, month, day: Math.min(from.day, daysInMonth(year, month)) })
  return local + (moved - midnight) * day
}
