import { isCalculateItem, type TimelineItem } from '../model/scenario.ts'
import type { BatchSegment } from '../model/segment.ts'
import { parseDuration } from '../time/duration.ts'
import { parseInstant } from '../time/instant.ts'
import { parseTimeOfDay } from '../time/local-time.ts'
import { recurrenceInstants } from '../time/recurrence.ts'
import { findZone } from '../time/time-zones.ts'

/** One calculation of a batch segment: its data is taken when it starts, and seen when its result shows (contract section 3). */
export interface Calculation {
  /** ms since 1970; the lastQualificationTime of those whose membership it changes. */
  readonly start: number
  /** ms since 1970. */
  readonly shows: number
  /** Places among the changes of these two instants: see ChangesSoFar. Infinity for what is due by the clock. */
  readonly startItem: number
  readonly showItem: number
  /** How many of the segment's results that show at this very place have shown with this one, as a share: 1 with the last, and of an only one. */
  readonly showShare: number
}

const day = 86_400_000

/**
 * The calculations that a batch segment starts from the start of the clock to its end, by its schedule and on demand, in order. What was
 * calculated before, profiles say themselves (contract section 3).
 *
 * @param readyAfterMs how long after its end a result shows where the segment says nothing of it
 */
export function calculationsOf(
  { id, calculation }: BatchSegment,
  timeline: readonly TimelineItem[],
  clock: { readonly start: number; readonly end: number },
  readyAfterMs = 0,
): Calculation[] {
  const { takes = '0s', readyAfter } = calculation
  const lag = (parseDuration(takes) ?? 0) + ((readyAfter === undefined ? null : parseDuration(readyAfter)) ?? readyAfterMs)
  const scheduled = scheduledStarts(calculation, clock).map((start) => ({ start, item: Number.POSITIVE_INFINITY }))
  const demanded = timeline.flatMap((one, item) => {
    if (!isCalculateItem(one) || !one.calculate.includes(id)) return []
    const start = parseInstant(one.at, clock.start) ?? clock.start
    return start < clock.start || start > clock.end ? [] : [{ start, item }]
  })
  const all = [...demanded, ...scheduled].sort((a, b) => a.start - b.start || compare(a.item, b.item))
  return all.map(({ start, item }, place) => {
    if (lag === 0) return { start, shows: start, startItem: item, showItem: item, showShare: 1 }
    let [first, next] = [place, place + 1]
    while (all[first - 1]?.start === start) first -= 1
    while (all[next]?.start === start) next += 1
    return {
      start,
      shows: start + lag,
      startItem: item,
      showItem: Number.POSITIVE_INFINITY,
      showShare: (place + 1 - first) / (next - first),
    }
  })
}

function scheduledStarts(
  { daily, timezone = 'UTC' }: BatchSegment['calculation'],
  { start, end }: { start: number; end: number },
): number[] {
  const zone = findZone(timezone)
  const time = parseTimeOfDay(daily)
  if (!zone || time === null) return []
  const yesterday = Math.floor(zone.toLocal(start) / day) * day - day
  return recurrenceInstants({ zone, unit: 'day', interval: 1, first: yesterday + time, last: null }, start, end)
}

/** Places may be infinite: then a difference says nothing. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
