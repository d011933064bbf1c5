import { expect, test, vi } from 'vitest'
import { compileRun } from '../../../src/engine/index.ts'
import { membershipSignals, membershipSignalsAfter } from '../../../src/engine/segments/membership-signals.ts'
import { Memberships } from '../../../src/engine/segments/memberships.ts'
import { ScriptedMemberships } from '../../../src/engine/segments/scripted-memberships.ts'
import { checkout, event, scenarioOf } from '../run/rehearse.ts'

const pro = { trait: 'plan', is: 'equals', value: 'pro' }
const clock = { start: '2026-01-05T10:00:00Z', end: '+2d' }
const plan = (at: string, value: string) => ({ at, profile: 'u1', traits: { plan: value } })
const streaming = (rule: object, more: object = {}, id = 'stream') => ({ id, evaluation: 'streaming', rule, ...more })

function signals(given: object, profile = 0): string[] {
  const compiled = compileRun(scenarioOf({ journeys: [checkout()], clock, ...given }))
  const { memberships } = compiled
  return membershipSignals(memberships, profile, memberships.segments, compiled).map(
    ({ at, segment, change, lastQualificationTime, event: ref }) => {
      const time = (instant: number) => new Date(instant).toISOString().slice(8, 16)
      const known = lastQualificationTime === at ? '' : ` of ${time(lastQualificationTime)}`
      return `${time(at)}${known} ${change} ${memberships.segments[segment]?.segment.id}${ref === -1 ? '' : ` by ${compiled.events.read(profile, ref).messageId}`}`
    },
  )
}

test('[SEG14] a stream in and out gives two signals, also within one instant', () => {
  expect(signals({ segments: [streaming(pro)], timeline: [plan('+1h', 'pro'), plan('+2h', 'free')] })).toEqual([
    '05T11:00 entrance stream',
    '05T12:00 exit stream',
  ])
  expect(signals({ segments: [streaming(pro)], timeline: [plan('+1h', 'pro'), plan('+1h', 'free')] })).toEqual([
    '05T11:00 entrance stream',
    '05T11:00 exit stream',
  ])
})

test('[SEG14] who is in at the start of the clock gives none, and what happens at the start does', () => {
  const profiles = [{ id: 'u1', traits: { plan: 'pro' } }]
  expect(signals({ segments: [streaming(pro)], profiles })).toEqual([])
  expect(signals({ segments: [streaming(pro)], timeline: [plan('+0s', 'pro')] })).toEqual(['05T10:00 entrance stream'])
})

test('[SEG14] an event brings its signal, and a window that elapses takes it back before anything else of its instant', () => {
  const segments = [streaming({ event: 'Ordered', within: '1h' }), streaming(pro, {}, 'pros')]
  const timeline = [event('+1h', 'Ordered'), plan('+2h', 'pro'), event('+2h', 'Ordered')]
  expect(signals({ segments, timeline })).toEqual([
    '05T11:00 entrance stream by u1/1',
    '05T12:00 exit stream',
    '05T12:00 entrance pros',
    '05T12:00 entrance stream by u1/2',
    '05T13:00 exit stream',
  ])
})

test('[SEG14] a latency moves them', () => {
  const segments = [streaming({ event: 'Ordered', within: '1h' }, { latency: '5m' })]
  expect(signals({ segments, timeline: [event('+1h', 'Ordered')] })).toEqual(['05T11:05 entrance stream', '05T12:05 exit stream'])
})

test('[SEG14] a segment over others follows them in the same instant', () => {
  const gold = { id: 'gold', evaluation: 'batch', calculation: { daily: '01:00', takes: '20m' }, rule: pro }
  const segments = [gold, streaming({ segment: 'gold', member: true })]
  expect(signals({ segments, timeline: [plan('+1h', 'pro')] })).toEqual(['06T01:20 of 06T01:00 entrance gold', '06T01:20 entrance stream'])
})

