import { describe, expect, test } from 'vitest'
import type { RunResult } from '../../../src/engine/account/result.ts'
import { paths, readerOf, scenarioOf } from './rehearse.ts'

/** Whoever logs in calls the address, or is asked a question that data decide. */
function journey(steps: object, more: object = {}): object {
  const login = { type: 'event', event: 'Login', namespace: 'crmid', next: 'x' }
  const ends = Object.fromEntries(['y', 'alt', 'late', 'no'].map((id) => [id, { type: 'end' }]))
  return {
    format: 'rehearsal/journey/1',
    id: 'j',
    preset: 'jo-2020-07',
    start: 'e',
    steps: { e: login, ...steps, ...ends },
    ...more,
  }
}

function run(
  given: { readonly journeys: readonly object[]; readonly [field: string]: unknown },
  order: 'profile' | 'time' = 'profile',
): RunResult {
  const profiles = ['u1', 'u2'].map((id) => ({ id, identities: { crmid: [`c-${id}`] }, traits: { tier: 'bronze', city: 'New York' } }))
  const timeline = [{ at: '+0s', profile: 'u1', event: 'Login' }]
  // What the run does with these presets is known before they are open to everybody.
  const scenario = scenarioOf({ namespaces: [{ id: 'crmid', kind: 'person' }], profiles, timeline, ...given })
  return readerOf(scenario, order).result(1000)
}

const seconds = (at: string | undefined) => (Date.parse(at ?? '') - Date.parse('2026-01-05T10:00:00Z')) / 1000

describe('an action that calls an address', () => {
  const crm = { id: 'crm', kind: 'http', url: 'https://crm.example/notify', auth: { type: 'basic', username: 'a', password: 'hush' } }
  const x = {
    type: 'action',
    destination: 'crm',
    parameters: { tier: '#{ExperiencePlatform.Loyalty.profile.tier}' },
    onError: { next: 'alt' },
    onTimeout: { next: 'late' },
    next: 'y',
  }

  test('[HTTP1][HTTP2] shows the request with its evaluated path and parameters', () => {
    const path = 'concat("cities/", toString(#{ExperiencePlatform.Loyalty.profile.city}))'
    const { sends } = run({ journeys: [journey({ x })], destinations: [{ ...crm, path }] })
    expect(sends[0]).toMatchObject({
      status: 'delivered',
      payload: { tier: 'bronze' },
      requests: [{ method: 'POST', url: 'https://crm.example/notify/cities/New%20York', body: { tier: 'bronze' } }],
    })
    expect(JSON.stringify(sends)).not.toContain('hush')
  })

  test('[ACT9] waits for an attempt as long as the address says', () => {
    const result = run({ journeys: [journey({ x })], destinations: [{ ...crm, timeout: '1s', responses: [{ latency: '2s' }] }] })
    expect(paths(result)).toEqual(['e > x[timeout] > late'])
    expect(seconds(result.instances[0]?.endedAt ?? '')).toBe(1)
  })

  test('[ACT6][HTTP1] that a cap keeps back shows no request', () => {
    const result = run({
      journeys: [journey({ x })],
      destinations: [crm],
      caps: [{ destinations: ['crm'], max: 1, per: '1s' }],
      timeline: ['u1', 'u2'].map((profile) => ({ at: '+0s', profile, event: 'Login' })),
    })
    expect(paths(result)).toEqual(['e > x > y', 'e > x[error] > alt'])
    expect(result.sends.map(({ requests }) => requests.length)).toEqual([1, 0])
  })
})

