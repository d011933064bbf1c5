import { describe, expect, test } from 'vitest'
import type { RunResult } from '../../../src/engine/account/result.ts'
import type { Scenario } from '../../../src/engine/compile/scenario.ts'
import { compileRun } from '../../../src/engine/index.ts'
import { call, minute, recordedScenario, rehearseCalls, track } from './recorded.ts'
import { checkout, discards, event, type Given, paths, readerOf, receipt } from './rehearse.ts'

const session = { properties: { session: 's1' } }
const one: Given = { journeys: [checkout()] }
const senders = ({ sends }: RunResult) => sends.map(({ event: sent }) => sent?.userId ?? `anonymous ${sent?.anonymousId}`)
const whose = ({ instances }: RunResult) => instances.map(({ profile, path }) => `${profile}: ${path}`)

describe('who a call comes from', () => {
  test('[REC3] who begins anonymously and is identified buys as the same profile (SEG-61)', () => {
    const result = rehearseCalls(one, [
      track(0, 'Started', { anonymousId: 'a1', ...session }),
      call('identify', 5, { anonymousId: 'a1', userId: 'u1' }),
      track(10, 'Bought', { userId: 'u1', ...session }),
    ])
    expect(whose(result)).toEqual(['a1: start > hold[bought] > done'])
    expect(result.instances[0]?.endedAt).toBe(minute(10))
  })

  test('[REC3][MRG1] is the user somebody already, the two merge into the user at that instant and not before', () => {
    const lines = [
      track(0, 'Started', { userId: 'u1', properties: { session: 'other' } }),
      track(1, 'Started', { anonymousId: 'a1', ...session }),
      track(2, 'Bought', { userId: 'u1', ...session }),
      call('identify', 5, { anonymousId: 'a1', userId: 'u1' }),
      track(10, 'Bought', { userId: 'u1', ...session }),
    ]
    const result = rehearseCalls(one, lines)
    expect(whose(result)).toEqual(['u1: start > hold[maximum] > nudge > done', 'u1: start > hold[bought] > done'])
    expect(result.instances.map(({ id }) => id)).toEqual(['checkout/u1/1', 'checkout/a1/1'])
    expect(discards(result)).toEqual(['ignored u1/2 identifier-mismatch checkout/u1/1'])
    expect(whose(rehearseCalls(one, lines.slice(0, 3)))).toEqual([
      'u1: start > hold[maximum] > nudge > done',
      'a1: start > hold[maximum] > nudge > done',
    ])
  })

  test('[REC3] any call with both ids joins them, also a track call', () => {
    const result = rehearseCalls(one, [
      track(0, 'Started', { anonymousId: 'a1', ...session }),
      track(5, 'Elsewhere', { anonymousId: 'a1', userId: 'u1' }),
      track(10, 'Bought', { userId: 'u1', ...session }),
    ])
    expect(paths(result)).toEqual(['start > hold[bought] > done'])
  })

  test('[REC4] a shared device makes nobody one person, and stays with its first user', () => {
    const result = rehearseCalls(one, [
      call('identify', 0, { anonymousId: 'shared', userId: 'u1' }),
      track(1, 'Started', { anonymousId: 'shared', userId: 'u2', ...session }),
      track(2, 'Bought', { userId: 'u1', ...session }),
      track(3, 'Bought', { anonymousId: 'shared', ...session }),
      track(4, 'Bought', { anonymousId: 'shared', userId: 'u2', ...session }),
    ])
    expect(whose(result)).toEqual(['u2: start > hold[bought] > done'])
    expect(discards(result)).toEqual(['ignored u1/1 no-instance', 'ignored u1/2 no-instance'])
  })

  test.each([
    ['both are known', [track(0, 'Elsewhere', { userId: 'new' })], 'new'],
    ['the new id is not known yet', [], 'old'],
  ])('[REC5] an alias makes one of two ids, when %s', (_, before, profile) => {
    const result = rehearseCalls(one, [
      ...before,
      track(1, 'Started', { userId: 'old', ...session }),
      call('alias', 2, { previousId: 'old', userId: 'new' }),
      track(3, 'Bought', { userId: 'new', ...session }),
      track(4, 'Started', { userId: 'old', properties: { session: 's2' } }),
    ])
    expect(whose(result)).toEqual([`${profile}: start > hold[bought] > done`, `${profile}: start > hold[maximum] > nudge > done`])
    expect(senders(result)).toEqual(['new'])
  })

  test('[REC5] an alias names a device as well, and one that comes first holds for what comes later', () => {
    const device = rehearseCalls(one, [
      track(0, 'Started', { anonymousId: 'a1', ...session }),
      call('alias', 1, { previousId: 'a1', userId: 'u1' }),
      track(2, 'Bought', { userId: 'u1', ...session }),
    ])
    expect(paths(device)).toEqual(['start > hold[bought] > done'])
    const early = rehearseCalls(one, [
      call('alias', 0, { previousId: 'old', userId: 'new' }),
      track(1, 'Started', { userId: 'old', ...session }),
      track(2, 'Bought', { anonymousId: 'old', ...session }),
    ])
    expect(whose(early)).toEqual(['new: start > hold[bought] > done'])
  })

  test('[REC5] an alias joins what [REC4] keeps apart', () => {
    const result = rehearseCalls(one, [
      track(0, 'Started', { userId: 'u1', anonymousId: 'a1', ...session }),
      track(1, 'Elsewhere', { userId: 'u2', anonymousId: 'a1' }),
      call('alias', 2, { previousId: 'u1', userId: 'u2' }),
      track(3, 'Bought', { userId: 'u2', ...session }),
    ])
    expect(whose(result)).toEqual(['u2: start > hold[bought] > done'])
  })

  test('[REC8] listed profiles are known by their identities and their own ids', () => {
    const listed = [
      { id: 'ann', identities: { user_id: ['7'], anonymous_id: ['a7'] } },
      { id: 'bob', traits: { plan: 'pro' } },
      { id: 'guest', identities: { anonymous_id: ['a9'] } },
    ]
    const lines = ['7', 'ann', 'bob'].map((userId, n) => track(n, 'Started', { userId, properties: { session: userId } }))
    const devices = ['a7', 'a9'].map((anonymousId, n) => track(n, 'Started', { anonymousId, properties: { session: anonymousId } }))
    const result = rehearseCalls({ ...one, profiles: listed }, [...lines, ...devices])
    expect(result.instances.map(({ profile, identifier }) => `${profile} ${identifier}`).sort()).toEqual([
      'ann 7',
      'ann a7',
      'ann ann',
      'bob bob',
      'guest a9',
    ])
    expect(senders(result).sort()).toEqual(['7', '7', '7', 'anonymous a9', 'bob'])
  })

  test('[REC8][REC9] an anonymous profile that is called by its own id goes by it from then on', () => {
    const profiles = [{ id: 'guest', identities: { anonymous_id: ['a9'] } }]
    const result = rehearseCalls({ ...one, profiles }, [
      track(0, 'Started', { anonymousId: 'a9', ...session }),
      track(90, 'Started', { userId: 'guest', ...session }),
    ])
    expect(senders(result)).toEqual(['anonymous a9', 'guest'])
  })

  test('[REC4][MRG1] merges of the timeline count: who has become a user is one', () => {
    const profiles = [{ id: 'ann' }, { id: 'guest', identities: { anonymous_id: ['a9'] } }]
    const lines = [
      track(10, 'Elsewhere', { userId: 'u2', anonymousId: 'a9' }),
      track(11, 'Started', { userId: 'u2', ...session }),
      track(12, 'Bought', { anonymousId: 'a9', ...session }),
    ]
    for (const merge of [
      { from: 'guest', into: 'ann' },
      { from: 'ann', into: 'guest' },
    ]) {
      const result = rehearseCalls({ ...one, profiles, timeline: [{ at: '+10m', merge }] }, lines)
      expect(whose(result)).toEqual(['u2: start > hold[maximum] > nudge > done'])
    }
  })

  test('[REC8][REC3] a synthetic profile is known by its id, and takes an anonymous one in', () => {
    const result = rehearseCalls({ ...one, synthesize: { profiles: { count: 3 } } }, [
      track(0, 'Started', { anonymousId: 'a1', ...session }),
      call('identify', 1, { anonymousId: 'a1', userId: 'u-1' }),
      track(2, 'Bought', { userId: 'u-1', ...session }),
    ])
    expect(whose(result)).toEqual(['u-1: start > hold[bought] > done'])
  })

  test('[REC2] new profiles follow the listed ones as they appear; an id that is taken is made another', () => {
    const scenario = recordedScenario({ ...one, profiles: [{ id: 'x' }], synthesize: { profiles: { count: 2 } } }, [
      track(3, 'Started', { userId: 'later' }),
      track(1, 'Started', { anonymousId: 'x', ...session }),
      track(2, 'Started', { anonymousId: 'u-1', ...session }),
      track(2, 'Started', { userId: 'a', ...session }),
    ])
    const { compiled } = readerOf(scenario).run
    const ids = Array.from({ length: compiled.population.count }, (_, index) => compiled.population.id(index))
    expect(ids).toEqual(['x', 'x~2', 'u-1~2', 'a', 'later', 'u-0', 'u-1'])
    expect(ids.map((id) => compiled.population.indexOf(id))).toEqual([0, 1, 2, 3, 4, 5, 6])
  })
})

