import { describe, expect, test } from 'vitest'
import { act, discards, does, enters, entry, event, journey, leaves, of2021, ofToday, paths, rehearseAdobe, wait, walks } from './adobe.ts'

/** Hears F or an entrance into str, or waits a time, whatever comes first. */
const parallel = (branches: readonly object[], more: object = {}) =>
  journey({ e: entry('E', { next: 'h' }), h: { type: 'hold-until', branches, ...more } }, of2021)
const hears = { id: 'f', event: 'F', next: null }
const joins = { id: 'in', segment: 'str', behavior: 'entrance', next: null }
const elapses = (id: string, length: string, more: object = {}) => ({ id, after: length, next: null, ...more })

describe('[LIS1] of what a hold listens and waits for the first decides, and the rest is not listened for any more', () => {
  test('an event, a change of a membership, or a time', () => {
    const journeys = [parallel([hears, joins, elapses('late', '6h')])]
    const result = (...timeline: object[]) => rehearseAdobe({ journeys, timeline: [does('+2h', 'E'), ...timeline] })
    expect(paths(result(does('+3h', 'F'), enters('+4h')))).toEqual(['p1 e > h[f]'])
    expect(paths(result(enters('+3h'), does('+4h', 'F')))).toEqual(['p1 e > h[in]'])
    const late = result(enters('+8h1ms'))
    expect(paths(late)).toEqual(['p1 e > h[late]'])
    expect(discards(late)).toEqual(['20T16:00:00.001 p1 entrance str no-instance'])
  })
  test('a change of the other direction leaves the hold as it is', () => {
    const profiles = [{ id: 'p1', identities: { crmid: ['c1'] }, segments: ['str'] }]
    const timeline = [does('+2h', 'E'), leaves('+3h'), enters('+4h')]
    expect(walks(rehearseAdobe({ journeys: [parallel([joins, hears])], profiles, timeline }))).toEqual([
      'p1 e > h[in] | e@20T10:00 h@20T10:00',
    ])
  })
  test('several events at one instant: the first of the file takes the instance, and one event is taken once', () => {
    const journeys = [
      journey({ e: entry('E', { next: 'f' }), f: event('F', { next: 'g' }), g: event('F', { next: 'a' }), a: act() }, of2021),
    ]
    const timeline = [does('+2h', 'E'), does('+3h', 'F'), does('+3h', 'G')]
    expect(paths(rehearseAdobe({ journeys, timeline }))).toEqual(['p1 e > f > g'])
    const both = [parallel([hears, { id: 'g', event: 'G', next: null }])]
    expect(paths(rehearseAdobe({ journeys: both, timeline: [does('+2h', 'E'), does('+3h', 'G'), does('+3h', 'F')] }))).toEqual([
      'p1 e > h[g]',
    ])
  })
})

describe('[LIS2] of several times the earliest is taken, of equal ones the upper', () => {
  const first = (...branches: object[]) => paths(rehearseAdobe({ journeys: [parallel(branches)], timeline: [does('+2h', 'E')] }))
  test('whatever their order', () => {
    expect(first(elapses('long', '1h'), elapses('short', '30m'))).toEqual(['p1 e > h[short]'])
    expect(first(elapses('upper', '1h'), elapses('lower', '1h'))).toEqual(['p1 e > h[upper]'])
    expect(first(elapses('hour', '1h'), { id: 'date', until: '2020-07-20T10:30', next: null })).toEqual(['p1 e > h[date]'])
  })
  test('one that has passed at once', () => {
    expect(first(elapses('hour', '1h'), { id: 'date', until: '2020-07-19T10:30', next: null })).toEqual(['p1 e > h[date]'])
  })
})

describe('[LIS3] a time with a condition catches those of whom it holds', () => {
  const silver = { when: { trait: 'tier', is: 'equals', value: 'silver' } }
  const given = (tier: string, branches: readonly object[]) => ({
    journeys: [parallel(branches)],
    profiles: [{ id: 'p1', identities: { crmid: ['c1'] }, traits: { tier } }],
    timeline: [does('+2h', 'E')],
  })
  test('others take another', () => {
    const branches = [elapses('short', '30m', silver), elapses('long', '1h')]
    expect(paths(rehearseAdobe(given('silver', branches)))).toEqual(['p1 e > h[short]'])
    expect(paths(rehearseAdobe(given('gold', branches)))).toEqual(['p1 e > h[long]'])
  })
  test('who is caught by none is through, unless it listens for something', () => {
    const { instances } = rehearseAdobe(given('gold', [elapses('short', '30m', silver)]))
    expect(instances.map(({ path, outcome }) => `${path} ${outcome}`)).toEqual(['e > h completed'])
    expect(rehearseAdobe(given('gold', [elapses('short', '30m', silver), hears])).instances[0]?.outcome).toBe('waiting')
  })
})

