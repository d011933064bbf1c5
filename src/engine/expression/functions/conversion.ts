import { msPerDay } from '../../time/calendar-date.ts'
import { formatIsoDuration, parseIsoDuration } from '../dates/iso-duration.ts'
import { parseDateLiteral, parseDateOnly, parseDateTime, parseDateTimeOnly } from '../dates/parse-dates.ts'
import { isRepresentable } from '../dates/representable.ts'
import type { Zone } from '../dates/zone.ts'
import type { ExpressionMoment } from '../moment.ts'
import { DateOnly, DateTime, DateTimeOnly, Duration, type Value } from '../values/value.ts'
import { textOf } from '../values/value-text.ts'
import type { CallSite, ExpressionFunction } from './expression-function.ts'

const category = 'Conversion'
const unreadable = 'A text that is none gives null. (12.6)'

export const conversionFunctions: readonly ExpressionFunction[] = [
  {
    name: 'date',
    category,
    summary: 'A literal of a day, a wall-clock time or a moment, as its form says.',
    signatures: ['(text: dateLiteral) → any'],
    nulls: 'gives null',
    source: '12.2 [docs: JO expr, data types]',
    run: (text: string, _second: never, _third: never, _moment: ExpressionMoment, site: CallSite) =>
      parseDateLiteral(text) ?? site.fail(`${JSON.stringify(text)} is no date: write one like "2021-02-19" or "2021-02-19T09:30:00Z".`),
  },
  {
    name: 'toBool',
    category,
    summary: 'True for the text "true" and for numbers other than 0.',
    signatures: ['(value: decimal) → boolean', '(value: boolean) → boolean', '(value: string) → boolean', '(value: integer) → boolean'],
    nulls: 'gives false',
    source: '[docs: JO fn toBool]',
    run: (value: string | number | boolean) => (typeof value === 'string' ? value === 'true' : Boolean(value)),
  },
  {
    name: 'toDateOnly',
    category,
    summary: 'The day of a text or a date; of a moment the day that its digits show.',
    signatures: [
      '(text: string) → dateOnly',
      '(date: dateOnly) → dateOnly',
      '(date: dateTimeOnly) → dateOnly',
      '(date: dateTime) → dateOnly',
    ],
    nulls: 'gives null',
    since: 'jo-2021',
    source: `[docs: JO fn toDateOnly; its "returns a datetime" is a slip] ${unreadable}`,
    run: (value: string | DateOnly | DateTimeOnly | DateTime) => {
      if (typeof value === 'string') return parseDateOnly(value)
      return value instanceof DateOnly ? value : new DateOnly(Math.floor(localOf(value) / msPerDay))
    },
  },
  {
    name: 'toDateTime',
    category,
    summary: 'The moment of an ISO 8601 text with offset, of a wall-clock time in a zone, or of milliseconds since 1970.',
    signatures: ['(text: string) → dateTime', '(zone: zone, local: dateTimeOnly) → dateTime', '(milliseconds: integer) → dateTime'],
    nulls: 'gives null',
    source: `[docs: JO fn toDateTime] OS-12 for gaps and overlaps. ${unreadable}`,
    run: (first: string | number | Zone, local: DateTimeOnly) => {
      if (typeof first === 'string') return parseDateTime(first)
      if (typeof first === 'number') return isRepresentable(first) ? new DateTime(first, 0) : null
      const at = first.toInstant(local.local)
      return new DateTime(at, first.offsetAt(at))
    },
  },
  {
    name: 'toDateTimeOnly',
    category,
    summary: 'The wall-clock time of a text or a moment: the offset is dropped, the digits stay. A date alone is its midnight.',
    signatures: ['(moment: dateTime) → dateTimeOnly', '(text: string) → dateTimeOnly'],
    nulls: 'gives null',
    source: `[docs: JO fn toDateTimeOnly] OS-28. ${unreadable}`,
    run: (value: DateTime | string) => (typeof value === 'string' ? parseDateTimeOnly(value) : new DateTimeOnly(localOf(value))),
  },
  {
    name: 'toDecimal',
    category,
    summary: 'The value as a decimal: true is 1, a moment its milliseconds since 1970.',
    signatures: [
      '(value: integer) → decimal',
      '(value: decimal) → decimal',
      '(value: string) → decimal',
      '(value: boolean) → decimal',
      '(moment: dateTime) → decimal',
    ],
    nulls: 'gives null',
    source: `[docs: JO fn toDecimal, its list of parameters for dateTime] ${unreadable}`,
    run: (value: number | string | boolean | DateTime) => (typeof value === 'string' ? decimalOf(value) : numberOf(value)),
  },
  {
    name: 'toDuration',
    category,
    summary: 'The duration of an ISO 8601 text like "P2DT3H4M", or of milliseconds.',
    signatures: ['(text: string) → duration', '(milliseconds: integer) → duration'],
    nulls: 'gives null',
    source: `[docs: JO fn toDuration] ${unreadable}`,
    run: (value: string | number) => (typeof value === 'string' ? parseIsoDuration(value) : new Duration(value)),
  },
  {
    name: 'toInteger',
    category,
    summary: 'The value as an integer: decimals are cut, true is 1, a moment its milliseconds since 1970.',
    signatures: [
      '(moment: dateTime) → integer',
      '(value: decimal) → integer',
      '(value: integer) → integer',
      '(value: string) → integer',
      '(value: boolean) → integer',
    ],
    nulls: 'gives null',
    source: `[docs: JO fn toInteger] ${unreadable}`,
    run: (value: number | string | boolean | DateTime) => (typeof value === 'string' ? integerOf(value) : Math.trunc(numberOf(value)) + 0),
  },
  {
    name: 'toString',
    category,
    summary: 'The value as a text: moments in UTC with milliseconds, durations as their milliseconds (in ajo-current like "PT1.52S").',
    signatures: [
      '(value: dateTimeOnly) → string',
      '(value: dateTime) → string',
      '(value: duration) → string',
      '(value: boolean) → string',
      '(value: integer) → string',
      '(value: decimal) → string',
      '(value: string) → string',
    ],
    nulls: 'gives null',
    source: '[docs: JO fn toString, AJO functions for durations] a text stays as it is, for fields without a type [inferred]',
    run: (value: Exclude<Value, null>, _second: never, _third: never, _moment: ExpressionMoment, site: CallSite) =>
      value instanceof Duration && site.dialect === 'ajo-current' ? formatIsoDuration(value) : textOf(value),
  },
  {
    name: 'toTimeZone',
    category,
    summary: 'The time zone of that id, for functions that want one.',
    signatures: ['(zone: zone) → string'],
    nulls: 'gives null',
    until: 'jo-2020-07',
    source: '[docs: JO fn toTimeZone, git 2020]',
    run: ({ name }: Zone) => name,
  },
]

function localOf(value: DateTime | DateTimeOnly): number {
  return value instanceof DateTime ? value.at + value.offset : value.local
}

function numberOf(value: number | boolean | DateTime): number {
  return value instanceof DateTime ? value.at : Number(value)
}

function integerOf(text: string): number | null {
  const value = /^[+-]?\d+$/.test(text) ? Number(text) + 0 : Number.NaN
  return Number.isSafeInteger(value) ? value : null
}

function decimalOf(text: string): number | null {
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : null
}