describe('what goes out', () => {
  test('[REC9] a send carries the anonymous id until a user id is known', () => {
    const hold = { branches: [{ id: 'b', name: 'B', event: 'Bought', next: 'done' }], maximum: { after: '10m', next: 'nudge' } }
    const result = rehearseCalls({ journeys: [checkout({ hold })] }, [
      track(0, 'Started', { anonymousId: 'a1', ...session }),
      call('identify', 15, { anonymousId: 'a1', userId: 'u1' }),
      track(20, 'Started', { anonymousId: 'a1', ...session }),
    ])
    expect(senders(result)).toEqual(['anonymous a1', 'u1'])
  })

  test('[REC9] after a merge it carries the user id, and after an alias the one that it leads to, whichever was seen first', () => {
    const merged = rehearseCalls(one, [
      track(0, 'Started', { anonymousId: 'a1', ...session }),
      track(1, 'Elsewhere', { userId: 'u1' }),
      track(2, 'Elsewhere', { userId: 'u1', anonymousId: 'a1' }),
    ])
    expect(senders(merged)).toEqual(['u1'])
    const aliased = rehearseCalls(one, [
      track(0, 'Elsewhere', { userId: 'new' }),
      track(1, 'Started', { userId: 'old', ...session }),
      call('alias', 2, { previousId: 'old', userId: 'new' }),
    ])
    expect(senders(aliased)).toEqual(['new'])
  })

  test('[REC6] traits of an identify call are there for the events of its instant, and null removes one', () => {
    const result = rehearseCalls(
      { journeys: [receipt({ send: { activations: [{ id: 'a1', destination: 'sink', traits: ['plan'] }] } })] },
      [
        track(1, 'Ordered', { userId: 'u1', properties: { order: 'o1' } }),
        call('identify', 1, { userId: 'u1', traits: { plan: 'pro' } }),
        call('identify', 2, { userId: 'u1', traits: { plan: null } }),
        track(3, 'Ordered', { userId: 'u1', properties: { order: 'o2' } }),
      ],
    )
    expect(result.sends[0]?.event).toMatchObject({ properties: { plan: 'pro' } })
    expect(result.sends[1]?.event).not.toHaveProperty('properties.plan')
  })

  test('[REC6][MRG3] traits of an anonymous profile go over to the user', () => {
    const result = rehearseCalls(one, [
      track(0, 'Elsewhere', { userId: 'u1' }),
      call('identify', 1, { anonymousId: 'a1', traits: { plan: 'pro' } }),
      track(2, 'Started', { anonymousId: 'a1', userId: 'u1', ...session }),
    ])
    expect(result.sends[0]?.event).toMatchObject({ userId: 'u1', properties: { plan: 'pro' } })
  })
})

