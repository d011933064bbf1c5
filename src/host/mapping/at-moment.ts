import type { MappingMoment } from '../../engine/index.ts'

/**
 * Does something synchronous in a world whose clock stands still, whose chance is given, and which has the time zone and language of no
 * machine: code of others reads these of the global object. Source of the rule: contract section 7, Sends.
 */
export function atMoment<Result>(moment: MappingMoment, action: () => Result): Result {
  const leave = enterMoment(moment)
  try {
    return action()
  } finally {
    leave()
  }
}

/** Makes the global object that world, until what it answers with is called. */
export function enterMoment(moment: MappingMoment): () => void {
  const { Date: date, Intl: intl } = globalThis
  const { random } = Math
  const before = [standingAt, draw] as const
  standingAt = moment.at
  draw = moment.random
  globalThis.Date = StandingDate as DateConstructor
  Object.assign(globalThis, { Intl: undefined })
  Math.random = standingRandom
  return () => {
    ;[standingAt, draw] = before
    globalThis.Date = date
    globalThis.Intl = intl
    Math.random = random
  }
}

/** The instant at which the clock stands; one class for all moments, because making one costs more than a mapping. */
let standingAt = 0

/** Chance of the moment, by one function for all of them too: some libraries keep the function that they find when they are loaded. */
let draw: () => number = Math.random
function standingRandom(): number {
  return draw()
}

/** A Date whose now is that instant and whose local time is UTC. */
class StandingDate extends Date {
  constructor(...given: [] | [value: string | number | Date]) {
    super(given.length === 0 ? standingAt : readAsUtc(given[0]))
  }
  static override now(): number {
    return standingAt
  }
  override getTimezoneOffset(): number {
    return 0
  }
}

for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const) {
  Object.defineProperty(StandingDate.prototype, `get${part}`, { value: Date.prototype[`getUTC${part}`] })
}

const naiveTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/

/** A time without an offset would be read in the machine's zone. */
function readAsUtc(value: string | number | Date): string | number | Date {
  return typeof value === 'string' && naiveTime.test(value) ? `${value}Z` : value
}
