import { expect, test } from 'vitest'
import { formatDurationInWords, formatElapsed } from '../../src/renderer/format/duration.ts'
import { formatClock, formatDayAndTime, formatExactTime } from '../../src/renderer/format/instant.ts'
import { counted, formatCount, formatShare } from '../../src/renderer/format/number.ts'

const at = Date.UTC(2026, 0, 14, 9, 4, 7, 31)

test('elapsed times have their two largest units', () => {
  expect([0, 999, 14_000, 1_334_000, 3_600_000, 90_061_000, 2_592_000_000].map(formatElapsed)).toEqual([
    '0 ms',
    '999 ms',
    '14 s',
    '22 m 14 s',
    '1 h 0 m',
    '1 d 1 h',
    '30 d 0 h',
  ])
})

test('written durations leave empty units out', () => {
  expect([0, 250, 3_600_000, 5_400_000, 172_800_000].map(formatDurationInWords)).toEqual(['0 s', '250 ms', '1 h', '1 h 30 m', '2 d'])
})

test('instants are in UTC whatever the zone of the machine', () => {
  expect([formatClock(at), formatDayAndTime(at), formatExactTime(at)]).toEqual([
    'Wed 14 Jan 2026 09:04:07',
    '14 Jan 09:04:07',
    '09:04:07.031',
  ])
})

test('counts have thousands separators', () => {
  expect([0, 999, 1_000, 1_234_567].map(formatCount)).toEqual(['0', '999', '1,000', '1,234,567'])
})

test('shares have one decimal, and none of nothing', () => {
  expect([formatShare(446, 1_000), formatShare(3, 3), formatShare(0, 3), formatShare(0, 0)]).toEqual(['44.6 %', '100 %', '0 %', ''])
})

test('one is one', () => {
  expect([counted(1, 'profile'), counted(2_000, 'profile')]).toEqual(['1 profile', '2,000 profiles'])
})
