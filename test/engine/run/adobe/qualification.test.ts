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
  leaves,
  of2021,
  paths,
  qualification,
  rehearseAdobe,
  wait,
  walks,
} from './adobe.ts'

const first = (more: object = {}) => journey({ s: qualification({ next: 'a', ...more }), a: act() })

describe('[SQ1] a change of a membership lets a profile in', () => {
  test('an entrance where it listens for those, at the instant of the change', () => {
    const result = rehearseAdobe({ journeys: [first()], timeline: [enters('+2h15m'), leaves('+3h')] })
    expect(walks(result)).toEqual(['p1 s > a | s@20T10:15 a@20T10:15'])
    expect(discards(result)).toEqual(['20T11:00 p1 exit str behavior-mismatch'])
  })
  test('an exit, also of who was a member long before', () => {
    const profiles = [{ id: 'p1', identities: { crmid: ['c1'] }, segments: ['str'] }]
    const result = rehearseAdobe({ journeys: [first({ behavior: 'exit' })], profiles, timeline: [leaves('+2h'), enters('+3h')] })
    expect(walks(result)).toEqual(['p1 s > a | s@20T10:00 a@20T10:00'])
  })
  test('both of them, one after the other', () => {
    const timeline = [enters('+2h'), leaves('+2h30s')]
    expect(paths(rehearseAdobe({ journeys: [first({ behavior: 'both' })], timeline }))).toEqual(['p1 s > a', 'p1 s > a'])
  })
  test('and not a membership that stays as it is', () => {
    const profiles = [{ id: 'p1', identities: { crmid: ['c1'] }, segments: ['str'] }]
    expect(paths(rehearseAdobe({ journeys: [first({ behavior: 'both' })], profiles, timeline: [enters('+2h')] }))).toEqual([])
  })
})

test('[SQ2] of several segments each change is a signal of its own, and the context names the one that changed', () => {
  const journeys = [first({ segment: ['str', 'other'] })]
  const { instances } = rehearseAdobe({ journeys, timeline: [enters('+2h'), enters('+2h10s', 'other')] })
  expect(instances.map(({ context }) => context.Segmentqualification)).toEqual([
    {
      eventType: 'segmentQualification',
      behavior: 'entrance',
      qualificationTimestamp: '2020-07-20T10:00:00.000Z',
      segmentId: 'str',
      segmentMembership: { ups: { str: { lastQualificationTime: '2020-07-20T10:00:00.000Z', status: 'realized' } } },
    },
    expect.objectContaining({ segmentId: 'other', qualificationTimestamp: '2020-07-20T10:00:10.000Z' }),
  ])
})

describe('[SQ3] a change of a batch segment is heard when the calculation shows it', () => {
  test('with the time of the calculation, and not when the data changed', () => {
    const result = rehearseAdobe({ journeys: [first({ segment: 'bat' })], timeline: [has('+2h', { plan: 'pro' })] })
    expect(walks(result)).toEqual(['p1 s > a | s@21T01:00 a@21T01:00'])
    expect(result.instances[0]?.context.Segmentqualification?.qualificationTimestamp).toBe('2020-07-21T01:00:00.000Z')
  })
  test('two segments of one calculation are told in workspace order, each with all that follows before the next', () => {
    const calculation = { daily: '01:00', timezone: 'UTC' }
    const pro = { trait: 'plan', is: 'equals', value: 'pro' }
    const batch = (id: string, rule: object) => ({ id, evaluation: 'batch', calculation, rule })
    const listens = journey(
      {
        s: qualification({ segment: 'in', next: 'q' }),
        q: { type: 'segment-qualification', segment: 'out', behavior: 'exit', next: 'a' },
        a: act(),
      },
      of2021,
    )
    const given = (...ids: string[]) => ({
      journeys: [listens],
      profiles: [{ id: 'p1', identities: { crmid: ['c1'] }, segments: ['out'] }],
      segments: ids.map((id) => batch(id, id === 'in' ? pro : { not: pro })),
      timeline: [has('+2h', { plan: 'pro' })],
    })
    expect(paths(rehearseAdobe(given('in', 'out')))).toEqual(['p1 s > q > a'])
    expect(paths(rehearseAdobe(given('out', 'in')))).toEqual(['p1 s > q'])
  })
  test('what a step updates at that instant loses no result of another segment', () => {
    const pro = { trait: 'plan', is: 'equals', value: 'pro' }
    const batch = (id: string) => ({ id, evaluation: 'batch', calculation: { daily: '01:00', timezone: 'UTC' }, rule: pro })
    const updates = journey(
      { s: qualification({ segment: 'one', next: 'u' }), u: { type: 'update-profile', set: { seen: '"yes"' }, next: null } },
      of2021,
    )
    const other = journey({ s: qualification({ segment: 'two', next: 'a' }), a: act() }, { id: 'k', ...of2021 })
    const given = { journeys: [updates, other], segments: [batch('one'), batch('two')], timeline: [has('+2h', { plan: 'pro' })] }
    expect(paths(rehearseAdobe(given))).toEqual(['p1 s > u', 'p1 s > a'])
    const onDemand = { ...given, timeline: [has('+2h', { plan: 'pro' }), { at: '+3h', calculate: ['one', 'two'] }] }
    expect(walks(rehearseAdobe(onDemand))).toEqual(['p1 s > u | s@20T11:00 u@20T11:00', 'p1 s > a | s@20T11:00 a@20T11:00'])
  })
})

