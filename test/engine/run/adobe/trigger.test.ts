import { describe, expect, test } from 'vitest'
import { act, discards, enters, every, has, journey, leaves, of2021, ofToday, paths, rehearseAdobe, trigger, wait, walks } from './adobe.ts'

const reads = (more: object = {}, about: object = {}) =>
  journey({ s: trigger({ schedule: { type: 'default' }, next: 'a', ...more }), a: act() }, about)
/** Every day at 09:00 UTC from the 21st. */
const daily = (more: object = {}, about: object = {}) =>
  reads({ ...every('day', '2020-07-21T09:00', { end: '2020-07-24T12:00' }), ...more }, about)
type Result = ReturnType<typeof rehearseAdobe>
const funnels = ({ journeys }: Result) =>
  journeys.j?.occurrences.map(({ at, index, ...counts }) => `${index} ${at.slice(8, 16)} ${Object.values(counts).join(' ')}`)

describe('[ST1] a trigger takes who is a member at its instant', () => {
  test('one hour after publication where it has no schedule; who left before or joined later stays out', () => {
    const profiles = [
      { id: 'p1', identities: { crmid: ['c1'] }, segments: ['str'] },
      { id: 'p2', identities: { crmid: ['c2'] } },
      { id: 'p5', identities: { crmid: ['c5'] } },
    ]
    const timeline = [leaves('+45m'), enters('+30m', 'str', 'p2'), enters('+1h1ms', 'str', 'p5')]
    const result = rehearseAdobe({ journeys: [reads()], profiles, timeline })
    expect(walks(result)).toEqual(['p2 s > a | s@20T09:00 a@20T09:00'])
    expect(result.journeys.j?.versions[0]?.states.map(({ state }) => state)).toEqual(['live'])
  })
  test('of a batch segment by the last calculation, which comes first where both are at one instant', () => {
    const at = (time: string) => reads({ segment: 'bat', schedule: { type: 'at', at: time, timezone: 'UTC' } })
    const timeline = [has('+1h', { plan: 'pro' })]
    expect(paths(rehearseAdobe({ journeys: [at('2020-07-21T00:59')], timeline }))).toEqual([])
    expect(paths(rehearseAdobe({ journeys: [at('2020-07-21T01:00')], timeline }))).toEqual(['p1 s > a'])
  })
})

test('[ST2] each occurrence tells how many members it had, whom it read, and why the others stayed out', () => {
  const segments = [{ id: 'str', evaluation: 'scripted' }]
  const profiles = ['p1', 'p2', 'p3'].map((id) => ({ id, identities: id === 'p3' ? { email: ['x'] } : { crmid: [id] }, segments: ['str'] }))
  const journeys = [
    journey({ s: trigger({ ...every('day', '2020-07-21T09:00', { end: '2020-07-23T12:00' }), next: 'w' }), w: wait('36h') }),
  ]
  const result = rehearseAdobe({ journeys, segments, profiles, timeline: [leaves('2020-07-22T00:00:00Z', 'str', 'p2')] })
  // members, considered, without identity, already inside, not allowed, admitted
  expect(funnels(result)).toEqual(['1 21T09:00 3 3 1 0 0 2', '2 22T09:00 2 2 1 1 0 0', '3 23T09:00 2 2 1 0 0 1'])
  expect(result.refusals.map(({ code, profile }) => `${profile} ${code}`)).toEqual([
    'p3 ERROR_INSTANCE_BAD_NAMESPACE',
    'p1 ERROR_INSTANCE_DUPLICATION',
    'p3 ERROR_INSTANCE_BAD_NAMESPACE',
    'p3 ERROR_INSTANCE_BAD_NAMESPACE',
  ])
})

test('[ST3] after its last occurrence a recurring trigger closes its journey; what is on its way goes on', () => {
  const journeys = [
    journey({ s: trigger({ ...every('day', '2020-07-21T09:00', { end: '2020-07-22T09:00' }), next: 'w' }), w: wait('2h', 'a'), a: act() }),
  ]
  const result = rehearseAdobe({ journeys, timeline: [enters('+1h'), enters('2020-07-22T09:00:01Z', 'str', 'p2')] })
  expect(walks(result)).toEqual(['p1 s > w > a | s@21T09:00 w@21T09:00 a@21T11:00', 'p1 s > w > a | s@22T09:00 w@22T09:00 a@22T11:00'])
  expect(result.journeys.j?.versions[0]?.states).toEqual([
    { at: '2020-07-20T08:00:00.000Z', state: 'live' },
    { at: '2020-07-22T09:00:00.000Z', state: 'closed' },
  ])
})

