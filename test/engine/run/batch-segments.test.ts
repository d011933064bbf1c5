import { describe, expect, test } from 'vitest'
import { checkout, event, type Given, readerOf, receipt, rehearse, scenarioOf } from './rehearse.ts'

// The clock of these tests starts on 2026-01-05 at 10:00 UTC: the first night's calculation is +15h after it.
const night = { daily: '01:00', timezone: 'UTC' }
const pro = { trait: 'plan', is: 'equals', value: 'pro' }
const batch = (rule: object, calculation: object = night, id = 'gold') => ({ id, evaluation: 'batch', calculation, rule })
const goldOnly = checkout({ start: { audience: 'gold' } })
const started = (at: string, session: string, more: object = {}) => event(at, 'Started', { session }, more)
const plan = (at: string, value: unknown, profile = 'u1') => ({ at, profile, traits: { plan: value } })
const entered = (given: object) => rehearse({ journeys: [goldOnly], ...given }).instances.map(({ identifier }) => identifier)

/** Member and calculated lines of the trace, short. */
function told(given: Given): string[] {
  const lines = [...readerOf(scenarioOf(given)).traceLines()].map((line) => JSON.parse(line) as Record<string, string>)
  return lines.flatMap(({ at, kind, profile, segment, change, started: from, entered: came, exited, lastQualificationTime }) => {
    if (kind === 'member') return [`${at?.slice(5, 16)} ${profile} ${change} ${segment} ${lastQualificationTime?.slice(5, 16)}`]
    return kind === 'calculated' ? [`${at?.slice(5, 16)} calculated ${segment} of ${from?.slice(5, 16)} +${came} -${exited}`] : []
  })
}

describe('[SEG6] members are whom the last calculation found', () => {
  test('in the data as it was when it started, from its result on', () => {
    const segments = [batch(pro, { ...night, takes: '20m', readyAfter: '10m' })]
    const timeline = [
      plan('+1h', 'pro'),
      started('+15h29m59s', 's1'),
      plan('+15h1m', 'free'),
      started('+15h30m', 's2'),
      started('+38h', 's3'),
    ]
    expect(entered({ segments, timeline })).toEqual(['s2', 's3'])
  })
  test('not in what changes while it runs', () => {
    const segments = [batch(pro, { ...night, takes: '20m' })]
    expect(entered({ segments, timeline: [plan('+15h1m', 'pro'), started('+16h', 's1'), started('+40h', 's2')] })).toEqual(['s2'])
  })
  test('and by counts of events within a window, with filters', () => {
    const rule = { event: 'Ordered', where: [{ property: 'big', equals: true }], count: { is: 'at-least', value: 2 }, within: '2d' }
    const order = (at: string, big: boolean) => event(at, 'Ordered', { big })
    const timeline = [
      order('+1h', true),
      order('+2h', false),
      order('+20h', true),
      ...[16, 40, 64, 88].map((h) => started(`+${h}h`, `s${h}`)),
    ]
    // Two big ones lie within two days at the second night only: at the third the first is 62 hours old.
    expect(entered({ segments: [batch(rule)], timeline })).toEqual(['s40'])
  })
  test('splits read it live', () => {
    const split = {
      ...receipt(),
      steps: {
        start: { type: 'event', event: 'Ordered', entry: 'every-time', identifier: 'order', next: 'wait' },
        wait: { type: 'wait', for: '1d', next: 'split' },
        split: {
          type: 'condition',
          name: 'Split',
          branches: [{ id: 'gold', name: 'Gold', when: { segment: 'gold', member: true } }],
          otherwise: {},
        },
      },
    }
    const timeline = [
      event('+1h', 'Ordered', { order: 1 }),
      plan('+2h', 'pro'),
      plan('+20h', 'free'),
      event('+20h', 'Ordered', { order: 2 }),
    ]
    const { instances } = rehearse({ journeys: [split], segments: [batch(pro)], timeline })
    expect(instances.map(({ path }) => path)).toEqual(['start > wait > split[gold]', 'start > wait > split[otherwise]'])
  })
})

