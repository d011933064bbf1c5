import { expect, test } from 'vitest'
import { EvaluationError } from '../../../../src/engine/expression/index.ts'
import { evaluated, problemsOf } from '../evaluated.ts'
import { checkExamples, type Example, testCategory } from './check-examples.ts'

/** Both ends of a window count, and a millisecond beyond does not. */
function windowOf(name: string, delta: number, far: string, beyond: string, otherSide: string): readonly Example[] {
  return [
    [`${name}(now(), ${delta})`, true],
    [`${name}(toDateTime("${far}"), ${delta})`, true],
    [`${name}(toDateTime("${beyond}"), ${delta})`, false],
    [`${name}(toDateTime("${otherSide}"), ${delta})`, false],
    [`${name}(@{E.seen}, ${delta})`, true, { events: { E: { seen: far } } }],
    [`${name}(@{E.missing}, ${delta})`, false, { events: { E: {} } }],
    [`${name}(now(), null)`, false],
  ]
}

const next = '2020-07-20T10:25:00.001Z'
const before = '2020-07-20T10:24:59.999Z'

testCategory('[EXPR14]', 'Date', {
  currentTimeInMillis: [['currentTimeInMillis()', 1_595_240_700_000]],
  inLastHours: windowOf('inLastHours', 4, '2020-07-20T06:25:00Z', '2020-07-20T06:24:59.999Z', next),
  inLastDays: windowOf('inLastDays', 4, '2020-07-16T10:25:00Z', '2020-07-16T10:24:59.999Z', next),
  inLastMonths: windowOf('inLastMonths', 4, '2020-03-20T10:25:00Z', '2020-03-20T10:24:59.999Z', next),
  inLastYears: windowOf('inLastYears', 4, '2016-07-20T10:25:00Z', '2016-07-20T10:24:59.999Z', next),
  inNextHours: windowOf('inNextHours', 4, '2020-07-20T14:25:00Z', '2020-07-20T14:25:00.001Z', before),
  inNextDays: windowOf('inNextDays', 4, '2020-07-24T10:25:00Z', '2020-07-24T10:25:00.001Z', before),
  inNextMonths: windowOf('inNextMonths', 4, '2020-11-20T10:25:00Z', '2020-11-20T10:25:00.001Z', before),
  inNextYears: windowOf('inNextYears', 4, '2024-07-20T10:25:00Z', '2024-07-20T10:25:00.001Z', before),
  now: [
    ['now()', '2020-07-20T10:25:00.000Z'],
    ['now("Asia/Tokyo")', '2020-07-20T10:25:00.000Z'],
    ['toDateTimeOnly(now("Asia/Tokyo"))', '2020-07-20T19:25:00.000'],
    ['toDateTimeOnly(now("-05:30"))', '2020-07-20T04:55:00.000'],
    ['"the current time is " + (now())', 'the current time is 2020-07-20T10:25:00.000Z'],
  ],
  nowWithDelta: [
    ['nowWithDelta(3, "hours")', '2020-07-20T13:25:00.000Z'],
    ['nowWithDelta(-2, "days")', '2020-07-18T10:25:00.000Z'],
    ['nowWithDelta(90, "minutes")', '2020-07-20T11:55:00.000Z'],
    ['nowWithDelta(-30, "seconds")', '2020-07-20T10:24:30.000Z'],
    ['nowWithDelta(-2, "hours", "Asia/Tokyo")', '2020-07-20T08:25:00.000Z'],
    ['toDateTimeOnly(nowWithDelta(1, "days", "Asia/Tokyo"))', '2020-07-21T19:25:00.000'],
    ['nowWithDelta(-5, "months")', '2020-02-20T10:25:00.000Z'],
    ['nowWithDelta(1, "months")', '2021-02-28T10:00:00.000Z', { now: '2021-01-31T10:00:00Z' }],
    ['nowWithDelta(1, "years")', '2021-02-28T10:00:00.000Z', { now: '2020-02-29T10:00:00Z' }],
    ['nowWithDelta(-13, "months")', '2019-12-31T10:00:00.000Z', { now: '2021-01-31T10:00:00Z' }],
    // The clocks of Paris jump over 02:30; days are 24 h and care for no jump.
    ['toDateTimeOnly(nowWithDelta(1, "months", "Europe/Paris"))', '2021-03-28T03:30:00.000', { now: '2021-02-28T01:30:00Z' }],
    ['toDateTimeOnly(nowWithDelta(1, "days", "Europe/Paris"))', '2021-03-28T03:30:00.000', { now: '2021-03-27T01:30:00Z' }],
    // 02:30 comes twice, the first time counts.
    ['nowWithDelta(2, "months", "Europe/Paris")', '2021-10-31T00:30:00.000Z', { now: '2021-08-31T00:30:00Z' }],
    // New York jumps over 02:30 on 2021-03-14, Lord Howe shows half past one twice on 2021-04-04, and jumps half an hour on 2021-10-03.
    ['toDateTimeOnly(nowWithDelta(1, "months", "America/New_York"))', '2021-03-14T03:30:00.000', { now: '2021-02-14T07:30:00Z' }],
    ['nowWithDelta(1, "months", "Australia/Lord_Howe")', '2021-04-03T14:45:00.000Z', { now: '2021-03-03T14:45:00Z' }],
    ['toDateTimeOnly(nowWithDelta(1, "months", "Australia/Lord_Howe"))', '2021-10-03T02:45:00.000', { now: '2021-09-02T15:45:00Z' }],
    ['toDateTimeOnly(nowWithDelta(24, "hours", "Australia/Lord_Howe"))', '2021-10-03T02:45:00.000', { now: '2021-10-01T15:45:00Z' }],
    ['nowWithDelta(null, "days")', null],
    ['nowWithDelta(@{E.n}, @{E.unit})', '2020-07-21T10:25:00.000Z', { events: { E: { n: 1, unit: 'days' } } }],
  ],
  setDays: [
    ['setDays(toDateTime("2010-12-12T01:11:00Z"), 25)', '2010-12-25T01:11:00.000Z'],
    ['setDays(toDateTimeOnly("2010-12-12T01:11:00"), 1)', '2010-12-01T01:11:00.000'],
    ['setDays(toDateTime("2010-12-01T01:00:00+02:00"), 5)', '2010-12-04T23:00:00.000Z'],
    ['setDays(toDateTime(@{E.missing}), 5)', null, { events: { E: {} } }],
  ],
  setHours: [
    ['setHours(toDateTime("2010-12-12T01:11:00Z"), 4)', '2010-12-12T04:11:00.000Z'],
    ['setHours(nowWithDelta(1, "days"), 20)', '2020-07-21T20:25:00.000Z'],
    ['setHours(toDateTimeOnly("1969-12-31T23:30:00"), 0)', '1969-12-31T00:30:00.000'],
    ['setHours(toDateTime("2010-12-12T01:11:00+09:00"), 4)', '2010-12-11T19:11:00.000Z'],
    ['setHours(@{E.seen}, 4)', '2020-07-01T04:15:00.000', { events: { E: { seen: '2020-07-01T12:15' } } }],
  ],
  updateTimeZone: [
    ['updateTimeZone(toDateTime("2019-08-28T08:15:30.123-07:00"), "Asia/Tokyo")', '2019-08-28T15:15:30.123Z'],
    ['toDateTimeOnly(updateTimeZone(toDateTime("2019-08-28T08:15:30.123-07:00"), "Asia/Tokyo"))', '2019-08-29T00:15:30.123'],
    ['updateTimeZone(null, "UTC")', null],
  ],
})

