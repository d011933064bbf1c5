import { expect, test } from 'vitest'
import { advanceClock, withinRange } from '../../src/renderer/playback/advance-clock.ts'
import { defaultSpeed, speedChoices, speedLabel } from '../../src/renderer/playback/speed.ts'

const range = { start: 1_000, end: 101_000 }

test('a speed is virtual milliseconds per real one', () => {
  expect(advanceClock(2_000, 16, 3_600, range, false)).toBe(2_000 + 16 * 3_600)
})

test('the clock stops at the end of the rehearsal', () => {
  expect(advanceClock(100_000, 16, 86_400, range, true)).toBe(range.end)
})

test('a set speed does not wait for pictures, as fast as it goes does', () => {
  expect(advanceClock(2_000, 16, 1, range, false)).toBe(2_016)
  expect(advanceClock(2_000, 16, 'fastest', range, false)).toBe(2_000)
  expect(advanceClock(2_000, 16, 'fastest', range, true)).toBeGreaterThan(2_000)
})

test('as fast as it goes comes to the end in a bounded number of pictures', () => {
  let at = range.start
  for (let pictures = 0; pictures < 40; pictures += 1) at = advanceClock(at, 1, 'fastest', range, true)
  expect(at).toBe(range.end)
})

test('an instant is kept within the rehearsal, in whole milliseconds', () => {
  expect([withinRange(0, range), withinRange(5_000.6, range), withinRange(1e9, range)]).toEqual([1_000, 5_001, 101_000])
})

test('speeds go from real time to a million and as fast as it goes, the default among them', () => {
  const speeds = speedChoices.map(({ speed }) => speed)
  expect([speeds[0], speeds.at(-2), speeds.at(-1)]).toEqual([1, 1_000_000, 'fastest'])
  expect(speeds).toContain(defaultSpeed)
  expect(speedLabel(3_600)).toBe('× 3,600')
})
