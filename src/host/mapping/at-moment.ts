import type { MappingMoment } from '../../engine/index.ts'

/**
 * Does something synchronous in a world whose clock stands still, whose chance is given, and which has the time zone and language of no
 * machine: code of others reads these of the global object. Source of the rule: contract section 7, Sends.
 */
export function atMoment<Result>(moment: MappingMoment, action: () => Result): Result {
  const { Date: date, Intl: intl } = globalThis
  const { random } = Math
  try {
    Object.assign(globalThis, { Date: standingClock(date, moment.at), Intl: undefined })
    Math.random = moment.random
    return action()
  } finally {
    Object.assign(globalThis, { Date: date, Intl: intl })
    Math.random = random
  }
}

const localParts = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const

/** A Date whose now is always this instant and whose local time is UTC. */
function standingClock(realDate: DateConstructor, at: number): DateConstructor {
  class StandingDate extends realDate {
    constructor(...given: [] | [value: string | number | Date]) {
      super(given.length === 0 ? at : readAsUtc(given[0]))
    }
    static override now(): number {
      return at
    }
    override getTimezoneOffset(): number {
      return 0
    }
  }
  for (const part of localParts) {
    Object.defineProperty(StandingDate.prototype, `get${part}`, { value: realDate.prototype[`getUTC${part}`] })
  }
  return StandingDate as DateConstructor
}

const naiveTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/

/** A time without an offset would be read in the machine's zone. */
function readAsUtc(value: string | number | Date): string | number | Date {
  return typeof value === 'string' && naiveTime.test(value) ? `${value}Z` : value
}