test('[SEG14] two results at one instant come in workspace order, and one segment may be read by the next', () => {
  const nightly = (id: string, rule: object) => ({ id, evaluation: 'batch', calculation: { daily: '01:00' }, rule })
  const [a, b] = [nightly('a', pro), nightly('b', { not: pro })]
  const profiles = [{ id: 'u1', segments: ['b'] }]
  const timeline = [plan('+1h', 'pro')]
  expect(signals({ segments: [a, b], profiles, timeline })).toEqual(['06T01:00 entrance a', '06T01:00 exit b'])
  expect(signals({ segments: [b, a], profiles, timeline })).toEqual(['06T01:00 exit b', '06T01:00 entrance a'])
})

test('[SEG11][SEG14] a merge is heard where a stream follows it, not where a calculation decides; who is gone gives none', () => {
  const profiles = [{ id: 'u1', segments: ['told', 'gold'] }, { id: 'u2' }]
  const segments = [
    { id: 'told', evaluation: 'scripted' },
    { id: 'gold', evaluation: 'batch', calculation: { daily: '01:00' }, rule: pro },
  ]
  const timeline = [
    { at: '+1h', merge: { from: 'u1', into: 'u2' } },
    { at: '+2h', profile: 'u1', segment: 'told', change: 'exit' },
  ]
  expect(signals({ segments, profiles, timeline }, 0)).toEqual([])
  expect(signals({ segments, profiles, timeline }, 1)).toEqual(['05T11:00 entrance told', '05T12:00 exit told', '06T01:00 exit gold'])
})

test('[SEG14] windows that elapse a millisecond apart are two instants', () => {
  const segments = [streaming({ event: 'Ordered', count: { is: 'equals', value: 1 }, within: '1h' })]
  const timeline = [event('+1h', 'Ordered'), event('+1h1ms', 'Ordered')]
  expect(signals({ segments, timeline })).toEqual([
    '05T11:00 entrance stream by u1/1',
    '05T11:00 exit stream by u1/2',
    '05T12:00 entrance stream',
    '05T12:00 exit stream',
  ])
})

test('[SEG11][SEG14] with a merge come the events of the other', () => {
  const segments = [streaming({ event: 'Ordered', within: '3h' })]
  const timeline = [event('+1h', 'Ordered'), { at: '+2h', merge: { from: 'u1', into: 'u2' } }]
  const profiles = [{ id: 'u1' }, { id: 'u2' }]
  expect(signals({ segments, profiles, timeline }, 1)).toEqual(['05T12:00 entrance stream', '05T14:00 exit stream'])
})

test('[SEG16] each signal tells its place within the instant and the moment of its delivery', () => {
  const nightly = { id: 'gold', evaluation: 'batch', calculation: { daily: '01:00' }, rule: pro }
  const ordered = streaming({ event: 'Ordered', within: '1h' }, {}, 'ordered')
  const late = streaming(pro, { latency: '15h' }, 'late')
  const given = {
    segments: [nightly, ordered, late, streaming(pro)],
    timeline: [event('+14h', 'Ordered'), plan('+0s', 'pro'), event('+15h', 'Ordered'), event('+15h', 'Ordered')],
  }
  const compiled = compileRun(scenarioOf({ journeys: [checkout()], clock: { start: '2026-01-05T10:00:00Z', end: '+15h30m' }, ...given }))
  const { memberships } = compiled
  const all = membershipSignals(memberships, 0, memberships.segments, compiled)
  expect(all.map(({ segment, item, event: ref, moment: { cause, changes } }) => ({ segment, item, ref, cause, changes }))).toEqual([
    { segment: 3, item: 1, ref: -1, cause: -1, changes: { item: 2, segment: 0 } },
    { segment: 1, item: Number.POSITIVE_INFINITY, ref: 0, cause: -1, changes: undefined },
    { segment: 1, item: -1, ref: -1, cause: -1, changes: { item: 0, segment: 0 } },
    { segment: 2, item: -1, ref: -1, cause: -1, changes: { item: 0, segment: 0 } },
    { segment: 0, item: Number.POSITIVE_INFINITY, ref: -1, cause: -1, changes: { item: Number.POSITIVE_INFINITY, segment: 1 } },
    { segment: 1, item: Number.POSITIVE_INFINITY, ref: 1, cause: 2, changes: undefined },
  ])
})

