import { describe, expect, test } from 'vitest'
import { type AdobeParameters, adobeParameters } from '../../../src/engine/presets/adobe-parameters-in-force.ts'
import { findPreset } from '../../../src/engine/presets/find-preset.ts'
import type { Preset } from '../../../src/engine/presets/preset.ts'
import { type Overrides, resolveParameters } from '../../../src/engine/presets/resolve-parameters.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const noLimit = Number.POSITIVE_INFINITY

function inForce(id: string, overrides: Overrides = {}): AdobeParameters {
  const { parameters, problems } = resolveParameters(findPreset(id) as Preset, {}, overrides)
  expect(problems).toEqual([])
  return adobeParameters(parameters)
}

const seed: AdobeParameters = {
  activationDelayMs: 0,
  batchReadinessLagMs: 0,
  streamingLagMs: 0,
  defaultStartMs: hour,
  readRatePerSecond: noLimit,
  readRateMinimum: 1,
  readRateMaximum: noLimit,
  minRecurrenceMs: 0,
  triggerWindowMinimumMs: hour,
  triggerWindowMaximumMs: 6 * hour,
  waitMaximumMs: 30 * day,
  eventTimeoutMaximumMs: 30 * day,
  reactionTimeoutMinimumMs: 40 * second,
  reactionTimeoutMaximumMs: 30 * day,
  globalTimeoutMs: 30 * day,
  errorTimeoutMs: 5 * second,
  errorTimeoutMinimumMs: second,
  errorTimeoutMaximumMs: 30 * second,
  retries: 3,
  retriesFinalAnswers: 'none',
  reentranceWaitMs: 0,
  reentranceWaitMaximumMs: noLimit,
  entryMemoryMs: 30 * day,
  finishedAfterMs: 30 * day,
  multipleLive: true,
  endDateExits: false,
  profileTimezoneDefault: true,
  updateLatencyMs: 0,
  maxSteps: 50,
  timerWins: false,
  cacheFieldGroups: true,
  capWindow: 'aligned',
  tooLongWaitEndsAtOnce: false,
  refusedJumpFails: false,
}

const classic: AdobeParameters = {
  ...seed,
  activationDelayMs: 10 * minute,
  readRatePerSecond: 1000,
  readRateMaximum: 1000,
  minRecurrenceMs: hour,
  multipleLive: false,
  cacheFieldGroups: false,
}

const current: AdobeParameters = {
  ...classic,
  activationDelayMs: 0,
  batchReadinessLagMs: 2 * hour,
  defaultStartMs: 0,
  readRatePerSecond: 5000,
  readRateMinimum: 500,
  readRateMaximum: 20_000,
  minRecurrenceMs: day,
  waitMaximumMs: 90 * day,
  eventTimeoutMaximumMs: 90 * day,
  reactionTimeoutMaximumMs: 90 * day,
  globalTimeoutMs: 91 * day,
  errorTimeoutMs: 30 * second,
  retriesFinalAnswers: '401-403-404',
  reentranceWaitMs: 5 * minute,
  reentranceWaitMaximumMs: 90 * day,
  entryMemoryMs: 91 * day,
  finishedAfterMs: 91 * day,
  endDateExits: true,
  profileTimezoneDefault: false,
  capWindow: 'sliding',
  tooLongWaitEndsAtOnce: true,
  refusedJumpFails: true,
}

test.each([
  ['jo-2020-07', seed],
  ['jo-2021', classic],
  ['ajo-current', current],
])('[PRE2][PRE4] %s, by the reference', (id, expected) => {
  expect(inForce(id)).toEqual(expected)
})

describe('what is read can be overridden', () => {
  const cases: [overrides: Overrides, read: Partial<AdobeParameters>][] = [
    [{ 'sq.activationDelay': '90s' }, { activationDelayMs: 90 * second }],
    [{ 'rs.readRate': 13 }, { readRatePerSecond: 13 }],
    [{ 'rs.readRate': 'unlimited' }, { readRatePerSecond: noLimit }],
    [{ 'journey.globalTimeout': '7d' }, { globalTimeoutMs: 7 * day, entryMemoryMs: 7 * day }],
    [{ retries: 0 }, { retries: 0 }],
    [{ 'answers-not-retried': '401-403-404' }, { retriesFinalAnswers: '401-403-404' }],
    [{ 'versions.multipleLive': true }, { multipleLive: true }],
    [{ 'profileTimezone.default': false }, { profileTimezoneDefault: false }],
    [{ 'journey.endDateEffect': 'profiles-exit' }, { endDateExits: true }],
    [{ 'fieldGroup.cacheDuration': 'per-field-group' }, { cacheFieldGroups: true }],
    [{ 'event-at-deadline': 'timer-wins' }, { timerWins: true }],
    [{ 'cap-window': 'sliding' }, { capWindow: 'sliding' }],
    [{ 'wait-beyond-lifetime': 'times-out-at-once' }, { tooLongWaitEndsAtOnce: true }],
    [{ 'jump-refused-by-reentrance': 'fails' }, { refusedJumpFails: true }],
    [{ 'finished-after': 'unlimited' }, { finishedAfterMs: noLimit }],
  ]
  test.each(cases)('%j', (overrides, read) => {
    expect(inForce('jo-2021', overrides)).toEqual({ ...classic, ...read })
  })
})
