import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDate, dayNumber, daysInMonth, msPerDay } from '../../../src/engine/time/calendar-date.ts'

test('days and dates are those of the Gregorian calendar, and each gives the other back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -800_000, max: 3_000_000 }), (day) => {
      const date = new Date(day * msPerDay)
      const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
      expect(calendarDate(day)).toEqual(expected)
      expect(dayNumber(expected)).toBe(day)
      expect(expected.day).toBeLessThanOrEqual(daysInMonth(expected.year, expected.month))
    }),
  )
})

test('February has 29 days every four years, but not every hundred, but every four hundred', () => {
  expect([1900, 2000, 2019, 2020, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29, 28])
  expect([1, 3, 4, 12].map((month) => daysInMonth(2021, month))).toEqual([31, 31, 30, 31])
})
