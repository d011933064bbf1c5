import { msPerDay } from '../../time/calendar-date.ts'

/** "2020-07-20T10:25:00.000": no zone stands behind it. */
export function formatLocal(local: number): string {
  return new Date(local).toISOString().slice(0, -1)
}

/** "2020-07-20". */
export function formatDay(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, -14)
}
