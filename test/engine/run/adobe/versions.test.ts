import { describe, expect, test } from 'vitest'
import {
  act,
  discards,
  does,
  enters,
  entry,
  event,
  journey,
  leaves,
  of2021,
  ofToday,
  paths,
  qualification,
  rehearseAdobe,
  wait,
} from './adobe.ts'

const stays = (about: object = {}) => journey({ s: qualification({ next: 'w' }), w: wait('2d', 'a'), a: act() }, about)
const does2 = (at: string, command: string, more: object = {}) => ({ at, journey: 'j', do: command, ...more })
type Result = ReturnType<typeof rehearseAdobe>
const states = ({ journeys }: Result) =>
  journeys.j?.versions.map((version) => version.states.map(({ at, state }) => `${at.slice(5, 16)} ${state}`))
const ends = ({ instances }: Result) => instances.map(({ profile, path, endedAt }) => `${profile} ${path} ${endedAt?.slice(8, 16)}`)
const clock = { start: '2020-07-20T08:00:00Z', end: '2020-09-01T00:00:00Z' }

describe('[AVS1] close and stop', () => {
  const timeline = (command: string) => [enters('+2h'), does2('+4h', command), enters('+5h', 'str', 'p2')]
  test('a closed version lets those inside go on, and is finished 30 days later', () => {
    const result = rehearseAdobe({ clock, journeys: [stays()], timeline: timeline('close') })
    expect(ends(result)).toEqual(['p1 s > w > a 22T10:00'])
    expect(states(result)).toEqual([['07-20T08:00 live', '07-20T12:00 closed', '08-19T12:00 finished']])
    expect(discards(result)).toEqual(['20T13:00 p2 entrance str not-accepting-entries'])
  })
  test('a stopped one ends everybody at once', () => {
    const result = rehearseAdobe({ clock, journeys: [stays()], timeline: timeline('stop') })
    expect(ends(result)).toEqual(['p1 s > w !stopped 20T12:00'])
    expect(states(result)).toEqual([['07-20T08:00 live', '07-20T12:00 stopped']])
  })
  test('before what else happens at that instant', () => {
    const journeys = [journey({ e: entry('E', { next: 'f' }), f: event('F', { next: 'a' }), a: act() }, of2021)]
    expect(paths(rehearseAdobe({ journeys, timeline: [does('+1h', 'E'), does('+2h', 'F'), does2('+2h', 'stop')] }))).toEqual([
      'p1 e > f !stopped',
    ])
  })
  test('a closed version can be stopped, a finished one cannot', () => {
    const given = (at: string) => rehearseAdobe({ clock, journeys: [stays()], timeline: [does2('+4h', 'close'), does2(at, 'stop')] })
    expect(states(given('+5h'))).toEqual([['07-20T08:00 live', '07-20T12:00 closed', '07-20T13:00 stopped']])
    expect(states(given('+31d'))).toEqual([['07-20T08:00 live', '07-20T12:00 closed', '08-19T12:00 finished']])
  })
  test('an answer that is under way at a stop is ignored', () => {
    const destinations = [{ id: 'sink', kind: 'recorder', responses: [{ latency: '4s' }] }]
    const journeys = [journey({ e: entry('E', { next: 'm' }), m: act('n'), n: wait('1h') }, of2021)]
    const result = rehearseAdobe({ destinations, journeys, timeline: [does('+1h', 'E'), does2('+1h2s', 'stop')] })
    expect(result.instances.map(({ path, endedAt }) => `${path} ${endedAt}`)).toEqual(['e > m !stopped 2020-07-20T09:00:02.000Z'])
  })
})

describe('[AVS2] a new version takes those who come from its publication on; who is inside stays in the old one', () => {
  const timeline = [
    enters('+2h'),
    does2('2020-07-21T00:00:00Z', 'publish', { definition: stays() }),
    enters('2020-07-21T00:00:00Z', 'str', 'p2'),
  ]
  const again = [leaves('2020-07-22T12:00:00Z'), enters('2020-07-23T00:00:00Z')]
  test('of which the later products close the old one', () => {
    for (const [about, old] of [
      [{}, ['07-20T08:00 live']],
      [of2021, ['07-20T08:00 live', '07-21T00:00 closed']],
    ] as const) {
      const published = timeline.map((item) => ('do' in item ? { ...item, definition: stays(about) } : item))
      const result = rehearseAdobe({ journeys: [stays(about)], timeline: [...published, ...again] })
      expect(result.instances.map(({ profile, version, outcome }) => `${profile} ${version} ${outcome}`)).toEqual([
        'p1 1 completed',
        'p2 2 completed',
        'p1 2 completed',
      ])
      expect(states(result)?.[0]).toEqual(old)
    }
  })
  test('and when the newest is stopped, nobody falls back to an older one', () => {
    const stop = [does2('2020-07-21T12:00:00Z', 'stop', { version: 2 }), ...again]
    const result = rehearseAdobe({ journeys: [stays()], timeline: [...timeline, ...stop] })
    expect(result.instances.map(({ profile, version, outcome }) => `${profile} ${version} ${outcome}`)).toEqual([
      'p1 1 completed',
      'p2 2 stopped',
    ])
    expect(discards(result).at(-1)).toBe('23T00:00 p1 entrance str not-accepting-entries')
  })
})

