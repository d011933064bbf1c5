/** Dates of the proleptic Gregorian calendar, without zones: whole days and milliseconds since 1970-01-01. */

export const msPerDay = 86_400_000

export interface CalendarDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** The number of days since 1970-01-01. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / msPerDay)
}

export function calendarDate(dayOfEpoch: number): CalendarDate {
  const date = new Date(dayOfEpoch * msPerDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export function daysInMonth(year: number, month: number): number {
  return (
    dayNumber({ year: month === 12 ? year + 1 : year, month: month === 12 ? 1 : month + 1, day: 1 }) - dayNumber({ year, month, day: 1 })
  )
}

/** The same wall-clock time so many months later; where the month is too short, on its last day. */
export function plusMonths(local: number, months: number): number {
  const day = Math.floor(local / msPerDay)
  const date = calendarDate(day)
  const counted = date.year * 12 + (date.month - 1) + months
  const year = Math.floor(counted / 12)
  const month = counted - year * 12 + 1
  const moved = dayNumber({ year, month, day: Math.min(date.day, daysInMonth(year, month)) })
  return local + (moved - day) * msPerDay
}

/** Years beyond these have no ISO text of four digits. */
const earliest = dayNumber({ year: 0, month: 1, day: 1 }) * msPerDay
const latest = (dayNumber({ year: 9999, month: 12, day: 31 }) + 1) * msPerDay

/** Whether a wall-clock time lies in the years 0 to 9999. */
export function isRepresentable(local: number): boolean {
  return local >= earliest && local < latest
}