describe('[ST4] a read rate spreads the rows over seconds, in profile order', () => {
  const profiles = Array.from({ length: 5 }, (_, n) => ({ id: `q${n}`, identities: { crmid: [`c${n}`] }, segments: ['str'] }))
  test('whoever is read; membership is that of the occurrence', () => {
    const timeline = [leaves('2020-07-20T09:00:01.500Z', 'str', 'q4')]
    for (const order of ['profile', 'time'] as const) {
      const { instances } = rehearseAdobe({ journeys: [reads({ readRate: 2 }, of2021)], profiles, timeline }, order)
      expect(instances.map(({ profile, steps }) => `${profile} ${steps[0]?.at.slice(17, 19)}`)).toEqual([
        'q0 00',
        'q1 00',
        'q2 01',
        'q3 01',
        'q4 02',
      ])
    }
  })
  test('also when the version has closed meanwhile, and not when it was stopped', () => {
    const given = (command: string) => ({
      journeys: [reads({ readRate: 2 }, of2021)],
      profiles,
      timeline: [{ at: '2020-07-20T09:00:00.500Z', journey: 'j', do: command }],
    })
    expect(rehearseAdobe(given('close')).instances).toHaveLength(5)
    const stopped = rehearseAdobe(given('stop'))
    expect(stopped.instances).toHaveLength(2)
    expect(funnels(stopped)).toEqual(['1 20T09:00 5 5 0 0 3 2'])
  })
  test('who merges before its row comes enters once', () => {
    const timeline = [{ at: '2020-07-20T09:00:00.500Z', merge: { from: 'q4', into: 'q0' } }]
    for (const order of ['profile', 'time'] as const) {
      const result = rehearseAdobe(
        {
          journeys: [journey({ s: trigger({ schedule: { type: 'default' }, readRate: 2, next: 'w' }), w: wait('1d') }, of2021)],
          profiles,
          timeline,
        },
        order,
      )
      expect(funnels(result)).toEqual(['1 20T09:00 5 5 0 1 0 4'])
    }
  })
})

describe('[ST5] an incremental trigger reads everybody first, then who was no member since the occurrence before', () => {
  test('it looks back a day from the last calculation and no further', () => {
    const weekly = every('week', '2020-07-21T09:00', { end: '2020-08-20T00:00' })
    const clock = { start: '2020-07-20T08:00:00Z', end: '2020-08-05T00:00:00Z' }
    const given = { clock, journeys: [reads({ ...weekly, segment: 'bat', incremental: true }, ofToday)] }
    const timeline = [
      has('+1h', { plan: 'pro' }),
      has('2020-07-24T00:00:00Z', { plan: 'pro' }, 'p2'),
      has('2020-07-28T00:30:00Z', { plan: 'pro' }, 'p3'),
    ]
    expect(funnels(rehearseAdobe({ ...given, timeline }))).toEqual([
      '1 21T09:00 1 1 0 0 0 1',
      '2 28T09:00 3 1 1 0 0 0',
      '3 04T09:00 3 0 0 0 0 0',
    ])
  })
  test('who left and came back since is new', () => {
    const timeline = [enters('+1h'), leaves('2020-07-21T12:00:00Z'), enters('2020-07-21T13:00:00Z')]
    expect(funnels(rehearseAdobe({ journeys: [daily({ incremental: true }, ofToday)], timeline }))?.slice(0, 3)).toEqual([
      '1 21T09:00 1 1 0 0 0 1',
      '2 22T09:00 1 1 0 0 0 1',
      '3 23T09:00 1 0 0 0 0 0',
    ])
  })
  test('the first is the first that is read', () => {
    const journeys = [daily({ incremental: true }, { ...ofToday, settings: { startDate: '2020-07-22T00:00:00Z' } })]
    expect(funnels(rehearseAdobe({ journeys, timeline: [enters('+1h')] }))).toEqual([
      '1 22T09:00 1 1 0 0 0 1',
      '2 23T09:00 1 0 0 0 0 0',
      '3 24T09:00 1 0 0 0 0 0',
    ])
  })
})

