import { describe, expect, test } from 'vitest'
import {
  act,
  discards,
  does,
  enters,
  entry,
  event,
  has,
  journey,
  of2021,
  ofToday,
  paths,
  qualification,
  rehearseAdobe,
  wait,
  walks,
} from './adobe.ts'

const set = (traits: object, next: string | null = null) => ({ type: 'update-profile', set: traits, next })
const isSilver = { id: 's', name: 's', when: { trait: 'tier', is: 'equals', value: 'silver' }, next: null }
const branch = (next: string | null = null) => ({ type: 'condition', branches: [isSilver], otherwise: { next } })
const jumps = (to: string, next: string | null = null, more: object = {}) => ({ type: 'jump', journey: to, next, ...more })
const late = (latency: string) => ({ preset: 'jo-2021', assumptions: { 'sq.activationDelay': '0s', 'profile.updateLatency': latency } })

test('[UPD1] an update is applied when the path waits or ends: a condition straight after it sees the old value', () => {
  const steps = { e: entry('E', { next: 'u' }), u: set({ tier: '"silver"' }, 'c'), c: branch('w'), w: wait('1ms', 'd'), d: branch() }
  expect(paths(rehearseAdobe({ journeys: [journey(steps, of2021)], timeline: [does('+2h', 'E')] }))).toEqual([
    'p1 e > u > c[otherwise] > w > d[s]',
  ])
})

describe('[UPD2] what an update makes of memberships is heard at once, by whom listens by then', () => {
  const steps = {
    e: entry('E', { next: 'u' }),
    u: set({ tier: '"silver"' }, 'q'),
    q: { type: 'segment-qualification', segment: 'silver', timeout: { after: '1h', next: 't' }, next: 'a' },
    a: act(),
    t: act(),
  }
  test('the instance itself, and starts of other journeys', () => {
    const other = journey({ s: qualification({ segment: 'silver', next: 'a' }), a: act() }, { id: 'k', ...of2021 })
    const result = rehearseAdobe({ journeys: [journey(steps, of2021), other], timeline: [does('+2h', 'E')] })
    expect(walks(result)).toEqual([
      'p1 e > u > q[event] > a | e@20T10:00 u@20T10:00 q@20T10:00 a@20T10:00',
      'p1 s > a | s@20T10:00 a@20T10:00',
    ])
  })
  test('in the midst of the changes of an instant too', () => {
    const { e: _, ...rest } = steps
    const journeys = [journey({ s: qualification({ next: 'u' }), ...rest }, of2021)]
    expect(paths(rehearseAdobe({ journeys, timeline: [enters('+2h')] }))).toEqual(['p1 s > u > q[event] > a'])
  })
  test('with its latency, where the profile has one', () => {
    expect(walks(rehearseAdobe({ journeys: [journey(steps, late('5s'))], timeline: [does('+2h', 'E')] }))).toEqual([
      'p1 e > u > q[event] > a | e@20T10:00 u@20T10:00 q@20T10:00 a@20T10:00:05',
    ])
  })
  test('whoever the profile has become by then', () => {
    const journeys = [
      journey({ e: entry('E', { next: 'u' }), u: set({ tier: '"silver"' }) }, late('5s')),
      journey({ s: qualification({ segment: 'silver' }) }, { id: 'k', ...of2021 }),
    ]
    const timeline = [does('+1h', 'E', { profile: 'p2' }), { at: '+1h3s', merge: { from: 'p2', into: 'p1' } }]
    expect(walks(rehearseAdobe({ journeys, timeline })).at(-1)).toBe('p1 s | s@20T09:00:05')
  })
})

test('[UPD3] a batch segment sees an update at its next calculation; one that arrives at that very instant is seen by it', () => {
  const steps = {
    e: entry('E', { next: 'u' }),
    u: set({ plan: '"pro"' }, 'q'),
    q: { type: 'segment-qualification', segment: 'bat', timeout: { after: '3d', next: null }, next: 'a' },
    a: act(),
  }
  const reached = (at: string, latency: string) =>
    walks(rehearseAdobe({ journeys: [journey(steps, late(latency))], timeline: [does(at, 'E')] }))[0]?.split(' a@')[1]
  expect(reached('2020-07-20T10:00:00Z', '0s')).toBe('21T01:00')
  expect(reached('2020-07-21T00:59:55Z', '5s')).toBe('21T01:00')
  expect(reached('2020-07-21T00:59:56Z', '5s')).toBe('22T01:00')
  // An event comes after the calculation of its instant, and so does what it sets off.
  expect(reached('2020-07-21T01:00:00Z', '0s')).toBe('22T01:00')
})