describe('[LIS4] what listens with a timeout is left by it at exactly its end', () => {
  const later = (timeout: object) =>
    journey({ e: entry('E', { next: 'f' }), f: event('F', { timeout, next: 'a' }), a: act(), t: act() }, of2021)
  const given = (timeout: object, ...timeline: object[]) =>
    rehearseAdobe({ journeys: [later(timeout)], timeline: [does('+2h', 'E'), ...timeline] })
  test('by the way of the timeout, or its own where it has none', () => {
    expect(walks(given({ after: '1h', next: 't' }))).toEqual(['p1 e > f[timeout] > t | e@20T10:00 f@20T10:00 t@20T11:00'])
    expect(walks(given({ after: '1h' }))).toEqual(['p1 e > f[timeout] > a | e@20T10:00 f@20T10:00 a@20T11:00'])
  })
  test('what comes at that very instant is in time, what comes after it is not', () => {
    expect(paths(given({ after: '1h', next: 't' }, does('+3h', 'F')))).toEqual(['p1 e > f[event] > a'])
    const late = given({ after: '1h', next: 't' }, does('+3h1ms', 'F'))
    expect(paths(late)).toEqual(['p1 e > f[timeout] > t'])
    expect(discards(late)).toEqual(['20T11:00:00.001 p1 p1/2 no-instance'])
  })
  test('under timer-wins it comes too late, an entrance like an event', () => {
    const assumptions = { 'event-at-deadline': 'timer-wins' }
    const journeys = [parallel([hears, joins, elapses('late', '1h')])]
    const at = (item: object) => paths(rehearseAdobe({ assumptions, journeys, timeline: [does('+2h', 'E'), item] }))
    expect(at(does('+3h', 'F'))).toEqual(['p1 e > h[late]'])
    expect(at(enters('+3h'))).toEqual(['p1 e > h[late]'])
  })
})

test('[LIS5] a reaction hears what happened to the message of its own journey, and nothing before it listened', () => {
  const steps = {
    e: entry('E', { next: 'm' }),
    m: act('w'),
    w: wait('1h', 'r'),
    r: { type: 'reaction', to: 'm', interaction: 'opened', timeout: { after: '3d', next: 't' }, next: 'a' },
    a: act(),
    t: act(),
  }
  const reacts = (at: string, interaction: string) => ({ at, profile: 'p1', reaction: { step: 'm', interaction } })
  const elapses = (...timeline: object[]) =>
    walks(rehearseAdobe({ journeys: [journey(steps, of2021)], timeline: [does('+2h', 'E'), ...timeline] }))
  expect(elapses(reacts('+4h', 'opened'))).toEqual(['p1 e > m > w > r[event] > a | e@20T10:00 m@20T10:00 w@20T10:00 r@20T11:00 a@20T12:00'])
  expect(elapses(reacts('+2h30m', 'opened'), reacts('+4h', 'clicked'))[0]).toContain('r[timeout] > t')
})

describe('[LIS6] an instance lives as long as its journey says, and times out at exactly that instant', () => {
  const settings = { globalTimeout: '2d' }
  const listens = (preset: object) => [
    journey(
      { e: entry('E', { next: 'f' }), f: event('F', { timeout: { after: '3d', next: 'a' }, next: 'a' }), a: act() },
      { ...preset, settings },
    ),
  ]
  test('whatever it waits for', () => {
    const [instance] = rehearseAdobe({ journeys: listens(of2021), timeline: [does('+2h', 'E')] }).instances
    expect([instance?.outcome, instance?.endedAt]).toEqual(['timed-out', '2020-07-22T10:00:00.000Z'])
  })
  test('who listens longer than that listens to the end of it, in the newest product too', () => {
    const result = rehearseAdobe({ journeys: listens(ofToday), timeline: [does('+2h', 'E'), does('+3h', 'F')] })
    expect(paths(result)).toEqual(['p1 e > f[event] > a'])
  })
  test('a wait that is too long is cut off there, or ends the instance on arrival in the newest product', () => {
    const waits = (preset: object) => [journey({ e: entry('E', { next: 'w' }), w: wait('3d', 'a'), a: act() }, { ...preset, settings })]
    const endOf = (preset: object) =>
      rehearseAdobe({ journeys: waits(preset), timeline: [does('+2h', 'E')] }).instances.map(
        ({ outcome, endedAt }) => `${outcome} ${endedAt}`,
      )
    expect(endOf(of2021)).toEqual(['timed-out 2020-07-22T10:00:00.000Z'])
    expect(endOf(ofToday)).toEqual(['timed-out 2020-07-20T10:00:00.000Z'])
  })
  test('an answer that comes after it is not heard', () => {
    const destinations = [{ id: 'sink', kind: 'recorder', responses: [{ status: 200, latency: '4s' }] }]
    const settings = { globalTimeout: '3s' }
    const journeys = [journey({ e: entry('E', { next: 'm' }), m: act('a'), a: wait('1h') }, { ...of2021, settings })]
    const [instance] = rehearseAdobe({ journeys, destinations, timeline: [does('+2h', 'E')] }).instances
    expect([instance?.path, instance?.endedAt]).toEqual(['e > m !timed-out', '2020-07-20T10:00:03.000Z'])
  })
})
