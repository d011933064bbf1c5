import { expect, test } from 'vitest'
import { fittingSpeed, neighbourSpeed, speedChoices } from '../../src/renderer/playback/speed.ts'

test('faster goes through all speeds, and stays at the last', () => {
  const passed = [speedChoices[0]!.speed]
  for (let step = 1; step < speedChoices.length; step++) passed.push(neighbourSpeed(passed.at(-1)!, 1))
  expect(passed).toEqual(speedChoices.map(({ speed }) => speed))
  expect(neighbourSpeed('fastest', 1)).toBe('fastest')
})

test('slower goes the same way back, and stays at real time', () => {
  expect(neighbourSpeed('fastest', -1)).toBe(speedChoices.at(-2)!.speed)
  expect(neighbourSpeed(1, -1)).toBe(1)
})

test('a clock of any length is played in about half a minute, as the choices allow', () => {
  const hour = 3_600_000
  expect([1, 6, 24 * 7, 24 * 30, 24 * 90].map((hours) => fittingSpeed(hours * hour))).toEqual([60, 600, 21_600, 86_400, 345_600])
  expect(fittingSpeed(0)).toBe(1)
})
