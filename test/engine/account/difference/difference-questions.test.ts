import { describe, expect, test } from 'vitest'
import { checkout, event } from '../../run/rehearse.ts'
import { comparedScenarios } from './compared.ts'

const at = Date.parse('2026-01-05T10:00:00Z')
const minutes = (count: number) => at + count * 60_000

const given = {
  journeys: [checkout()],
  profiles: [{ id: 'u1', traits: { plan: 'pro' } }, { id: 'u2', traits: { plan: 'free' } }, { id: 'u3' }],
  timeline: [
    event('+0s', 'Started', { session: 's1' }),
    event('+20m', 'Bought', { session: 's1' }),
    event('+1m', 'Started', { session: 's2' }, { profile: 'u2' }),
    event('+2m', 'Started', { session: 's3' }, { profile: 'u3' }),
  ],
}

const left = (branch: string, next: string) => ({ kind: 'left', step: 'hold', branch, next })

describe('[DIF2] [DIF3] the first difference of a person', () => {
  test('is the way that an event led, where the event is missing in one of the runs', () => {
    const { people, summary, sends } = comparedScenarios(given, { ...given, timeline: given.timeline.filter((_, place) => place !== 1) })
    expect(people).toEqual([
      {
        ...{ profile: 'u1', profileName: null, journey: 'checkout', ordinal: 1, a: 0, b: 0 },
        first: {
          kind: 'path',
          at: minutes(20),
          a: { at: minutes(20), move: left('bought', 'done') },
          b: { at: minutes(60), move: left('maximum', 'nudge') },
          place: 2,
        },
        kinds: ['path', 'send'],
        instances: 1,
      },
    ])
    expect(summary).toMatchObject({
      instances: { a: 3, b: 3, same: 2, differing: 1 },
      people: 1,
      byKind: { path: 1, outcome: 0, send: 1, time: 0, payload: 0, 'only-in-a': 0, 'only-in-b': 0 },
      sends: { missing: 0, added: 1, changed: 0, moved: 0 },
      firstAt: minutes(20),
      groups: [{ journey: 'checkout', kind: 'path', a: left('bought', 'done'), b: left('maximum', 'nudge'), people: 1 }],
    })
    expect(sends).toEqual([
      {
        ...{ kind: 'added', at: minutes(60), profile: 'u1', profileName: null, journey: 'checkout' },
        ...{ step: 'nudge', exitRule: null, activation: 'a1', destination: 'sink' },
        ...{ a: null, b: { instance: 0, send: 0 } },
      },
    ])
  })

  test('is the time, where a longer hold leads the same way later', () => {
    const longer = { ...given, journeys: [checkout({ hold: { maximum: { after: '2h', next: 'nudge' } } })] }
    const { people, summary, sends } = comparedScenarios(given, longer)
    expect(people.map(({ profile, first, kinds }) => [profile, first.kind, first.a?.at, first.b?.at, kinds])).toEqual([
      ['u2', 'time', minutes(61), minutes(121), ['time']],
      ['u3', 'time', minutes(62), minutes(122), ['time']],
    ])
    expect(summary.groups).toMatchObject([{ kind: 'time', people: 2 }])
    expect(sends.map(({ kind, at }) => [kind, at])).toEqual([
      ['moved', minutes(121)],
      ['moved', minutes(122)],
    ])
  })

  test('is where the way leads, when the journey was changed there', () => {
    const skipped = { ...given, journeys: [checkout({ hold: { maximum: { after: '1h', next: 'done' } } })] }
    const { people } = comparedScenarios(given, skipped)
    expect(people.map(({ profile, first }) => [profile, first.a?.move, first.b?.move])).toEqual([
      ['u2', left('maximum', 'nudge'), left('maximum', 'done')],
      ['u3', left('maximum', 'nudge'), left('maximum', 'done')],
    ])
  })

  test('is the outcome, where one of them was ended from outside', () => {
    const archived = { ...given, timeline: [...given.timeline, { at: '+30m', journey: 'checkout', do: 'archive' }] }
    const { people } = comparedScenarios(given, archived)
    expect(people.map(({ profile, first, kinds }) => [profile, first.at, first.b?.move, kinds])).toEqual([
      ['u2', minutes(30), { kind: 'ended', outcome: 'archived', exitRule: null }, ['path', 'outcome', 'send']],
      ['u3', minutes(30), { kind: 'ended', outcome: 'archived', exitRule: null }, ['path', 'outcome', 'send']],
    ])
  })

  test('is the entry, where only one run has the instance; profiles are found by id, whatever their place', () => {
    const others = { ...given, profiles: [{ id: 'new' }, ...given.profiles.slice(0, 2).reverse()], timeline: given.timeline.slice(0, 3) }
    const { people, summary } = comparedScenarios(given, others)
    expect(people.map(({ profile, first, a, b }) => [profile, first.kind, first.at, a, b])).toEqual([
      ['u3', 'only-in-a', minutes(2), 2, null],
    ])
    expect(summary.instances).toEqual({ a: 3, b: 2, same: 2, differing: 1 })
    const back = comparedScenarios(others, given)
    expect(back.people.map(({ profile, first }) => [profile, first.kind])).toEqual([['u3', 'only-in-b']])
    expect(back.summary.sends).toMatchObject({ added: 1, missing: 0 })
  })
})

