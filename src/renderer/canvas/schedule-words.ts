import type { Schedule } from '../../engine/model/schedule.ts'

/** When a segment trigger reads its segment, in short: "every month", "once at 2026-02-01 09:00". */
export function scheduleWords(schedule: Schedule): string {
  switch (schedule.type) {
    case 'default':
      return 'once, soon after publication'
    case 'at':
      return `once at ${localTimeWords(schedule.at)}`
    case 'recurring':
      return recurrenceWords(schedule.every)
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
