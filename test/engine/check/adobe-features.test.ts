import { describe, expect, test } from 'vitest'
import { checkPresetFeatures } from '../../../src/engine/check/check-preset-features.ts'
import { decodeJourney } from '../../../src/engine/model/decode.ts'
import { findPreset } from '../../../src/engine/presets/find-preset.ts'
import type { Preset } from '../../../src/engine/presets/preset.ts'
import { lines } from '../model/problem-lines.ts'

const all = ['jo-2020-07', 'jo-2021', 'ajo-current']

const steps = {
  e: { type: 'event', event: 'E', namespace: 'crmid', next: 's' },
  end: { type: 'end' },
}

/** What a product lacks of a journey: at these places, in which products. */
function check(title: string, ofJourney: object, lacking: Readonly<Record<string, readonly string[]>>): void {
  test.each(all)(`%s: ${title}`, (preset) => {
    const decoded = decodeJourney({ format: 'rehearsal/journey/1', id: 'j', preset, start: 'e', steps, ...ofJourney })
    if (!decoded.ok) throw new Error(`the test's own journey is broken: ${JSON.stringify(decoded.problems)}`)
    const journey = decoded.value
    const told = checkPresetFeatures({ journey, steps: new Map(Object.entries(journey.steps)), preset: findPreset(preset) as Preset })
    const expected = Object.entries(lacking).filter(([, presets]) => presets.includes(preset))
    expect(lines(told)).toEqual(expected.map(([place]) => `${place} not-in-preset`))
  })
}

function checkStep(title: string, step: object, lacking: Readonly<Record<string, readonly string[]>> = {}): void {
  const inStep = Object.entries(lacking).map(([field, presets]) => [`/steps/s/${field}`, presets])
  check(title, { steps: { ...steps, s: step } }, Object.fromEntries(inStep))
}

const timeout = { after: '1d', next: 'end' }
const classic = ['jo-2020-07', 'jo-2021']

describe('[PRE4] steps that came or went', () => {
  checkStep('update of a profile', { type: 'update-profile', set: { tier: '"gold"' } }, { type: ['jo-2020-07'] })
  checkStep('jump', { type: 'jump', journey: 'other' }, { type: ['jo-2020-07'] })
  checkStep('send to a destination', { type: 'send-to-destination', activations: [{ id: 'a', destination: 'sink' }] }, { type: all })
  checkStep('qualification', { type: 'segment-qualification', segment: 'vip', behavior: 'both', next: 'end' })
})

describe('[PRE4] fields that came or went', () => {
  checkStep('event with a timeout', { type: 'event', event: 'F', timeout }, { timeout: ['jo-2020-07'] })
  checkStep('qualification with a timeout', { type: 'segment-qualification', segment: 'vip', timeout }, { timeout: ['jo-2020-07'] })
  checkStep('reaction with a timeout', { type: 'reaction', to: 'a', interaction: 'opened', timeout })
  checkStep('reaction to a failure', { type: 'reaction', to: 'a', interaction: 'failed' }, { interaction: ['ajo-current'] })
  checkStep('wait until a date', { type: 'wait', until: '2021-01-01T09:00' }, { until: ['ajo-current'] })
  checkStep('wait by an expression', { type: 'wait', expression: 'toDateTimeOnly(now())' })
  checkStep(
    'waits in parallel',
    {
      type: 'hold-until',
      branches: [
        { id: 'a', segment: 'vip', behavior: 'exit' },
        { id: 'b', event: 'F', where: [] },
        { id: 'c', after: '1h', when: { trait: 'tier', is: 'equals', value: 'gold' } },
        { id: 'd', until: '2021-01-01T09:00' },
      ],
      maximum: { after: '6h' },
    },
    { 'branches/2/when': ['ajo-current'], 'branches/3/until': ['ajo-current'] },
  )
  checkStep('restart', { type: 'hold-until', branches: [{ id: 'a', event: 'F', restart: true }] }, { 'branches/0/restart': all })
  checkStep(
    'profile cap',
    { type: 'condition', branches: [{ id: 'b', when: { profileCap: 5 } }], onError: { next: 'end' } },
    { 'branches/0/when/profileCap': classic },
  )
  checkStep('time and date', {
    type: 'condition',
    branches: [{ id: 'b', when: { any: [{ time: { from: '08:00' } }, { date: { from: '2021-01-01T00:00' } }] } }],
  })
  checkStep('same branch', { type: 'random-split', branches: [{ id: 'a', percent: 100 }], sameBranch: true }, { sameBranch: all })
  checkStep(
    'ways to read',
    {
      type: 'segment-trigger',
      segment: 'vip',
      namespace: 'crmid',
      schedule: { type: 'default' },
      readRate: 500,
      forceReentrance: true,
      incremental: true,
      triggerAfterBatch: { window: '3h' },
    },
    { forceReentrance: classic, incremental: classic, triggerAfterBatch: classic },
  )
})

describe('[PRE4] the whole journey', () => {
  const whole = { steps: { e: { ...steps.e, next: 'end' }, end: steps.end } }
  check('exit rules', { ...whole, exitRules: [{ id: 'x', event: 'F' }] }, { '/exitRules': classic })
  check(
    'exit rules by identifier, with a send',
    { ...whole, exitRules: [{ id: 'x', event: 'F', matchIdentifier: true, send: true }] },
    { '/exitRules': classic, '/exitRules/0/matchIdentifier': ['ajo-current'], '/exitRules/0/send': ['ajo-current'] },
  )
  check(
    'settings',
    {
      ...whole,
      settings: {
        timezone: 'Europe/Paris',
        profileTimezone: true,
        reentrance: { allowed: true, wait: '5m' },
        globalTimeout: '7d',
        errorTimeout: '10s',
        startDate: '2021-01-01T00:00:00Z',
        endDate: '2021-02-01T00:00:00Z',
      },
    },
    {},
  )
  check(
    'an entry of Twilio',
    { steps: { e: { type: 'event', event: 'E', audience: 'vip', entry: 'once', identifier: 'id', next: 'end' }, end: steps.end } },
    { '/steps/e/audience': all, '/steps/e/entry': all, '/steps/e/identifier': all },
  )
})
