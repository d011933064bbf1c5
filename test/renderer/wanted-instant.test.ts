import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatInstant } from '../../src/engine/time/instant.ts'
import { wantedInstant } from '../../src/renderer/playback/wanted-instant.ts'

const range = { start: Date.parse('2026-01-05T00:00:00Z'), end: Date.parse('2026-02-04T00:00:00Z') }
const now = Date.parse('2026-01-14T15:30:00Z')

const read = (text: string): string => {
  const wanted = wantedInstant(text, range, now)
  return wanted.ok ? formatInstant(wanted.at) : wanted.why
}

test('an instant is written as the clock shows it, as an offset, or with an offset of its own', () => {
  expect(
    ['+2d', '+1h30m', ' 2026-01-14 11:00 ', '2026-01-14t11:00:05', '2026-01-14', '9:05', '23:59:59.500', '2026-01-14T11:00:00+01:00'].map(
      read,
    ),
  ).toEqual([
    '2026-01-07T00:00:00.000Z',
    '2026-01-05T01:30:00.000Z',
    '2026-01-14T11:00:00.000Z',
    '2026-01-14T11:00:05.000Z',
    '2026-01-14T00:00:00.000Z',
    '2026-01-14T09:05:00.000Z',
    '2026-01-14T23:59:59.500Z',
    '2026-01-14T10:00:00.000Z',
  ])
})

test('what is no instant of the rehearsal is told with how to write one, or with its bounds', () => {
  const how = 'Write an instant like 2026-01-14 11:00, 11:00 on the shown day, or +2d from the start.'
  expect(['', 'tomorrow', '25:00', '2026-02-30', '+2x', '+'].map(read)).toEqual([how, how, how, how, how, how])
  expect(read('2026-01-04')).toBe('The rehearsal begins on Mon 5 Jan 2026 00:00:00.')
  expect(read('+31d')).toBe('The rehearsal ends on Wed 4 Feb 2026 00:00:00.')
})

test('every instant of the rehearsal can be written, whole or to the second', () => {
  fc.assert(
    fc.property(fc.integer({ min: range.start, max: range.end }), (at) => {
      expect(read(formatInstant(at))).toBe(formatInstant(at))
      const second = Math.floor(at / 1_000) * 1_000
      expect(read(formatInstant(second).slice(0, 19).replace('T', ' '))).toBe(formatInstant(second))
    }),
  )
})
