import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLocalTime, parseTimeOfDay, plusMonths } from '../../../src/engine/time/local-time.ts'
import { type Recurrence, type RecurrenceUnit, recurrenceInstants } from '../../../src/engine/time/recurrence.ts'
import { findZone } from '../../../src/engine/time/time-zones.ts'

const units: readonly RecurrenceUnit[] = ['hour', 'day', 'week', 'month']
const zones = ['UTC', 'Europe/Paris', 'America/New_York', 'Australia/Lord_Howe']

function recurrence(first: string, unit: RecurrenceUnit, more: { zone?: string; interval?: number; last?: string } = {}): Recurrence {
  const zone = findZone(more.zone ?? 'UTC')
  const start = parseLocalTime(first)
  if (!zone || start === null) throw new Error('no such zone or time')
  return { zone, unit, interval: more.interval ?? 1, first: start, last: more.last === undefined ? null : parseLocalTime(more.last) }
}
const between = (given: Recurrence, from: string, to: string) =>
  recurrenceInstants(given, Date.parse(from), Date.parse(to)).map((at) => new Date(at).toISOString().slice(0, 16))

describe('[CAL1] days, weeks and months keep the time of day on the wall', () => {
  test('over the leap in spring', () => {
    const daily = recurrence('2021-03-27T02:30', 'day', { zone: 'Europe/Paris' })
    expect(between(daily, '2021-03-27T00:00Z', '2021-03-29T12:00Z')).toEqual(['2021-03-27T01:30', '2021-03-28T01:30', '2021-03-29T00:30'])
  })
  test('over the hour that comes twice in autumn: once, the earlier', () => {
    const daily = recurrence('2020-10-24T02:30', 'day', { zone: 'Europe/Paris' })
    expect(between(daily, '2020-10-24T00:00Z', '2020-10-26T12:00Z')).toEqual(['2020-10-24T00:30', '2020-10-25T00:30', '2020-10-26T01:30'])
  })
  test('of Lord Howe, where it is half an hour', () => {
    const daily = recurrence('2026-10-03T02:10', 'day', { zone: 'Australia/Lord_Howe' })
    expect(between(daily, '2026-10-02T00:00Z', '2026-10-05T00:00Z')).toEqual(['2026-10-02T15:40', '2026-10-03T15:40', '2026-10-04T15:10'])
  })
  test('weeks, every second one', () => {
    const weekly = recurrence('2026-03-01T09:00', 'week', { zone: 'America/New_York', interval: 2 })
    expect(between(weekly, '2026-03-02T00:00Z', '2026-04-01T00:00Z')).toEqual(['2026-03-15T13:00', '2026-03-29T13:00'])
  })
  test('hours are elapsed time: none is left out or doubled', () => {
    const hourly = recurrence('2021-03-28T00:30', 'hour', { zone: 'Europe/Paris' })
    expect(between(hourly, '2021-03-27T23:00Z', '2021-03-28T02:00Z')).toEqual(['2021-03-27T23:30', '2021-03-28T00:30', '2021-03-28T01:30'])
  })
})

describe('[CAL2] months remember the day', () => {
  test('the 31st is the last day of shorter ones', () => {
    const monthly = recurrence('2021-01-31T09:00', 'month', { last: '2021-04-30T23:59' })
    expect(between(monthly, '2021-01-01T00:00Z', '2022-01-01T00:00Z')).toEqual([
      '2021-01-31T09:00',
      '2021-02-28T09:00',
      '2021-03-31T09:00',
      '2021-04-30T09:00',
    ])
  })
  test('leap days, and over a year', () => {
    const at = (text: string, months: number) => new Date(plusMonths(parseLocalTime(text) ?? 0, months)).toISOString().slice(0, 16)
    expect(at('2027-12-31T23:59', 2)).toBe('2028-02-29T23:59')
    expect(at('2028-02-29T00:00', 12)).toBe('2029-02-28T00:00')
    expect(at('2028-02-29T00:00', 48)).toBe('2032-02-29T00:00')
  })
})

describe('[CAL3] the end', () => {
  test('is inside', () => {
    const until = (last: string) =>
      between(recurrence('2026-09-01T09:00', 'day', { last }), '2026-01-01T00:00Z', '2027-01-01T00:00Z').length
    expect([until('2026-09-04T08:59'), until('2026-09-04T09:00')]).toEqual([3, 4])
  })
  test('any part of the time holds what the whole holds in it', () => {
    const start = Date.UTC(2026, 0, 1)
    const offsets = fc.integer({ min: -400, max: 800 }).map((days) => start + days * 86_400_000 + 1)
    const given = fc.record({
      zone: fc.constantFrom(...zones),
      unit: fc.constantFrom(...units),
      interval: fc.integer({ min: 1, max: 5 }),
      minute: fc.nat({ max: 1439 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    fc.assert(
      fc.property(given, offsets, offsets, ({ zone, unit, interval, minute, day }, a, b) => {
        const time = new Date(minute * 60_000).toISOString().slice(11, 16)
        const every = recurrence(`2026-01-${String(day).padStart(2, '0')}T${time}`, unit, { zone, interval })
        const whole = recurrenceInstants(every, Date.UTC(2024, 0, 1), Date.UTC(2029, 0, 1))
        expect(whole).toEqual([...whole].sort((one, other) => one - other))
        expect(whole[0]).toBe(every.zone.toInstant(every.first))
        const [from, to] = a < b ? [a, b] : [b, a]
        expect(recurrenceInstants(every, from, to)).toEqual(whole.filter((at) => at >= from && at <= to))
      }),
      { numRuns: 300, seed: 20260105 },
    )
  })
})

test('[CAL1] times that there are not are none', () => {
  expect(['00:00', '23:59', '01:00:30'].map(parseTimeOfDay)).toEqual([0, 86_340_000, 3_630_000])
  for (const text of ['24:00', '1:00', '01:60', '0100', '', '01:00Z']) expect(parseTimeOfDay(text)).toBeNull()
  for (const text of ['2026-02-29T09:00', '2026-13-01T09:00', '2026-02-01', '2026-02-01T25:00', '2026-02-01T09:00Z'])
    expect(parseLocalTime(text)).toBeNull()
})