describe('[SQ4] the key is the identity in the namespace of the start', () => {
  test('the primary of several, else the first', () => {
    const profiles = [
      { id: 'p1', identities: { crmid: ['c9', { id: 'c4', primary: true }] } },
      { id: 'p2', identities: { crmid: ['c2', 'c7'] } },
    ]
    const { instances } = rehearseAdobe({ journeys: [first()], profiles, timeline: [enters('+1h'), enters('+1h', 'str', 'p2')] })
    expect(instances.map(({ identifier }) => identifier)).toEqual(['c4', 'c2'])
  })
  test('and who has none cannot enter', () => {
    const result = rehearseAdobe({ journeys: [first()], timeline: [enters('+1h', 'str', 'p3')] })
    expect(discards(result)).toEqual(['20T09:00 p3 entrance str no-namespace-identity'])
    expect(result.refusals[0]?.code).toBe('EXTERNAL_KEY_COMPUTATION_ERROR')
  })
})

test('[SQ5] what changes before the delay after publication is over is lost, and not made up for', () => {
  const journeys = [journey({ s: qualification({ next: 'a' }), a: act() }, { preset: 'jo-2021' })]
  const result = rehearseAdobe({ journeys, timeline: [enters('+9m59s999ms'), enters('+10m', 'str', 'p2')] })
  expect(walks(result)).toEqual(['p2 s > a | s@20T08:10 a@20T08:10'])
  expect(discards(result)).toEqual(['20T08:09:59.999 p1 entrance str not-accepting-entries'])
})

test('[SQ6] who is inside enters no second time: the change is for the instance, and lost where it does not listen', () => {
  const journeys = [journey({ s: qualification({ behavior: 'both', next: 'w' }), w: wait('1d', 'a'), a: act() })]
  const result = rehearseAdobe({ journeys, timeline: [enters('+2h'), leaves('+7h'), enters('+2d')] })
  expect(walks(result)).toEqual(['p1 s > w > a | s@20T10:00 w@20T10:00 a@21T10:00', 'p1 s > w > a | s@22T08:00 w@22T08:00 a@23T08:00'])
  expect(discards(result)).toEqual(['20T15:00 p1 exit str already-active'])
})

test('[SQ7] what a qualification brought stays as it was, whatever the membership does later', () => {
  const status = "@{Segmentqualification.segmentMembership.ups.'str'.status}"
  const steps = {
    s: qualification({ behavior: 'both', next: 'w' }),
    w: wait('1d', 'c'),
    c: {
      type: 'condition',
      branches: [
        { id: 'in', name: 'in', when: { expression: `${status} == "realized"` }, next: null },
        { id: 'now', name: 'now', when: { segment: 'str', member: true }, next: null },
      ],
    },
  }
  expect(paths(rehearseAdobe({ journeys: [journey(steps)], timeline: [enters('+2h'), leaves('+7h')] }))).toEqual(['p1 s > w > c[in]'])
})

describe('[SQ8] later in a journey a qualification hears changes from its arrival on, in the direction that it listens for', () => {
  const later = (more: object = {}) =>
    journey(
      { e: entry('E', { next: 'q' }), q: { type: 'segment-qualification', segment: 'str', next: 'a', ...more }, a: act(), t: act() },
      of2021,
    )
  test('who is a member already goes on waiting', () => {
    const profiles = [{ id: 'p1', identities: { crmid: ['c1'] }, segments: ['str'] }]
    const journeys = [later({ timeout: { after: '1d', next: 't' } })]
    const result = rehearseAdobe({ journeys, profiles, timeline: [does('+2h', 'E')] })
    expect(walks(result)).toEqual(['p1 e > q[timeout] > t | e@20T10:00 q@20T10:00 t@21T10:00'])
  })
  test('the other direction is ignored, and named', () => {
    const profiles = [{ id: 'p1', identities: { crmid: ['c1'] }, segments: ['str'] }]
    const result = rehearseAdobe({ journeys: [later()], profiles, timeline: [does('+2h', 'E'), leaves('+3h'), enters('+4h')] })
    expect(walks(result)).toEqual(['p1 e > q > a | e@20T10:00 q@20T10:00 a@20T12:00'])
    expect(discards(result)).toEqual(['20T11:00 p1 exit str behavior-mismatch'])
  })
  test('a change before the instance got there is not kept for it', () => {
    const waits = journey(
      { e: entry('E', { next: 'w' }), w: wait('2h', 'q'), q: { type: 'segment-qualification', segment: 'str', next: 'a' }, a: act() },
      of2021,
    )
    const result = rehearseAdobe({ journeys: [waits], timeline: [does('+2h', 'E'), enters('+3h')] })
    expect(paths(result)).toEqual(['p1 e > w > q'])
    expect(discards(result)).toEqual(['20T11:00 p1 entrance str not-listening'])
  })
})

test('[SQ9] an event that is known by another of the profile’s ids is not for the instance', () => {
  const journeys = [journey({ s: qualification({ next: 'e' }), e: event('E', { next: 'a' }), a: act() })]
  const profiles = [{ id: 'p1', identities: { crmid: [{ id: 'c4', primary: true }, 'c9'] } }]
  const timeline = [enters('+2h'), does('+3h', 'E', { identity: { crmid: 'c9' } }), does('+4h', 'E', { identity: { crmid: 'c4' } })]
  const result = rehearseAdobe({ journeys, profiles, timeline })
  expect(walks(result)).toEqual(['p1 s > e > a | s@20T10:00 e@20T10:00 a@20T12:00'])
  expect(discards(result)).toEqual(['20T11:00 p1 p1/1 identifier-mismatch'])
})