describe('a condition on a data source', () => {
  const branch = { id: 'warm', when: { expression: '#{Weather.now.temperature} > 15' }, next: 'y' }
  const x = { type: 'condition', branches: [branch], otherwise: { next: 'no' }, onError: { next: 'alt' } }
  const weather = (responses: object[], cache?: string) => [{ id: 'Weather', fieldGroups: { now: cache ? { cache } : {} }, responses }]

  test('[DATA1] waits for the answer, and goes on with it', () => {
    const result = run({ journeys: [journey({ x })], dataSources: weather([{ latency: '2s', body: { temperature: 20 } }]) })
    expect(paths(result)).toEqual(['e > x[warm] > y'])
    expect(seconds(result.instances[0]?.endedAt ?? '')).toBe(2)
  })

  test('[DATA1] goes the way for errors after four failures (ADB-51), or when the time is over', () => {
    expect(paths(run({ journeys: [journey({ x })], dataSources: weather([{ status: 500 }]) }))).toEqual(['e > x[error] > alt'])
    const silent = run({ journeys: [journey({ x })], dataSources: weather([{ silent: true }]) })
    expect(paths(silent)).toEqual(['e > x[error] > alt'])
    expect(seconds(silent.instances[0]?.endedAt ?? '')).toBe(5)
    const { onError: _, ...without } = x
    const failed = run({ journeys: [journey({ x: without })], dataSources: weather([{ status: 500 }]) })
    expect(failed.instances[0]).toMatchObject({ path: 'e > x !failed', outcome: 'failed' })
  })

  test('[DATA1] uses up counted responses in order of time, whoever comes first in the population', () => {
    const given = {
      journeys: [journey({ x })],
      dataSources: weather([{ times: 1, latency: '3s', body: { temperature: 20 } }, { body: { temperature: 5 } }]),
      timeline: [
        { at: '+1s', profile: 'u1', event: 'Login' },
        { at: '+0s', profile: 'u2', event: 'Login' },
      ],
    }
    const result = run(given)
    expect(result.instances.map(({ profile, path, endedAt }) => `${profile} ${path} @${seconds(endedAt ?? '')}`)).toEqual([
      'u2 e > x[warm] > y @3',
      'u1 e > x[otherwise] > no @1',
    ])
    expect(run(given, 'time').digest).toBe(result.digest)
  })

  test('[DATA3] is held to old data where the product keeps it', () => {
    const again = { type: 'condition', branches: [{ ...branch, next: 'y' }], otherwise: { next: 'no' } }
    const pause = { type: 'wait', for: '30m', next: 'again' }
    const steps = { x: { ...x, branches: [{ ...branch, next: 'pause' }] }, pause, again }
    const responses = [{ for: '10m', body: { temperature: 20 } }, { body: { temperature: 5 } }]
    expect(paths(run({ journeys: [journey(steps)], dataSources: weather(responses, '1h') }))).toEqual([
      'e > x[warm] > pause > again[warm] > y',
    ])
    expect(paths(run({ journeys: [journey(steps)], dataSources: weather(responses, '1m') }))).toEqual([
      'e > x[warm] > pause > again[otherwise] > no',
    ])
    const later = journey(steps, { preset: 'ajo-current' })
    expect(paths(run({ journeys: [later], dataSources: weather(responses, '1h') }))).toEqual([
      'e > x[warm] > pause > again[otherwise] > no',
    ])
  })

  test('[DATA4] sees old traits of the profile where the product keeps them (ADB-62)', () => {
    const silver = { id: 'silver', when: { expression: '#{ExperiencePlatform.Loyalty.profile.tier} == "silver"' }, next: 'y' }
    const first = { type: 'condition', branches: [silver], otherwise: { next: 'pause' } }
    const second = { type: 'condition', branches: [silver], otherwise: { next: 'no' } }
    const steps = { x: first, pause: { type: 'wait', for: '30m', next: 'second' }, second }
    const timeline = [
      { at: '+0s', profile: 'u1', event: 'Login' },
      { at: '+10m', profile: 'u1', traits: { tier: 'silver' } },
    ]
    const kept = (cache: string) =>
      paths(run({ journeys: [journey(steps)], timeline, dataSources: [{ id: 'ExperiencePlatform', fieldGroups: { Loyalty: { cache } } }] }))
    expect(kept('1h')).toEqual(['e > x[otherwise] > pause > second[otherwise] > no'])
    expect(kept('1s')).toEqual(['e > x[otherwise] > pause > second[silver] > y'])
  })

  test('[DATA1][DATA2] gives an action what it was evaluated with, also to those who look later', () => {
    const parameters = { warm: '#{Weather.now.temperature}', twice: '#{Weather.now.temperature} + #{Weather.now.temperature}' }
    const action = { type: 'action', destination: 'sink', parameters, next: 'y' }
    const responses = [{ times: 1, latency: '1s', body: { temperature: 20 } }, { body: { temperature: 5 } }]
    const result = run({ journeys: [journey({ x: action })], dataSources: weather(responses) })
    expect(result.sends[0]?.payload).toEqual({ warm: 20, twice: 40 })
    expect(seconds(result.instances[0]?.endedAt ?? '')).toBe(1)
  })
})
