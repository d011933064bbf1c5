import { plusDays, plusMonths } from './local-time.ts'
import type { ZoneRules } from './zone-rules.ts'

export type RecurrenceUnit = 'hour' | 'day' | 'week' | 'month'

/**
 * Something that happens again and again from a local time on: days, weeks and months by the clock on the wall, which keeps its time of day
 * over daylight saving and remembers the day of the month; hours by elapsed time.
 */
export interface Recurrence {
  readonly zone: ZoneRules
  readonly unit: RecurrenceUnit
  /** A whole number from 1. */
  readonly interval: number
  /** Local milliseconds of the first time. */
  readonly first: number
  /** Local milliseconds; what falls on exactly this still happens (reference/adobe OS-10). null: for ever. */
  readonly last: number | null
}

const hour = 3_600_000
/** No shorter than the unit ever is, so that a guess by it never comes too late. */
const longest = { hour, day: 86_400_000, week: 7 * 86_400_000, month: 31 * 86_400_000 } as const satisfies Record<RecurrenceUnit, number>

/** The instants, ms since 1970, that lie in `from … to`, both included, in order. */
export function recurrenceInstants(recurrence: Recurrence, from: number, to: number): number[] {
  const { zone, unit, interval, first, last } = recurrence
  const until = last === null ? to : Math.min(to, zone.toInstant(last))
  const instants: number[] = []
  // Two units early, for what zones may move.
  const start = Math.max(0, Math.floor((from - zone.toInstant(first)) / (longest[unit] * interval)) - 2)
  for (let index = start; ; index++) {
    const instant = instantOf(recurrence, index)
    if (instant > until) return instants
    if (instant >= from) instants.push(instant)
  }
}

function instantOf({ zone, unit, interval, first }: Recurrence, index: number): number {
  const steps = index * interval
  switch (unit) {
    case 'hour':
      return zone.toInstant(first) + steps * hour
    case 'day':
      return zone.toInstant(plusDays(first, steps))
    case 'week':
      return zone.toInstant(plusDays(first, 7 * steps))
    case 'month':
      return zone.toInstant(plusMonths(first, steps))
  }
}
