import { describe, expect, test } from 'vitest'
import { act, discards, does, entry, event, journey, of2021, ofToday, rehearseAdobe, wait } from './adobe.ts'

const direct = (about: object) => journey({ e: entry('E', { next: 'a' }), a: act() }, about)
const off = { settings: { reentrance: { allowed: false } } }
const entered = (given: { journeys: object[]; timeline: object[] }, order: 'profile' | 'time' = 'profile') =>
  rehearseAdobe({ clock: { start: '2020-07-01T10:00:00Z', end: '+40d' }, ...given }, order).instances.map(
    ({ profile, steps }) => `${profile} ${steps[0]?.at.slice(8, 23)}`,
  )

test('[REE1] entering again is allowed, but never while an instance with the key is inside, in whatever version', () => {
  const stays = () => journey({ e: entry('E', { next: 'w' }), w: wait('1d') }, of2021)
  const timeline = [does('+1h', 'E'), { at: '+2h', journey: 'j', do: 'publish', definition: stays() }, does('+3h', 'E'), does('+25h', 'E')]
  const result = rehearseAdobe({ journeys: [stays()], timeline })
  // The event of the very instant of its end still finds it inside.
  expect(discards(result)).toEqual(['20T11:00 p1 p1/2 already-active', '21T09:00 p1 p1/3 already-active'])
  expect(
    rehearseAdobe({ journeys: [stays()], timeline: [...timeline, does('+25h1ms', 'E')] }).instances.map(({ version }) => version),
  ).toEqual([1, 2])
})

test('[REE2] where it is not allowed an entry is remembered for 30 days from the entry on, and in the newest product for 91', () => {
  const timeline = [does('+0s', 'E'), does('+14d', 'E'), does('+30d', 'E'), { ...does('+30d', 'E', { profile: 'p2' }) }]
  const early = { ...does('+29d23h59m59s', 'E') }
  expect(entered({ journeys: [direct(off)], timeline: [...timeline, early] })).toEqual([
    'p1 01T10:00:00.000',
    'p1 31T10:00:00.000',
    'p2 31T10:00:00.000',
  ])
  expect(entered({ journeys: [direct({ ...ofToday, ...off })], timeline })).toEqual(['p1 01T10:00:00.000', 'p2 31T10:00:00.000'])
})

test('[REE3] the period between two entries counts from the entry before, and is over at its end', () => {
  const timeline = [does('+1m', 'E'), does('+5m59s999ms', 'E'), does('+6m', 'E')]
  const result = rehearseAdobe({ journeys: [direct(ofToday)], timeline })
  expect(discards(result)).toEqual(['20T08:05:59.999 p1 p1/2 reentrance-wait'])
  expect(result.refusals[0]?.code).toBe('reentranceNotAllowed')
  expect(result.instances).toHaveLength(2)
})

describe('[REE4] two ids of one profile are two keys', () => {
  const as = (at: string, id: string, more: object = {}) => does(at, 'E', { identity: { crmid: id }, ...more })
  test('which are inside side by side, and remembered each by itself', () => {
    const stays = journey({ e: entry('E', { next: 'f' }), f: event('F', { next: 'a' }), a: act() }, { ...of2021, ...off })
    const { instances } = rehearseAdobe({
      journeys: [stays],
      timeline: [as('+1h', 'c1'), as('+2h', 'c9'), { ...does('+3h', 'F'), identity: { crmid: 'c9' } }, as('+4h', 'c9')],
    })
    expect(instances.map(({ identifier, path }) => `${identifier} ${path}`)).toEqual(['c1 e > f', 'c9 e > f > a'])
  })
  test('and one id that two profiles come under is the key of each of them', () => {
    const timeline = [as('+10m', 'x'), as('+5m', 'x', { profile: 'p2' }), as('+20m', 'x')]
    for (const order of ['profile', 'time'] as const) {
      expect(entered({ journeys: [direct(off)], timeline }, order)).toEqual(['p2 01T10:05:00.000', 'p1 01T10:10:00.000'])
    }
  })
})

describe('[REE5] after a merge each instance keeps the key that it entered with', () => {
  const listens = journey({ e: entry('E', { next: 'f' }), f: event('F', { next: 'a' }), a: act() }, { ...of2021, ...off })
  const merge = (at: string) => ({ at, merge: { from: 'p2', into: 'p1' } })
  test('and events that come under either profile reach the one with its key', () => {
    const timeline = [
      does('+1h', 'E', { profile: 'p2' }),
      does('+1h', 'E'),
      merge('+2h'),
      does('+3h', 'F', { profile: 'p2' }),
      does('+4h', 'F'),
    ]
    const { instances } = rehearseAdobe({ journeys: [listens], timeline })
    expect(instances.map(({ identifier, endedAt }) => `${identifier} ${endedAt?.slice(11, 16)}`)).toEqual(['c1 12:00', 'c2 11:00'])
  })
  test('and what is remembered of a key stays remembered', () => {
    const timeline = [
      does('+1h', 'E', { profile: 'p2' }),
      does('+2h', 'F', { profile: 'p2' }),
      merge('+3h'),
      does('+4h', 'E', { profile: 'p2' }),
      does('+5h', 'E'),
    ]
    expect(discards(rehearseAdobe({ journeys: [listens], timeline }))).toEqual([
      '20T12:00 p1 p2/3 reentrance-not-allowed',
      '20T13:00 p1 p1/1 reentrance-not-allowed',
    ])
  })
})