describe('[SEG7] calculations', () => {
  const profiles = [{ id: 'u1', traits: { plan: 'pro' }, segments: [] as string[] }]
  test('are daily, by the clock on the wall of their zone', () => {
    const nightly = (timezone: string, clock: object) =>
      told({ journeys: [goldOnly], profiles, clock, segments: [batch(pro, { daily: '02:30', timezone })] })
        .filter((line) => line.includes('calculated'))
        .map((line) => line.slice(0, 11))
    expect(nightly('Europe/Paris', { start: '2021-03-27T00:00:00Z', end: '2021-03-29T12:00:00Z' })).toEqual([
      '03-27T01:30',
      '03-28T01:30',
      '03-29T00:30',
    ])
    expect(nightly('America/New_York', { start: '2026-10-31T00:00:00Z', end: '2026-11-02T12:00:00Z' })).toEqual([
      '10-31T06:30',
      '11-01T07:30',
      '11-02T07:30',
    ])
    expect(nightly('Australia/Lord_Howe', { start: '2026-10-02T15:40:00Z', end: '2026-10-04T15:30:00Z' })).toEqual([
      '10-02T16:00',
      '10-03T15:30',
      '10-04T15:30',
    ])
  })
  test('are in UTC where no zone is given, and take no time where none is', () => {
    const segments = [batch(pro, { daily: '01:00' })]
    expect(told({ journeys: [goldOnly], profiles, segments, clock: { start: '2026-01-05T01:00:00Z', end: '+1d' } })).toEqual([
      '01-05T01:00 calculated gold of 01-05T01:00 +1 -0',
      '01-05T01:00 u1 entrance gold 01-05T01:00',
      '01-06T01:00 calculated gold of 01-06T01:00 +0 -0',
    ])
  })
  test('come on demand beside their schedule', () => {
    const timeline = [{ at: '+1h', calculate: ['gold'] }]
    expect(
      told({ journeys: [goldOnly], profiles, timeline, segments: [batch(pro)], clock: { start: '2026-01-05T10:00:00Z', end: '+1d' } }),
    ).toEqual([
      '01-05T11:00 calculated gold of 01-05T11:00 +1 -0',
      '01-05T11:00 u1 entrance gold 01-05T11:00',
      '01-06T01:00 calculated gold of 01-06T01:00 +0 -0',
    ])
  })
  test('before the first result members are who start in it; the last calculation of before the clock is not made again', () => {
    const segments = [batch(pro)]
    const member = [{ id: 'u1', segments: ['gold'] }]
    expect(entered({ segments, profiles: member, timeline: [started('+14h', 's1'), started('+15h', 's2')] })).toEqual(['s1'])
    const running = { start: '2026-01-05T01:10:00Z', end: '+1d' }
    const slow = [batch(pro, { ...night, takes: '20m' })]
    expect(entered({ segments: slow, profiles, clock: running, timeline: [started('+1h', 's1'), started('+23h', 's2')] })).toEqual([])
  })
})

describe('[SEG8] only the difference between two results is seen', () => {
  test('a blip and a dip in between are seen by nobody', () => {
    const blip = [plan('+1h', 'pro'), started('+2h', 's1'), plan('+3h', 'free'), started('+16h', 's2')]
    expect(entered({ segments: [batch(pro)], timeline: blip })).toEqual([])
    const dip = [plan('+16h', 'free'), started('+17h', 's1'), plan('+18h', 'pro')]
    const given = { segments: [batch(pro)], profiles: [{ id: 'u1', traits: { plan: 'pro' }, segments: ['gold'] }], timeline: dip }
    expect(entered(given)).toEqual(['s1'])
    expect(told({ journeys: [goldOnly], ...given }).filter((line) => line.includes('u1'))).toEqual([])
  })
  test('calculations may overlap, and one whose result shows after the end is never seen', () => {
    const segments = [batch(pro, { ...night, takes: '30h' })]
    const timeline = [plan('+1h', 'pro'), plan('+20h', 'free'), plan('+50h', 'pro')]
    expect(
      told({ journeys: [goldOnly], segments, timeline, clock: { start: '2026-01-05T10:00:00Z', end: '2026-01-09T06:59:00Z' } }),
    ).toEqual([
      '01-07T07:00 calculated gold of 01-06T01:00 +1 -0',
      '01-07T07:00 u1 entrance gold 01-06T01:00',
      '01-08T07:00 calculated gold of 01-07T01:00 +0 -1',
      '01-08T07:00 u1 exit gold 01-07T01:00',
    ])
  })
})

describe('[SEG9] at one instant', () => {
  test('a calculation that is due comes after the changes of profiles and before events', () => {
    const timeline = [started('+15h', 's1'), plan('+15h', 'pro')]
    expect(entered({ segments: [batch(pro)], timeline })).toEqual(['s1'])
    const byEvent = [batch({ event: 'Ordered' })]
    expect(entered({ segments: byEvent, timeline: [event('+15h', 'Ordered'), started('+16h', 's1'), started('+40h', 's2')] })).toEqual([
      's2',
    ])
  })
  test('one on demand comes where it stands among them', () => {
    const calculate = { at: '+1h', calculate: ['gold'] }
    expect(entered({ segments: [batch(pro)], timeline: [plan('+1h', 'pro'), calculate, started('+1h', 's1')] })).toEqual(['s1'])
    expect(entered({ segments: [batch(pro)], timeline: [calculate, plan('+1h', 'pro'), started('+1h', 's1')] })).toEqual([])
  })
  test('segments are calculated in workspace order: one sees the result of another that stands before it', () => {
    const first = batch(pro, night, 'pros')
    const second = batch({ segment: 'pros', member: true })
    const timeline = [plan('+1h', 'pro'), started('+16h', 's1'), started('+40h', 's2')]
    expect(entered({ segments: [first, second], timeline })).toEqual(['s1', 's2'])
    expect(entered({ segments: [second, first], timeline })).toEqual(['s2'])
  })
  test('by schedule, on demand and after a while in one order, also in the trace', () => {
    const segments = [
      batch(pro, night, 'a'),
      batch({ segment: 'c', member: true }, { daily: '01:30' }),
      batch(pro, { daily: '01:00', takes: '30m' }, 'c'),
    ]
    const journeys = [checkout({ start: { audience: 'a' } }), checkout({ journey: { id: 'other' }, start: { audience: 'gold' } })]
    const timeline = [plan('+1h', 'pro'), { at: '+15h30m', calculate: ['a', 'gold'] }]
    const clock = { start: '2026-01-05T10:00:00Z', end: '+1d' }
    expect(told({ journeys, segments, timeline, clock }).filter((line) => line.includes('calculated'))).toEqual([
      '01-06T01:00 calculated a of 01-06T01:00 +1 -0',
      '01-06T01:30 calculated a of 01-06T01:30 +0 -0',
      '01-06T01:30 calculated gold of 01-06T01:30 +0 -0',
      '01-06T01:30 calculated gold of 01-06T01:30 +0 -0',
      '01-06T01:30 calculated c of 01-06T01:00 +1 -0',
    ])
  })
})

