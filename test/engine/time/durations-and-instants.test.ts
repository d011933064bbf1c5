import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDuration, parseDuration } from '../../../src/engine/time/duration.ts'
import { durationInWords } from '../../../src/engine/time/duration-in-words.ts'
import { formatInstant, parseAbsoluteInstant, parseInstant } from '../../../src/engine/time/instant.ts'

test.each([
  ['500ms', 500],
  ['0s', 0],
  ['1h30m', 5_400_000],
  ['2d', 172_800_000],
  ['26w', 15_724_800_000],
  ['1.5h', 5_400_000],
  ['1m500ms', 60_500],
])('the duration %s is %i ms', (text, milliseconds) => expect(parseDuration(text)).toBe(milliseconds))

test.each(['', '5', 'm', '5 m', '-5m', '5M', '5min', '1h-30m', '99999999999999w', '１h'])('%j is no duration', (text) => {
  expect(parseDuration(text)).toBeNull()
})

test('a duration in words has its units in full', () => {
  const told = ['30d', '1d', '1h30m', '500ms', '1.5h', 'soon'].map(durationInWords)
  expect(told).toEqual(['30 days', '1 day', '1 hour 30 minutes', '500 milliseconds', '1.5 hours', 'soon'])
})

test('a written duration reads back as itself', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 31 - 1 }), (ms) => {
      expect(parseDuration(formatDuration(ms))).toBe(ms)
    }),
    { seed: 1 },
  )
})

test.each([
  ['2026-01-05T10:00:00Z', '2026-01-05T10:00:00.000Z'],
  ['2026-01-05T11:00:00.5+01:00', '2026-01-05T10:00:00.500Z'],
  ['2026-01-05T04:30-0530', '2026-01-05T10:00:00.000Z'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
])('the instant %s is %s', (text, utc) => expect(formatInstant(parseAbsoluteInstant(text) ?? 0)).toBe(utc))

test.each([
  '2026-01-05T10:00:00',
  '2026-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-01-05',
  '2026-01-05T24:00:00Z',
  '2026-1-5T10:00:00Z',
  'now',
])('%j is no instant', (text) => expect(parseAbsoluteInstant(text)).toBeNull())

test('an offset counts from the start of the clock', () => {
  const start = Date.UTC(2026, 0, 5)
  expect(parseInstant('+20m', start)).toBe(start + 1_200_000)
  expect(parseInstant('+', start)).toBeNull()
  expect(parseInstant('+5', start)).toBeNull()
})