describe('reception', () => {
  test('[REC1][RCV5] what happened in time and arrives late is late (SEG-22)', () => {
    const result = rehearseCalls(one, [
      track(0, 'Started', { userId: 'u1', ...session }),
      track(70, 'Bought', { userId: 'u1', timestamp: minute(30), ...session }),
    ])
    expect(paths(result)).toEqual(['start > hold[maximum] > nudge > done'])
    expect(result.ignored).toMatchObject([{ reason: 'no-instance', lateBy: '40m' }])
  })

  test('[REC1] without receivedAt a call arrives when it happened; lines need not be in order (SEG-23)', () => {
    const result = rehearseCalls(one, [
      { type: 'track', event: 'Started', userId: 'u1', timestamp: minute(1), ...session },
      { type: 'track', event: 'Bought', userId: 'u1', timestamp: minute(0), ...session },
    ])
    expect(paths(result)).toEqual(['start > hold[maximum] > nudge > done'])
  })

  test('[REC1] at one instant the timeline comes before what was recorded, and that before what is synthesized', () => {
    const activity = [{ event: 'Made', perProfile: { poisson: { mean: 40, every: '7d' } } }]
    const given = { journeys: [checkout()], profiles: [], synthesize: { profiles: { count: 1 }, activity } }
    const happened = (scenario: Scenario) => {
      const { events } = compileRun(scenario)
      const names = ['Made', 'Recorded', 'Recorded twice', 'Told']
      for (const name of names) events.countedName(name)
      const { at, event, count } = events.past([0])
      return Array.from({ length: count }, (_, place) => ({ at: at[place], name: names[event[place] as number] }))
    }
    const instants = happened(recordedScenario(given, [])).map(({ at }) => at)
    const at = new Date(instants[5] as number).toISOString()
    const scenario = recordedScenario({ ...given, timeline: [{ at, profile: 'u-0', event: 'Told' }] }, [
      { type: 'track', event: 'Recorded', userId: 'u-0', receivedAt: at },
      { type: 'track', event: 'Recorded twice', userId: 'u-0', receivedAt: at },
    ])
    const names = happened(scenario)
      .filter((past) => past.at === instants[5])
      .map(({ name }) => name)
    expect(names).toEqual(['Told', 'Recorded', 'Recorded twice', 'Made'])
  })

  test('[REC7][RCV1] a messageId counts over timeline and recording, whatever the call', () => {
    const given = {
      journeys: [receipt()],
      profiles: [{ id: 'u1' }],
      timeline: [
        event('+0s', 'Ordered', { order: 'o1' }, { messageId: 'm1' }),
        event('+2h', 'Ordered', { order: 'o2' }, { messageId: 'm2' }),
      ],
    }
    const result = rehearseCalls(given, [
      track(60, 'Ordered', { userId: 'u2', properties: { order: 'o3' }, messageId: 'm1' }),
      call('identify', 61, { userId: 'u1', messageId: 'm2' }),
    ])
    expect(result.instances.map(({ identifier }) => identifier)).toEqual(['o1'])
    expect(discards(result)).toEqual(['ignored m1 duplicate-message', 'ignored m2 duplicate-message'])
    const atOnce = rehearseCalls(given, [track(0, 'Ordered', { userId: 'u2', properties: { order: 'o3' }, messageId: 'm1' })])
    expect(whose(atOnce)).toEqual(['u1: start > send', 'u1: start > send'])
    expect(
      rehearseCalls(given, [track(60 * 24, 'Ordered', { userId: 'u2', properties: { order: 'o3' }, messageId: 'm1' })]).instances,
    ).toHaveLength(3)
  })

  test('[REC7] an identify or alias that comes twice, or is too large, joins nothing and tells nothing', () => {
    const twice = rehearseCalls(one, [
      call('identify', 0, { userId: 'u1', traits: { plan: 'old' }, messageId: 'm1' }),
      call('identify', 1, { userId: 'u1', traits: { plan: 'new' } }),
      call('identify', 2, { userId: 'u1', anonymousId: 'a1', traits: { plan: 'old' }, messageId: 'm1' }),
      call('alias', 3, { userId: 'u1', previousId: 'a1', messageId: 'm1' }),
      track(4, 'Started', { userId: 'u1', ...session }),
      track(5, 'Bought', { anonymousId: 'a1', ...session }),
    ])
    expect(paths(twice)).toEqual(['start > hold[maximum] > nudge > done'])
    expect(twice.sends[0]?.event).toMatchObject({ properties: { plan: 'new' } })
    const event = rehearseCalls(one, [
      track(0, 'Started', { anonymousId: 'a1', messageId: 'm1', ...session }),
      track(1, 'Elsewhere', { userId: 'u1' }),
      track(2, 'Started', { anonymousId: 'a1', userId: 'u1', messageId: 'm1', ...session }),
      track(3, 'Bought', { userId: 'u1', ...session }),
    ])
    expect(whose(event)).toEqual(['a1: start > hold[maximum] > nudge > done'])
    const large = rehearseCalls(one, [
      track(0, 'Started', { anonymousId: 'a1', ...session }),
      call('identify', 1, { anonymousId: 'a1', userId: 'u1', traits: { note: 'x'.repeat(33_000) } }),
      track(2, 'Bought', { userId: 'u1', ...session }),
      track(3, 'Bought', { userId: 'u1', properties: { ...session.properties, note: 'é'.repeat(16_400) } }),
    ])
    expect(paths(large)).toEqual(['start > hold[maximum] > nudge > done'])
    expect(discards(large)).toEqual(['ignored u1/1 no-instance', 'ignored u1/2 oversized'])
  })

  test('[RCV6] a call without messageId is numbered among all events of its profile', () => {
    const result = rehearseCalls({ ...one, profiles: [{ id: 'u1' }], timeline: [event('+1m', 'Elsewhere')] }, [
      track(0, 'Elsewhere', { userId: 'u1' }),
      track(2, 'Bought', { userId: 'u1' }),
    ])
    expect(discards(result)).toEqual(['ignored u1/3 no-instance'])
  })

  test('[CLK2] what is recorded after the end of the clock is not handled', () => {
    const week = 7 * 24 * 60
    const result = rehearseCalls(one, [
      track(week, 'Started', { userId: 'u1', ...session }),
      track(week + 1, 'Started', { userId: 'u1', properties: { session: 's2' } }),
    ])
    expect(paths(result)).toEqual(['start > hold'])
  })
})

