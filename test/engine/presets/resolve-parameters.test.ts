import { describe, expect, test } from 'vitest'
import { findPreset } from '../../../src/engine/presets/find-preset.ts'
import { choiceOf } from '../../../src/engine/presets/parameter-values.ts'
import type { Preset } from '../../../src/engine/presets/preset.ts'
import { type Overrides, overrideProblems, resolveParameters } from '../../../src/engine/presets/resolve-parameters.ts'
import { limits } from '../../../src/engine/presets/twilio-limits-in-force.ts'
import { lines } from '../model/problem-lines.ts'

const preset = findPreset('twilio-ga-2025-11') as Preset
const name = 'event-at-deadline'

describe('[PRE1] a journey goes before its scenario, and that before the preset', () => {
  const cases: [scenario: Overrides, journey: Overrides, value: string, decidedBy: string][] = [
    [{}, {}, 'event-wins', 'preset'],
    [{ [name]: 'timer-wins' }, {}, 'timer-wins', 'scenario'],
    [{}, { [name]: 'timer-wins' }, 'timer-wins', 'journey'],
    [{ [name]: 'timer-wins' }, { [name]: 'event-wins' }, 'event-wins', 'journey'],
  ]
  test.each(cases)('%j, %j', (scenario, journey, value, decidedBy) => {
    const { parameters, problems } = resolveParameters(preset, scenario, journey)
    expect(parameters.get(name)).toMatchObject({ value, decidedBy })
    expect(choiceOf(parameters, name)).toBe(value)
    expect(problems).toEqual([])
  })
})

test('limits can be overridden like decisions', () => {
  const { parameters } = resolveParameters(preset, { 'max-steps': 7 }, { 'hold-minimum': '1s', 'instance-lifetime': '2d' })
  expect(limits(parameters)).toMatchObject({ maxSteps: 7, holdMinimumMs: 1_000, instanceLifetimeMs: 172_800_000, delayMinimumMs: 300_000 })
})

describe('[PRE1] an override that is wrong is a problem and never counts', () => {
  function check(overrides: Overrides, ...expected: string[]): void {
    test(JSON.stringify(overrides), () => {
      const { parameters, problems } = resolveParameters(preset, {}, overrides)
      expect(lines(problems)).toEqual(expected)
      expect([...parameters.values()].every(({ decidedBy }) => decidedBy === 'preset')).toBe(expected.length > 0)
    })
  }
  check({ [name]: 'both-win' }, `/assumptions/${name} bad-assumption-value`)
  check({ [name]: true }, `/assumptions/${name} bad-assumption-value`)
  check({ 'max-steps': '7' }, '/assumptions/max-steps bad-assumption-value')
  check({ 'max-steps': 0 }, '/assumptions/max-steps bad-assumption-value')
  check({ 'max-steps': 1.5 }, '/assumptions/max-steps bad-assumption-value')
  check({ 'max-steps': 1 })
  check({ 'hold-minimum': 300 }, '/assumptions/hold-minimum bad-assumption-value')
  check({ 'hold-minimum': 'soon' }, '/assumptions/hold-minimum bad-assumption-value')
  check({ 'loop-passes': 3, 'exit-events': 3, 'split-branches': 1, 'random-branches': 2, versions: 3, 'exit-send-order': 'send-first' })
  check({ 'function-timeout': '3s' })
  check({ 'exit-sends': 2 }, '/assumptions/exit-sends fixed-assumption')
  check({ 'analytics-range': '3d' }, '/assumptions/analytics-range fixed-assumption')
  check({ 'deduplication-window': '3d' }, '/assumptions/deduplication-window fixed-assumption')
  check({ 'a/b': 1, constructor: 1 }, '/assumptions/a~1b unknown-assumption', '/assumptions/constructor unknown-assumption')
})

test('[PRE1] what limits nothing in a product cannot be overridden there, and can where it does', () => {
  const beta = findPreset('twilio-beta-2024-12') as Preset
  const overrides = { 'exit-events': 3, 'split-branches': 3, 'random-branches': 3 }
  expect(lines(overrideProblems([beta], overrides))).toEqual([
    '/assumptions/exit-events fixed-assumption',
    '/assumptions/random-branches fixed-assumption',
    '/assumptions/split-branches fixed-assumption',
  ])
  expect(overrideProblems([beta, preset], overrides)).toEqual([])
})

test('the name and the values that were meant are suggested', () => {
  expect(resolveParameters(preset, {}, { 'event-at-dedline': 'event-wins' }).problems[0]?.message).toContain(
    'Did you mean "event-at-deadline"?',
  )
  expect(resolveParameters(preset, {}, { [name]: 'events-win' }).problems[0]?.message).toContain('"event-wins" or "timer-wins"')
})

test('a wrong override of the scenario is not reported for each of its journeys', () => {
  expect(resolveParameters(preset, { zork: 1 }, {}).problems).toEqual([])
  expect(lines(overrideProblems([preset], { zork: 1 }))).toEqual(['/assumptions/zork unknown-assumption'])
})
