import { expect, test } from 'vitest'
import { atMoment } from '../../../src/host/mapping/at-moment.ts'

const at = Date.parse('2026-07-01T12:34:56.789Z')
const moment = { at, random: () => 0.25 }

test('the clock stands still and tells UTC', () => {
  const seen = atMoment(moment, () => {
    const now = new Date()
    return [Date.now(), now.getTime(), now.getHours(), now.getMinutes(), now.getTimezoneOffset(), now instanceof Date]
  })
  expect(seen).toEqual([at, at, 12, 34, 0, true])
})

test('a time that is given is that time; one without an offset is read as UTC', () => {
  const read = (value: string | number) => atMoment(moment, () => new Date(value).toISOString())
  expect(read(0)).toBe('1970-01-01T00:00:00.000Z')
  expect(read('2026-01-01T00:00:00+02:00')).toBe('2025-12-31T22:00:00.000Z')
  expect(read('2026-01-01T10:00')).toBe('2026-01-01T10:00:00.000Z')
})

test('chance is the one that is given', () => {
  expect(atMoment(moment, () => Math.random())).toBe(0.25)
})

test('afterwards the world is as before, also after a throw', () => {
  const before = [Date, Intl, Math.random]
  expect(() =>
    atMoment(moment, () => {
      throw new RangeError('no')
    }),
  ).toThrow(RangeError)
  expect([Date, Intl, Math.random]).toEqual(before)
})
