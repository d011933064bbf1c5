/** What a zone does from its last single change on, every year alike: the form of POSIX TZ, as compiled zone files end with. */
export interface RecurringRule {
  /** ms ahead of UTC. */
  readonly standard: number
  /** null where the clocks are no longer changed. */
  readonly summer: { readonly offset: number; readonly from: YearlyChange; readonly until: YearlyChange } | null
}

/** A weekday of a month: the first (1) to fourth, or the last (5) one. */
interface YearlyChange {
  /** 1 to 12. */
  readonly month: number
  readonly week: number
  /** 0 is Sunday. */
  readonly weekday: number
  /** On the clock as it stood before, ms after midnight; below 0 or over a day where the change is on a day beside it. */
  readonly time: number
}

const day = 86_400_000
const hour = 3_600_000
const name = '(?:[A-Za-z]+|<[^>]+>)'
const clock = '[-+]?\\d+(?::\\d+)*'
const change = `M(\\d+)\\.(\\d)\\.(\\d)(?:/(${clock}))?`
const form = new RegExp(`^${name}(${clock})(?:${name}(${clock})?,${change},${change})?$`)

/** @throws RangeError where the text has another form: the table is broken */
export function readRecurringRule(text: string): RecurringRule {
  const match = form.exec(text)
  if (!match) throw new RangeError(`no rule of a time zone: ${text}`)
  const [, offset = '0', summerOffset, month, ...rest] = match
  // POSIX counts westwards.
  const standard = -milliseconds(offset)
  if (month === undefined) return { standard, summer: null }
  const [week, weekday, time, ...until] = rest
  const summer = summerOffset === undefined ? standard + hour : -milliseconds(summerOffset)
  const from = yearlyChange(month, week, weekday, time)
  return { standard, summer: { offset: summer, from, until: yearlyChange(until[0], until[1], until[2], until[3]) } }
}

export function recurringOffset({ standard, summer }: RecurringRule, instant: number): number {
  if (!summer) return standard
  const year = new Date(instant + standard).getUTCFullYear()
  const from = localInstant(summer.from, year) - standard
  const until = localInstant(summer.until, year) - summer.offset
  const isSummer = from < until ? instant >= from && instant < until : instant >= from || instant < until
  return isSummer ? summer.offset : standard
}

function localInstant({ month, week, weekday, time }: YearlyChange, year: number): number {
  const first = Date.UTC(year, month - 1, 1)
  const toFirst = (weekday - new Date(first).getUTCDay() + 7) % 7
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const place = toFirst + 7 * (week - 1)
  return first + (place < days ? place : place - 7) * day + time
}

function yearlyChange(month = '1', week = '1', weekday = '0', time = '2'): YearlyChange {
  return { month: Number(month), week: Number(week), weekday: Number(weekday), time: milliseconds(time) }
}

/** "2", "-1:30", "+09:00:00". */
function milliseconds(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.replace(/^[-+]/, '').split(':').map(Number)
  const size = hours * hour + minutes * 60_000 + seconds * 1000
  return text.startsWith('-') ? -size : size
}
