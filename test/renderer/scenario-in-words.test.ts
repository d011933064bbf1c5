import { expect, test } from 'vitest'
import { scenarioInWords } from '../../src/renderer/explorer/scenario-in-words.ts'

const clock = { start: 0, end: 30 * 86_400_000 }

test('a scenario says once whom it is of, and how long it goes', () => {
  expect(scenarioInWords({ profiles: 10_000, isRecorded: false, clock })).toBe('10,000 profiles over 30 d')
  expect(scenarioInWords({ profiles: 0, isRecorded: true, clock })).toBe('recorded calls over 30 d')
  expect(scenarioInWords({ profiles: 1, isRecorded: true, clock })).toBe('1 profile and recorded calls over 30 d')
  expect(scenarioInWords({ profiles: 0, isRecorded: false, clock: null })).toBe('0 profiles')
})
