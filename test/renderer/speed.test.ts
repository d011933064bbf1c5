import { expect, test } from 'vitest'
import { neighbourSpeed, speedChoices } from '../../src/renderer/playback/speed.ts'

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
