import { expect, test } from 'vitest'
import { timeTicks } from '../../src/renderer/timeline/time-ticks.ts'

const day = 86_400_000
const monday = Date.UTC(2026, 0, 5)

test('a month has a tick each Monday', () => {
  expect(timeTicks(monday, monday + 30 * day, 8).map(({ label }) => label)).toEqual(['5 Jan', '12 Jan', '19 Jan', '26 Jan', '2 Feb'])
})

test('a few hours have ticks on round times, and midnight is named by its day', () => {
  expect(timeTicks(monday - 2 * 3_600_000, monday + 2 * 3_600_000, 5).map(({ label }) => label)).toEqual([
    '22:00',
    '23:00',
    '5 Jan',
    '01:00',
    '02:00',
  ])
})

test('there are never more than there is room for, however long the rehearsal', () => {
  for (const days of [0.01, 1, 7, 90, 365, 4_000]) expect(timeTicks(monday, monday + days * day, 6).length).toBeLessThanOrEqual(7)
})
