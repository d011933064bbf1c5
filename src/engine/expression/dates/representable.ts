import { dayNumber, msPerDay } from '../../time/calendar-date.ts'

const earliest = dayNumber({ year: 0, month: 1, day: 1 }) * msPerDay
const latest = (dayNumber({ year: 9999, month: 12, day: 31 }) + 1) * msPerDay

/** Whether a wall-clock time lies in the years 0 to 9999; beyond these it has no ISO text. */
export function isRepresentable(local: number): boolean {
  return local >= earliest && local < latest
}
