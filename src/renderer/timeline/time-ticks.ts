import { formatDay, formatShortTime } from '../format/instant.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Steps between two ticks, all of which fall on round times in UTC. */
const tickSteps = [
  second,
  5 * second,
  15 * second,
  30 * second,
  minute,
  5 * minute,
  15 * minute,
  30 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  day,
  2 * day,
  7 * day,
  14 * day,
  28 * day,
]

export interface Tick {
  readonly at: number
  readonly label: string
}

/** Monday 5 January 1970: weeks are counted from here, so that weekly ticks fall on Mondays. */
const aMonday = 4 * day

/** Round instants within a range, at most `most` of them: the finest step that keeps to that. */
export function timeTicks(start: number, end: number, most: number): readonly Tick[] {
  const step = tickSteps.find((candidate) => (end - start) / candidate <= most) ?? Math.ceil((end - start) / most / day) * day
  const origin = step % (7 * day) === 0 ? aMonday : 0
  const ticks: Tick[] = []
  for (let at = origin + Math.ceil((start - origin) / step) * step; at <= end; at += step) {
    ticks.push({ at, label: step < day && at % day !== 0 ? formatShortTime(at) : formatDay(at) })
  }
  return ticks
}
