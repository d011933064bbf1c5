import { calendarDate, dayNumber, daysInMonth, msPerDay } from '../../time/calendar-date.ts'
import { isRepresentable } from '../dates/representable.ts'
import { utc, type Zone } from '../dates/zone.ts'
import type { ExpressionMoment } from '../moment.ts'
import { DateTime, DateTimeOnly } from '../values/value.ts'
import { type DateUnit, plusUnits } from './date-units.ts'
import type { CallSite, ExpressionFunction } from './expression-function.ts'

const category = 'Date'

/** A row that asks whether a moment lies between now and so much before or after, both ends included. */
function window(name: string, unit: DateUnit, direction: 1 | -1): ExpressionFunction {
  const between = direction < 0 ? `in the last so many ${unit}, up to now` : `from now on within the next so many ${unit}`
  return {
    name,
    category,
    summary: `Whether the moment lies ${between}.`,
    signatures: ['(moment: dateTime, delta: integer) → boolean'],
    nulls: 'gives false',
    asks: 'clock',
    source: `[docs: JO fn ${name}] both ends included, months and years of the calendar in UTC [inferred]; OS-21`,
    run: (date: DateTime, delta: number, _third: never, { now }: ExpressionMoment) => {
      const edge = plusUnits(now, direction * delta, unit)
      return direction < 0 ? date.at >= edge && date.at <= now : date.at >= now && date.at <= edge
    },
  }
}

export const dateFunctions: readonly ExpressionFunction[] = [
  {
    name: 'currentTimeInMillis',
    category,
    summary: 'The virtual instant, in milliseconds since 1970.',
    signatures: ['() → integer'],
    nulls: 'gives null',
    asks: 'clock',
    source: '[docs: JO fn currentTimeInMillis]',
    run: (_first: never, _second: never, _third: never, { now }: ExpressionMoment) => now,
  },
  window('inLastHours', 'hours', -1),
  window('inLastDays', 'days', -1),
  window('inLastMonths', 'months', -1),
  window('inLastYears', 'years', -1),
  window('inNextHours', 'hours', 1),
  window('inNextDays', 'days', 1),
  window('inNextMonths', 'months', 1),
  window('inNextYears', 'years', 1),
  {
    name: 'now',
    category,
    summary: 'The virtual instant, with the digits of UTC or of a zone.',
    signatures: ['(zone?: zone) → dateTime'],
    nulls: 'gives null',
    asks: 'clock',
    source: '[docs: JO fn now, JO timezone]',
    run: (zone: Zone | undefined, _second: never, _third: never, { now }: ExpressionMoment) =>
      new DateTime(now, (zone ?? utc).offsetAt(now)),
  },
  {
    name: 'nowWithDelta',
    category,
    summary:
      'The virtual instant moved by a number of years, months, days, hours, minutes or seconds, with the digits of UTC or of a zone.',
    signatures: ['(delta: integer, unit: dateUnit, zone?: zone) → dateTime'],
    nulls: 'gives null',
    asks: 'clock',
    source: '[docs: JO fn nowWithDelta; JO expr: a day is 24 h] months and years are those of the calendar there [inferred]',
    run: (delta: number, unit: DateUnit, zone: Zone | undefined, { now }: ExpressionMoment, site: CallSite) =>
      movedNow(now, delta, unit, zone ?? utc, site),
  },
  {
    name: 'setDays',
    category,
    summary: 'The same time of the day on another day of its month.',
    signatures: ['(date: dateTime, day: integer) → dateTime', '(date: dateTimeOnly, day: integer) → dateTimeOnly'],
    nulls: 'gives null',
    source: '[docs: JO fn setDays] a day that the month lacks is an error, as in java.time [inferred]',
    run: (date: DateTime | DateTimeOnly, day: number, _third: never, _moment: ExpressionMoment, site: CallSite) =>
      withLocal(date, (local) => onDay(local, day, site)),
  },
  {
    name: 'setHours',
    category,
    summary: 'The same day at another hour; the minutes stay.',
    signatures: ['(date: dateTime, hour: integer) → dateTime', '(date: dateTimeOnly, hour: integer) → dateTimeOnly'],
    nulls: 'gives null',
    source: '[docs: JO fn setHours] an hour that is none is an error, as in java.time [inferred]',
    run: (date: DateTime | DateTimeOnly, hour: number, _third: never, _moment: ExpressionMoment, site: CallSite) => {
      if (hour < 0 || hour > 23) site.fail(`A day has no hour ${hour}: they go from 0 to 23.`)
      return withLocal(date, (local) => local + (hour - hourOf(local)) * 3_600_000)
    },
  },
  {
    name: 'updateTimeZone',
    category,
    summary: 'The same instant with the digits of another zone.',
    signatures: ['(date: dateTime, zone: zone) → dateTime'],
    nulls: 'gives null',
    source: '[docs: JO fn updateTimeZone]',
    run: (date: DateTime, zone: Zone) => new DateTime(date.at, zone.offsetAt(date.at)),
  },
]

/** Days and less are elapsed time; months and years move the calendar of the zone. */
function movedNow(now: number, delta: number, unit: DateUnit, zone: Zone, site: CallSite): DateTime {
  const isCalendar = unit === 'months' || unit === 'years'
  const offset = isCalendar ? zone.offsetAt(now) : 0
  const moved = plusUnits(now + offset, delta, unit)
  if (!isRepresentable(moved)) site.fail(`${delta} ${unit} from now lie beyond the years 0 to 9999.`)
  const at = isCalendar ? zone.toInstant(moved) : moved
  return new DateTime(at, zone.offsetAt(at))
}

/** The date with other digits; a moment keeps its offset. */
function withLocal(date: DateTime | DateTimeOnly, change: (local: number) => number): DateTime | DateTimeOnly {
  if (date instanceof DateTimeOnly) return new DateTimeOnly(change(date.local))
  return new DateTime(change(date.at + date.offset) - date.offset, date.offset)
}

function onDay(local: number, day: number, site: CallSite): number {
  const today = Math.floor(local / msPerDay)
  const { year, month } = calendarDate(today)
  if (day < 1 || day > daysInMonth(year, month)) site.fail(`${year}-${String(month).padStart(2, '0')} has no day ${day}.`)
  return local + (dayNumber({ year, month, day }) - today) * msPerDay
}

function hourOf(local: number): number {
  return Math.floor((local - Math.floor(local / msPerDay) * msPerDay) / 3_600_000)
}