test('[ST6] forced re-entrance makes everybody inside exit at each occurrence, member or not, before anybody is read', () => {
  const steps = {
    s: trigger({ ...every('day', '2020-07-21T09:00', { end: '2020-07-22T12:00' }), forceReentrance: true, readRate: 500, next: 'w' }),
    w: wait('36h', 'a'),
    a: act(),
  }
  const timeline = [enters('+1h'), enters('+1h', 'str', 'p2'), leaves('2020-07-21T20:00:00Z', 'str', 'p2')]
  for (const order of ['profile', 'time'] as const) {
    const { instances } = rehearseAdobe({ journeys: [journey(steps, ofToday)], timeline }, order)
    expect(instances.map(({ profile, path, outcome, endedAt }) => `${profile} ${path} ${outcome} ${endedAt?.slice(8, 16)}`)).toEqual([
      'p1 s > w !exited exited 22T09:00',
      'p2 s > w !exited exited 22T09:00',
      'p1 s > w > a completed 23T21:00',
    ])
  }
})

test('[ST7] with a window each occurrence waits for a result that was not used before, and is left out without one', () => {
  const segments = [
    {
      id: 'bat',
      evaluation: 'batch',
      calculation: { daily: '04:00', timezone: 'UTC' },
      rule: { trait: 'plan', is: 'equals', value: 'pro' },
    },
  ]
  const schedule = every('day', '2020-07-21T02:00', { end: '2020-07-24T12:00' })
  const at = (window: string) =>
    rehearseAdobe({ journeys: [reads({ ...schedule, segment: 'bat', triggerAfterBatch: { window } }, ofToday)], segments })
  expect(funnels(at('3h'))?.map((line) => line.slice(2, 10))).toEqual(['21T04:00', '22T04:00', '23T04:00', '24T04:00'])
  expect(funnels(at('1h'))?.map((line) => line.slice(2, 10))).toEqual(['22T02:00', '23T02:00', '24T02:00'])
})

test('[ST8] a trigger that reads once never takes anybody twice, in a later version either', () => {
  const timeline = [enters('+1m'), { at: '+1d', journey: 'j', do: 'publish', definition: reads() }, enters('+1d', 'str', 'p2')]
  const result = rehearseAdobe({ journeys: [reads()], timeline })
  expect(walks(result)).toEqual(['p1 s > a | s@20T09:00 a@20T09:00', 'p2 s > a | s@21T09:00 a@21T09:00'])
  expect(discards(result)).toEqual(['21T09:00 p1 occurrence 2 reentrance-not-allowed'])
})

describe('[ST9] occurrences are those of the version that takes people in', () => {
  test('the older one reads no more from the publication of the newer on, and the count goes on', () => {
    const timeline = [enters('+1m'), { at: '2020-07-22T09:00:00Z', journey: 'j', do: 'publish', definition: daily() }]
    const result = rehearseAdobe({ journeys: [daily()], timeline })
    expect(funnels(result)?.map((line) => line.slice(0, 10))).toEqual(['1 21T09:00', '2 22T09:00', '3 23T09:00', '4 24T09:00'])
    expect(result.instances.map(({ version }) => version)).toEqual([1, 2, 2, 2])
  })
  test('none is before its start date, at its end date, or while it is closed', () => {
    const times = (settings: object, ...timeline: object[]) =>
      funnels(rehearseAdobe({ journeys: [daily({}, { settings })], timeline }))?.map((line) => line.slice(2, 10))
    expect(times({ startDate: '2020-07-22T09:00:00Z' })).toEqual(['22T09:00', '23T09:00', '24T09:00'])
    expect(times({ endDate: '2020-07-23T09:00:00Z' })).toEqual(['21T09:00', '22T09:00'])
    expect(times({}, { at: '2020-07-22T09:00:00Z', journey: 'j', do: 'close' })).toEqual(['21T09:00'])
  })
})

test('[ST10] without re-entrance a recurring trigger takes each profile once, as long as the entry is remembered', () => {
  const about = { settings: { reentrance: { allowed: false } } }
  const schedule = every('day', '2020-07-21T09:00', { end: '2020-08-20T12:00' })
  const clock = { start: '2020-07-20T08:00:00Z', end: '+35d' }
  const { instances } = rehearseAdobe({ clock, journeys: [reads(schedule, about)], timeline: [enters('+1h')] })
  expect(instances.map(({ endedAt }) => endedAt?.slice(0, 10))).toEqual(['2020-07-21', '2020-08-20'])
})