describe('[DIF4] a send that says something else', () => {
  const changed = { ...given, timeline: [...given.timeline, { at: '+30m', profile: 'u2', traits: { plan: 'vip' } }] }

  test('is a difference of its own, where contents are compared', () => {
    const { people, sends, summary } = comparedScenarios(given, changed)
    expect(people.map(({ profile, first, kinds }) => [profile, first.kind, first.at, kinds])).toEqual([
      ['u2', 'payload', minutes(61), ['payload']],
    ])
    expect(sends.map(({ kind, profile, a, b }) => [kind, profile, a, b])).toEqual([
      ['changed', 'u2', { instance: 1, send: 0 }, { instance: 1, send: 0 }],
    ])
    expect(summary.hasContents).toBe(true)
  })

  test('so does one whose mapping is another, though its event is the same', () => {
    const activations = [{ id: 'a1', destination: 'sink', traits: ['plan'], eventName: 'Other' }]
    const { people } = comparedScenarios(given, { ...given, journeys: [checkout({ nudge: { activations } })] })
    expect(people.map(({ profile, first }) => [profile, first.kind])).toEqual([
      ['u2', 'payload'],
      ['u3', 'payload'],
    ])
  })
})

test('[DIF3] pages are cut from people with a kind, a journey, a group, or a text in their id', () => {
  const { reader, summary } = comparedScenarios(given, { ...given, timeline: given.timeline.slice(0, 2) })
  const ids = (query: object) => reader.differences('test', { offset: 0, limit: 10, ...query })?.rows.map(({ profile }) => profile)
  expect(summary.people).toBe(2)
  expect(ids({})).toEqual(['u2', 'u3'])
  expect(ids({ offset: 1 })).toEqual(['u3'])
  expect(ids({ kind: 'only-in-a' })).toEqual(['u2', 'u3'])
  expect(ids({ kind: 'path' })).toEqual([])
  expect(ids({ journey: 'checkout', group: 0 })).toEqual(['u2', 'u3'])
  expect(ids({ group: 1 })).toEqual([])
  expect(ids({ journey: 'other' })).toEqual([])
  expect(ids({ search: 'U3' })).toEqual(['u3'])
  expect(reader.sendChanges('test', { kind: 'missing', search: 'nudge', offset: 0, limit: 10 })?.total).toBe(2)
  expect(reader.sendChanges('test', { kind: 'added', offset: 0, limit: 10 })?.total).toBe(0)
  expect(reader.differences('another', { offset: 0, limit: 10 })).toBeNull()
})