test('[SEG17] what a step changes in the midst of an instant is heard at once, and nothing before it again', () => {
  const segments = [
    streaming({ all: [pro, { event: 'Ordered', within: '1h' }] }),
    streaming({ event: 'Ordered', count: { is: 'at-least', value: 2 } }, {}, 'twice'),
  ]
  const timeline = [event('+1h', 'Ordered'), event('+1h', 'Started'), event('+1h', 'Ordered')]
  const { memberships, start, end } = compileRun(
    scenarioOf({ journeys: [checkout()], segments, timeline, profiles: [{ id: 'u1', traits: { plan: 'pro' } }] }),
  )
  const at = start + 3_600_000
  const heard = (cause: number) =>
    membershipSignalsAfter(memberships, 0, memberships.segments, [false, false], { profile: 0, at, cause }, end).map(
      (signal) => `${signal.at - at} ${signal.change} ${signal.segment} ${signal.event}`,
    )
  expect(heard(0)).toEqual(['0 entrance 0 0', '0 entrance 1 2', '3600000 exit 0 -1'])
  expect(heard(1)).toEqual(['0 entrance 0 -1', '0 entrance 1 2', '3600000 exit 0 -1'])
  expect(heard(-1)).toEqual(['0 entrance 0 -1', '0 entrance 1 -1', '3600000 exit 0 -1'])
})

test('[SEG18] what a segment says of its latency goes before the preset', () => {
  const daily = { daily: '01:00', takes: '10m' }
  const segments = [
    streaming(pro),
    streaming(pro, { latency: '0s' }, 'swift'),
    { id: 'gold', evaluation: 'batch', calculation: daily, rule: pro },
    { id: 'ready', evaluation: 'batch', calculation: { ...daily, readyAfter: '1h' }, rule: pro },
  ]
  const inputs = compileRun(scenarioOf({ journeys: [checkout()], segments, timeline: [plan('+1h', 'pro')] }))
  const { start, end, events, traits, merges, scenario } = inputs
  const scripted = new ScriptedMemberships([], inputs.population, start)
  const latencies = { readyAfterMs: 7_200_000, latencyMs: 900_000 }
  const timeline = scenario.document.timeline ?? []
  const memberships = new Memberships(scenario.segments, {
    events,
    traits,
    merges,
    scripted,
    startsIn: () => false,
    timeline,
    clock: { start, end },
    latencies,
  })
  expect(
    membershipSignals(memberships, 0, memberships.segments, { start, end }).map(
      ({ at, segment }) => `${new Date(at).toISOString().slice(8, 16)} ${segment}`,
    ),
  ).toEqual(['05T11:00 1', '05T11:15 0', '06T02:10 3', '06T03:10 2'])
})

test('[SYN1][SEG14] a trait of a synthetic profile is made when a rule comes down to it, once, and for nobody else', () => {
  const threeTimes = { event: 'Ordered', count: { is: 'at-least', value: 3 }, within: '1d' }
  const segments = [streaming(pro), streaming({ all: [threeTimes, pro] }, {}, 'both'), streaming(threeTimes, {}, 'threeTimes')]
  const synthesize = {
    profiles: { count: 20, traits: { plan: { oneOf: { pro: 0.5, free: 0.5 } } } },
    activity: [{ event: 'Ordered', perProfile: { poisson: { mean: 3, every: '2d' } } }],
  }
  const compiled = compileRun(scenarioOf({ journeys: [checkout()], profiles: [], segments, synthesize, clock }))
  const { memberships, population } = compiled
  const made = vi.spyOn(population, 'initialTrait')
  const ordered = Array.from({ length: population.count }, (_, profile) => {
    made.mockClear()
    const told = membershipSignals(memberships, profile, memberships.segments, compiled)
    const hasOrdered = told.some(({ segment }) => segment === 2)
    expect(made).toHaveBeenCalledTimes(hasOrdered ? 1 : 0)
    return hasOrdered
  })
  expect(new Set(ordered)).toEqual(new Set([true, false]))
})