test('[EXPR14] the documented wait of the next morning keeps the minutes, and reads the digits of UTC', () => {
  checkExamples([
    ['toDateTimeOnly(setHours(nowWithDelta(1,"days"),9))', '2020-07-19T09:30:00.000', { now: '2020-07-18T01:30:00Z' }],
    ['toDateTimeOnly(setHours(nowWithDelta(1,"days","-07:00"),9))', '2020-07-18T09:30:00.000', { now: '2020-07-18T01:30:00Z' }],
  ])
})

test('[EXPR14] an hour, day or year that does not exist ends the evaluation, or is a problem where it is constant', () => {
  expect(() => evaluated('setDays(now(), 32)')).toThrow(new EvaluationError('2020-07 has no day 32.', 0, 18))
  expect(() => evaluated('setHours(now(), 24)')).toThrow('A day has no hour 24: they go from 0 to 23.')
  expect(() => evaluated('nowWithDelta(8000, "years")')).toThrow('8000 years from now lie beyond the years 0 to 9999.')
  expect(() => evaluated('nowWithDelta(9007199254740991, "months")')).toThrow('beyond the years')
  expect(() => evaluated('nowWithDelta(9007199254740991, "days")')).toThrow('beyond the years')
  expect(problemsOf('setDays(toDateTime("2021-02-01T00:00:00Z"), 29)')).toEqual(['0+47 expression-constant: 2021-02 has no day 29.'])
  expect(problemsOf('nowWithDelta(1, "day")')).toEqual([
    '16+5 expression-constant: "day" is none of "years", "months", "days", "hours", "minutes" and "seconds". Did you mean "days"?',
  ])
  expect(() => evaluated('nowWithDelta(1, @{E.unit})', { events: { E: { unit: 'weeks' } } })).toThrow('"weeks" is none of')
})