describe('[SEG10] segments of different evaluation', () => {
  test('a streaming one follows the stored membership of a batch one; a batch one reads a streaming one when it starts', () => {
    const vip = { id: 'vip', evaluation: 'streaming', latency: '1h', rule: { segment: 'gold', member: true } }
    const vipOnly = [checkout({ start: { audience: 'vip' } })]
    const timeline = [plan('+1h', 'pro'), started('+15h59m', 's1'), started('+16h', 's2')]
    expect(entered({ journeys: vipOnly, segments: [vip, batch(pro)], timeline })).toEqual(['s2'])
    const stream = { id: 'stream', evaluation: 'streaming', latency: '1h', rule: pro }
    const late = [plan('+14h30m', 'pro'), started('+16h', 's1'), started('+40h', 's2')]
    expect(entered({ segments: [stream, batch({ segment: 'stream', member: true })], timeline: late })).toEqual(['s2'])
  })
})

describe('[SEG11] merged profiles', () => {
  test('are in it when any of them was found, until the next result is of the one that they are', () => {
    const profiles = [{ id: 'u1', segments: ['gold'] }, { id: 'u2' }]
    const timeline = [
      { at: '+1h', merge: { from: 'u1', into: 'u2' } },
      started('+2h', 's1', { profile: 'u2' }),
      started('+16h', 's2', { profile: 'u2' }),
    ]
    expect(entered({ segments: [batch(pro)], profiles, timeline })).toEqual(['s1'])
    expect(told({ journeys: [goldOnly], segments: [batch(pro)], profiles, timeline }).slice(0, 2)).toEqual([
      '01-06T01:00 calculated gold of 01-06T01:00 +0 -1',
      '01-06T01:00 u2 exit gold 01-06T01:00',
    ])
  })
  test('by what each of them was when the calculation started', () => {
    const profiles = [
      { id: 'u1', traits: { plan: 'pro' } },
      { id: 'u2', traits: { plan: 'free' } },
    ]
    const timeline = [
      { at: '+15h10m', merge: { from: 'u1', into: 'u2' } },
      ...[16, 40].map((h) => started(`+${h}h`, `s${h}`, { profile: 'u2' })),
    ]
    expect(entered({ segments: [batch(pro, { ...night, takes: '20m' })], profiles, timeline })).toEqual(['s16'])
  })
})

describe('[SEG12] the trace tells', () => {
  const timeline = [plan('+1h', 'pro')]
  const clock = { start: '2026-01-05T10:00:00Z', end: '+1d' }
  test('nothing of segments that no journey asks for, and the digest does not know them', () => {
    const plain = { journeys: [checkout()], timeline, clock }
    const withSegment = { ...plain, segments: [batch(pro)] }
    expect(told(withSegment)).toEqual([])
    expect(rehearse(withSegment).digest).toBe(rehearse(plain).digest)
  })
  test('of those that one asks for over another segment too', () => {
    const vip = { id: 'vip', evaluation: 'streaming', rule: { segment: 'gold', member: true } }
    const journeys = [checkout({ start: { audience: 'vip' } })]
    expect(told({ journeys, timeline, clock, segments: [vip, batch(pro)] })).toEqual([
      '01-06T01:00 calculated gold of 01-06T01:00 +1 -0',
      '01-06T01:00 u1 entrance gold 01-06T01:00',
    ])
  })
  test('results before the events of their instant, and after changes of versions', () => {
    const given = {
      journeys: [goldOnly],
      clock,
      segments: [batch(pro)],
      timeline: [...timeline, started('+15h', 's1'), { at: '+15h', journey: 'checkout', do: 'pause' }],
    }
    const lines = [...readerOf(scenarioOf(given)).traceLines()].map((line) => JSON.parse(line) as { kind: string })
    expect(lines.slice(1).map(({ kind }) => kind)).toEqual(['lifecycle', 'calculated', 'member', 'refused'])
  })
})