describe('[JMP1] a jump sends the profile into another journey under its key, and goes on in its own', () => {
  const target = (more: object = {}, about: object = {}) =>
    journey({ f: entry('F', { next: 'w', ...more }), w: wait('1d', 'y'), y: act() }, { id: 'b', ...of2021, ...about })
  const origin = (more: object = {}, about: object = of2021) =>
    journey({ e: entry('E', { next: 'k' }), k: jumps('b', 'x', more), x: act() }, about)
  test('with the properties that it maps, which filters and expressions there see', () => {
    const where = { where: [{ property: 'n', equals: 6 }] }
    const given = (n: number) =>
      rehearseAdobe({
        journeys: [origin({ parameters: { n: '@{E.n} + 1' } }), target(where)],
        timeline: [does('+2h', 'E', { properties: { n } })],
      })
    expect(paths(given(5))).toEqual(['p1 e > k > x', 'p1 f > w > y'])
    expect(given(5).instances[1]?.context).toEqual({ F: { n: 6 } })
    expect(discards(given(4))).toEqual(['20T10:00 p1 jump of j/p1/1 filtered:property'])
  })
  test('who is inside there is not entered, silently', () => {
    const timeline = [does('+2h', 'E'), does('+4h', 'E')]
    for (const preset of [of2021, { ...ofToday, settings: { reentrance: { wait: '0s' } } }]) {
      const result = rehearseAdobe({
        journeys: [origin({}, preset), target({}, { ...ofToday, settings: { reentrance: { wait: '5h' } } })],
        timeline,
      })
      expect(paths(result)).toEqual(['p1 e > k > x', 'p1 f > w > y', 'p1 e > k > x'])
      expect(discards(result)).toEqual(['20T12:00 p1 jump of j/p1/2 already-active'])
    }
  })
  test('who is kept out there by re-entrance: silently, or as an error in the newest product', () => {
    const timeline = [does('+2h', 'E'), does('+30h', 'E')]
    const kept = { settings: { reentrance: { allowed: false } } }
    expect(paths(rehearseAdobe({ journeys: [origin(), target({}, kept)], timeline }))).toEqual([
      'p1 e > k > x',
      'p1 f > w > y',
      'p1 e > k > x',
    ])
    expect(paths(rehearseAdobe({ journeys: [origin({}, ofToday), target({}, kept)], timeline }))).toEqual([
      'p1 e > k > x',
      'p1 f > w > y',
      'p1 e > k !failed',
    ])
  })
  test('through several journeys, in their order', () => {
    const middle = journey({ f: entry('F', { next: 'k' }), k: jumps('c', 'y'), y: act() }, { id: 'b', ...of2021 })
    const last = journey({ g: entry('G', { next: 'z' }), z: act() }, { id: 'c', ...of2021 })
    const result = rehearseAdobe({ journeys: [origin(), middle, last], timeline: [does('+2h', 'E')] })
    expect(paths(result)).toEqual(['p1 e > k > x', 'p1 f > k > y', 'p1 g > z'])
  })
  test('under another id of the profile, where the instance has that one', () => {
    const timeline = [does('+2h', 'E', { identity: { crmid: 'c9' } })]
    expect(rehearseAdobe({ journeys: [origin(), target()], timeline }).instances.map(({ identifier }) => identifier)).toEqual(['c9', 'c9'])
  })
})

test('[JMP2] a jump into a journey that takes nobody in is an error: closed, stopped, not published, before its start', () => {
  const target = (about: object = {}) => journey({ f: entry('F') }, { id: 'b', ...of2021, ...about })
  const origin = journey({ e: entry('E', { next: 'k' }), k: jumps('b', 'x'), x: act() }, of2021)
  const given = (about: object, ...timeline: object[]) =>
    paths(rehearseAdobe({ journeys: [origin, target(about)], timeline: [does('+2h', 'E'), ...timeline] }))
  expect(given({}, { at: '+1h', journey: 'b', do: 'close' })).toEqual(['p1 e > k !failed'])
  expect(given({}, { at: '+1h', journey: 'b', do: 'stop' })).toEqual(['p1 e > k !failed'])
  expect(given({}, { at: '+3h', journey: 'b', do: 'publish' })).toEqual(['p1 e > k !failed'])
  expect(given({ settings: { startDate: '2020-07-21T00:00:00Z' } })).toEqual(['p1 e > k !failed'])
  expect(given({}, { at: '+3h', journey: 'b', do: 'close' })).toEqual(['p1 e > k > x', 'p1 f'])
})

describe('[LIM2] journeys that set each other off at one instant end the run at the limit of visits', () => {
  const up = journey({ s: qualification({ segment: 'silver', next: 'u' }), u: set({ tier: '"gold"' }) }, of2021)
  const down = journey(
    { s: qualification({ segment: 'silver', behavior: 'exit', next: 'u' }), u: set({ tier: '"silver"' }) },
    { id: 'k', ...of2021 },
  )
  test('which names the step, the journey and the instant', () => {
    const result = rehearseAdobe({ journeys: [up, down], limits: { visitsPerInstant: 50 }, timeline: [has('+2h', { tier: 'silver' })] })
    expect(result.outcome).toBe('limit-reached')
    expect(result.limit).toEqual({ name: 'visitsPerInstant', journey: 'j', step: 's', at: '2020-07-20T10:00:00.000Z' })
    expect(result.instances).toHaveLength(101)
  })
  test('one visit fewer is none too many', () => {
    const once = rehearseAdobe({
      journeys: [up],
      limits: { visitsPerInstant: 1 },
      timeline: [has('+2h', { tier: 'silver' }), has('+3h', { tier: 'silver' })],
    })
    expect(once.outcome).toBe('finished')
    expect(once).not.toHaveProperty('limit')
  })
})

test('[LIS7] an event goes to instances and starts of each journey by itself, and one event moves an instance once', () => {
  const listens = journey({ e: entry('E', { next: 'f' }), f: event('E', { next: 'a' }), a: act() }, of2021)
  const other = journey({ e: entry('E', { next: 'a' }), a: act() }, { id: 'k', ...of2021 })
  const result = rehearseAdobe({ journeys: [listens, other], timeline: [does('+1h', 'E'), does('+2h', 'E')] })
  expect(paths(result)).toEqual(['p1 e > f > a', 'p1 e > a', 'p1 e > a'])
})
