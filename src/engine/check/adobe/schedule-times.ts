import type { Schedule } from '../../model/schedule.ts'
import { parseLocalTime } from '../../time/local-time.ts'
import { recurrenceInstants } from '../../time/recurrence.ts'
import { findZone } from '../../time/time-zones.ts'
import { wallInstant, wallTime } from '../../time/wall-time.ts'
import type { ZoneRules } from '../../time/zone-rules.ts'

/** The zone on whose wall the times of a schedule stand (contract section 2): its own, else the workspace's, else UTC. */
export function zoneOfSchedule(schedule: Schedule, workspaceZone: string | undefined): ZoneRules | null {
  const own = 'timezone' in schedule ? schedule.timezone : undefined
  return findZone(own ?? workspaceZone ?? 'UTC')
}

/** Whether the clock on the wall leaps over that time; a text with an offset names an instant that there is. */
export function isInGap(text: string, zone: ZoneRules): boolean {
  const local = parseLocalTime(text)
  return local !== null && zone.toLocal(zone.toInstant(local)) !== local
}

/** As far as doubts about a schedule without an end look ahead: past a year, so that every change of the clocks is in it. */
const lookAhead = 400 * 86_400_000

/** The first occurrences of a schedule, ms since 1970: at most those of some 400 days. None of the default one, which no clock decides. */
export function firstOccurrences(schedule: Schedule, zone: ZoneRules): number[] {
  switch (schedule.type) {
    case 'default':
      return []
    case 'at': {
      const at = wallInstant(schedule.at, zone)
      return at === null ? [] : [at]
    }
    case 'recurring': {
      const { every, start, end } = schedule
      const first = wallTime(start, zone)
      const last = end === undefined ? null : wallTime(end, zone)
      if (first === null) return []
      const from = zone.toInstant(first)
      return recurrenceInstants({ zone, ...every, first, last }, from, from + lookAhead)
    }
  }
}
