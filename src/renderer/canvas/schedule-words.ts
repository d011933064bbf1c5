import type { Schedule } from '../../engine/model/schedule.ts'

/** When a segment trigger reads its segment: "every month from 2026-02-01 09:00, Europe/Paris". */
export function scheduleWords(schedule: Schedule): string {
  switch (schedule.type) {
    case 'default':
      return 'once, soon after publication'
    case 'at':
      return ['once', `at ${localTimeWords(schedule.at)}`, ...zoneWords(schedule.timezone)].join(' ')
    case 'recurring': {
      const { every, start, end, timezone } = schedule
      const until = end === undefined ? [] : [`until ${localTimeWords(end)}`]
      return [recurrenceWords(every), `from ${localTimeWords(start)}`, ...until, ...zoneWords(timezone)].join(' ')
    }
  }
}

/** "every month", "every 2 weeks" */
export function recurrenceWords({ unit, interval }: Extract<Schedule, { type: 'recurring' }>['every']): string {
  return interval === 1 ? `every ${unit}` : `every ${interval} ${unit}s`
}

/** "2026-02-01T09:00" as "2026-02-01 09:00"; what else it may be stays. */
export function localTimeWords(text: string): string {
  return text.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ')
}

const zoneWords = (timezone: string | undefined): string[] => (timezone === undefined ? [] : [timezone])
