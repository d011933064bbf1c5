import { compileEventFilter } from '../compile/event-filter.ts'
import type { ProfileEvents } from '../inputs/profile-events.ts'
import type { EventRule } from '../model/segment.ts'
import { parseDuration } from '../time/duration.ts'
import type { CountedEvents } from './event-window.ts'

/** An event rule with its name, filter, window and count worked out. */
export function countedEvents({ event, where, count, within }: EventRule, events: ProfileEvents): CountedEvents {
  return {
    name: events.countedName(event),
    filter: compileEventFilter(where, events),
    spanMs: within === undefined ? Number.POSITIVE_INFINITY : (parseDuration(within) ?? 0),
    isEnough: compileCount(count ?? { is: 'at-least', value: 1 }),
  }
}

function compileCount({ is, value }: NonNullable<EventRule['count']>): (count: number) => boolean {
  switch (is) {
    case 'equals':
      return (count) => count === value
    case 'not-equals':
      return (count) => count !== value
    case 'greater-than':
      return (count) => count > value
    case 'less-than':
      return (count) => count < value
    case 'at-least':
      return (count) => count >= value
    case 'at-most':
      return (count) => count <= value
  }
}
