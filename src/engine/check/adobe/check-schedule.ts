import { type Problem, problemAt } from '../../model/problem.ts'
import type { Schedule } from '../../model/schedule.ts'
import { quoted } from '../../model/wording.ts'
import { formatInstant } from '../../time/instant.ts'
import { wallInstant } from '../../time/wall-time.ts'
import { inWords } from '../check-durations.ts'
import type { AdobeJourney } from '../journey-under-check.ts'
import { zoneOfSchedule } from './schedule-times.ts'

type Recurring = Extract<Schedule, { type: 'recurring' }>

/** When a trigger reads its segment (reference/adobe 5.2, 5.3 and OS-09). */
export function checkSchedule({ journey, start, limits, surroundings }: AdobeJourney): Problem[] {
  if (start?.type !== 'segment-trigger') return []
  const { schedule } = start
  const path = ['steps', journey.start, 'schedule']
  const { publishedAt } = surroundings
  const zone = zoneOfSchedule(schedule, surroundings.timezone)
  if (!zone) return []
  switch (schedule.type) {
    case 'default':
      return []
    case 'at': {
      const at = wallInstant(schedule.at, zone)
      if (at === null || publishedAt === undefined || at >= publishedAt) return []
      const message = `${quoted(schedule.at)} is past when this is published, at ${formatInstant(publishedAt)}: the product refuses it. Choose a later time.`
      return [problemAt([...path, 'at'], 'schedule-in-the-past', message)]
    }
    case 'recurring': {
      const problems = checkRecurrence(schedule, limits.minRecurrenceMs, path)
      const first = wallInstant(schedule.start, zone)
      const last = schedule.end === undefined ? null : wallInstant(schedule.end, zone)
      if (last !== null && publishedAt !== undefined && last < publishedAt) {
        const over = `The schedule is over when this is published, at ${formatInstant(publishedAt)}, and nobody would ever be read. Choose a later end.`
        return [...problems, problemAt([...path, 'end'], 'schedule-in-the-past', over)]
      }
      if (first === null || last === null || first <= last) return problems
      const message = 'The schedule ends before its first occurrence: choose a later end.'
      return [...problems, problemAt([...path, 'end'], 'end-before-start', message)]
    }
  }
}

const shortest = { hour: 3_600_000, day: 86_400_000, week: 7 * 86_400_000, month: 28 * 86_400_000 } as const

/** The time from one occurrence to the next, ms; of months, as short as it gets. */
export function periodOf({ every }: Recurring): number {
  return shortest[every.unit] * every.interval
}

function checkRecurrence(schedule: Recurring, least: number, path: readonly PropertyKey[]): Problem[] {
  if (periodOf(schedule) >= least) return []
  const message = `An occurrence comes ${inWords(least)} after another at the earliest, and here it is ${inWords(periodOf(schedule))}: let it come more seldom.`
  return [problemAt([...path, 'every'], 'recurrence-too-short', message)]
}
