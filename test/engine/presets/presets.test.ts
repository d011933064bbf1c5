import { describe, expect, test } from 'vitest'
import { dialects } from '../../../src/engine/expression/dialect.ts'
import { findPreset, presetIds } from '../../../src/engine/presets/find-preset.ts'
import { unlimited } from '../../../src/engine/presets/parameter.ts'
import { resolveParameters } from '../../../src/engine/presets/resolve-parameters.ts'
import { limits } from '../../../src/engine/presets/twilio-limits-in-force.ts'
import { parseDuration } from '../../../src/engine/time/duration.ts'

function valueIn(id: string, name: string): unknown {
  return findPreset(id)?.parameters.find((row) => row.name === name)?.value
}

const twilioPresets = ['twilio-ga-2025-11', 'twilio-beta-2024-12']

test('there are the presets of two Twilio and three Adobe products, and no other', () => {
  for (const id of [...twilioPresets, ...dialects]) {
    expect(findPreset(id)).toMatchObject({ id, family: twilioPresets.includes(id) ? 'twilio' : 'adobe' })
  }
  for (const id of ['twilio', '', 'constructor', '__proto__', 'ajo']) expect(findPreset(id)).toBeUndefined()
})

test('journeys can be held to all of them', () => {
  expect(presetIds).toEqual([...twilioPresets, ...dialects])
})

describe.each([...twilioPresets, ...dialects])('%s as a table', (id) => {
  const rows = findPreset(id)?.parameters ?? []

  test('names are kebab-case, or as in the Adobe reference, and stand once', () => {
    const names = rows.map(({ name }) => name)
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$|^[a-z]+([A-Z][a-z]+)*([.][a-z]+([A-Z][a-z]+)*)?$/)
    expect(new Set(names).size).toBe(names.length)
  })

  test('every row has a meaning and a source', () => {
    for (const row of rows) {
      expect(row.meaning, row.name).toMatch(/^[A-Z"].*[.]$/)
      expect(row.source.length, row.name).toBeGreaterThan(3)
    }
  })

  test('every value is of its kind', () => {
    for (const { name, kind, value, allowed, mayBeUnlimited } of rows) {
      if (value === unlimited && mayBeUnlimited) continue
      if (kind === 'count') expect(Number.isSafeInteger(value), name).toBe(true)
      if (kind === 'duration') expect(parseDuration(String(value)), name).not.toBeNull()
      if (kind === 'flag') expect(value, name).toBeTypeOf('boolean')
      if (kind === 'choice') expect(allowed, name).toContain(value)
    }
  })
})

test.each(twilioPresets)('the limits of %s that are read are numbers', (id) => {
  const preset = findPreset(id)
  for (const [name, value] of Object.entries(preset ? limits(resolveParameters(preset).parameters) : {})) {
    expect(Number.isSafeInteger(value), name).toBe(true)
  }
})

test('the generally available product, by the reference', () => {
  const preset = findPreset('twilio-ga-2025-11')
  expect(preset && limits(resolveParameters(preset).parameters)).toEqual({
    maxSteps: 50,
    nameLength: 73,
    holdBranches: 9,
    splitBranches: 9,
    randomBranches: 5,
    exitRules: 10,
    delayMinimumMs: 300_000,
    delayMaximumMs: 182 * 86_400_000,
    holdMinimumMs: 300_000,
    holdMaximumMs: 182 * 86_400_000,
    identifierNameLength: 500,
    identifierValueLength: 150,
    activationsPerSend: 5,
    mappingsPerSend: 100,
    mappingsPerDestination: 50,
    deliveryRetryWindowMs: 14_400_000,
    deliveryTimeoutMs: 10_000,
    functionTimeoutMs: 5_000,
    payloadBytes: 32_768,
    syncKeyLength: 31,
    eventsPerSecond: 25,
    instancesPerProfile: 25,
    instanceLifetimeMs: 365 * 86_400_000,
    loopPasses: 100,
    versions: 25,
  })
})

test('[PRE4] the beta differs in exactly what the reference says', () => {
  const ga = findPreset('twilio-ga-2025-11')
  const beta = findPreset('twilio-beta-2024-12')
  const differing = beta?.parameters.filter(({ name, value }) => valueIn('twilio-ga-2025-11', name) !== value)
  expect(Object.fromEntries(differing?.map(({ name, value }) => [name, value]) ?? [])).toEqual({
    'max-steps': 25,
    'hold-branches': 4,
    'activations-per-send': 1,
    'exit-events': 5,
    'sync-key-scope': 'step',
    'journey-metadata': 'none',
  })
  expect(beta?.parameters.map(({ name }) => name)).toEqual(ga?.parameters.map(({ name }) => name))
  expect(beta?.entryModes).toEqual(['every-time', 'once'])
  expect(ga?.stepTypes.filter((type) => !beta?.stepTypes.includes(type))).toEqual(['condition', 'random-split'])
})