describe('[AVS3] from its start date on a journey takes people in, at its end date it closes', () => {
  const settings = { startDate: '2020-07-21T00:00:00Z', endDate: '2020-07-22T00:00:00Z' }
  const at = (time: string, profile: string) => enters(time, 'str', profile)
  const profiles = ['p1', 'p2', 'p3', 'p4'].map((id) => ({ id, identities: { crmid: [id] } }))
  const timeline = [
    at('2020-07-20T23:59:59.999Z', 'p1'),
    at('2020-07-21T00:00:00Z', 'p2'),
    at('2020-07-21T23:59:59.999Z', 'p3'),
    at('2020-07-22T00:00:00Z', 'p4'),
  ]
  test('both to the millisecond; who is inside goes on', () => {
    expect(ends(rehearseAdobe({ profiles, journeys: [stays({ settings })], timeline }))).toEqual([
      'p2 s > w > a 23T00:00',
      'p3 s > w > a 23T23:59',
    ])
  })
  test('in the newest product everybody inside exits then', () => {
    const result = rehearseAdobe({ profiles, journeys: [stays({ ...ofToday, settings })], timeline })
    expect(ends(result)).toEqual(['p2 s > w !exited 22T00:00', 'p3 s > w !exited 22T00:00'])
    expect(states(result)).toEqual([['07-20T08:00 live', '07-22T00:00 closed']])
  })
  test('published past its end it takes nobody in', () => {
    const past = { settings: { endDate: '2020-07-19T00:00:00Z' } }
    expect(paths(rehearseAdobe({ profiles, journeys: [stays(past)], timeline }))).toEqual([])
  })
})

test('[AVS4] a journey whose trigger read once stays live, and is finished 30 days after', () => {
  const once = { schedule: { type: 'at', at: '2020-07-20T12:00', timezone: 'UTC' } }
  const journeys = [journey({ s: { type: 'segment-trigger', segment: 'str', namespace: 'crmid', ...once, next: 'a' }, a: act() })]
  const result = rehearseAdobe({ clock, journeys, timeline: [enters('+1h'), enters('+1d', 'str', 'p2')] })
  expect(states(result)).toEqual([['07-20T08:00 live', '08-19T12:00 finished']])
  expect(paths(result)).toEqual(['p1 s > a'])
})

test('[AVS5] products stand side by side: each sees an event by its own rules', () => {
  const twilio = {
    ...{ format: 'rehearsal/journey/1', id: 't', name: 'T', preset: 'twilio-ga-2025-11', start: 's' },
    steps: {
      s: { type: 'event', event: 'E', entry: 'every-time', identifier: 'n', next: 'm' },
      m: { type: 'send-to-destination', name: 'm', activations: [{ id: 'a1', destination: 'sink' }], next: null },
    },
  }
  const journeys = [journey({ e: entry('E', { next: 'a' }), a: act() }), twilio]
  const timeline = Array.from({ length: 28 }, (_, n) => does('+1m', 'E', { properties: { n } }))
  const result = rehearseAdobe({
    journeys,
    timeline: [
      ...timeline,
      does('+2m', 'E', { properties: { n: 1 }, messageId: 'm' }),
      does('+3m', 'E', { properties: { n: 2 }, messageId: 'm' }),
    ],
  })
  // Twilio's product looks at 25 events of a profile in a second, Adobe's at all; a repeated call reaches neither.
  expect([result.journeys.j?.admitted, result.journeys.t?.admitted]).toEqual([29, 26])
  expect(discards(result)).toEqual([
    '20T08:01 p1 p1/26 rate-limited',
    '20T08:01 p1 p1/27 rate-limited',
    '20T08:01 p1 p1/28 rate-limited',
    '20T08:03 p1 m duplicate-message',
  ])
})