test('[REC10] expectations and the timeline name a profile by any id that it was given', () => {
  const result = rehearseCalls(
    {
      ...one,
      timeline: [{ at: '+20m', profile: 'u1', traits: { plan: 'pro' } }],
      expect: [
        { profile: 'u1', journey: 'checkout', paths: ['start > hold[maximum] > nudge > done'] },
        { profile: 'a1', journey: 'checkout', paths: ['start > hold[maximum] > nudge > done'] },
        { sends: { profile: 'u1' }, count: 1 },
        { sends: { profile: 'u1' }, every: { path: '$.event.properties.plan', equals: 'pro' } },
      ],
    },
    [track(0, 'Started', { anonymousId: 'a1', ...session }), call('identify', 5, { anonymousId: 'a1', userId: 'u1' })],
  )
  expect(result.checks.filter(({ holds }) => !holds)).toEqual([])
})

test('a segment counts recorded events, of a merged profile those of both', () => {
  const segments = [{ id: 'twice', evaluation: 'streaming', rule: { event: 'Elsewhere', count: { is: 'at-least', value: 2 } } }]
  const result = rehearseCalls({ journeys: [checkout({ start: { audience: 'twice' } })], segments }, [
    track(0, 'Elsewhere', { userId: 'u1' }),
    track(1, 'Elsewhere', { anonymousId: 'a1' }),
    track(2, 'Started', { userId: 'u1', ...session }),
    call('identify', 3, { anonymousId: 'a1', userId: 'u1' }),
    track(4, 'Started', { userId: 'u1', properties: { session: 's2' } }),
  ])
  expect(result.instances.map(({ identifier }) => identifier)).toEqual(['s2'])
  expect(discards(result)).toEqual(['refused u1/2 filtered:audience'])
})
