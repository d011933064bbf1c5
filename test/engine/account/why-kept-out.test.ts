import { expect, test } from 'vitest'
import type { RowQuery } from '../../../src/engine/account/views.ts'
import {
  act,
  adobe,
  does,
  enters,
  entry,
  event,
  journey,
  leaves,
  of2021,
  ofToday,
  qualification,
  trigger,
  wait,
} from '../run/adobe/adobe.ts'
import { type Given, readerOf, scenarioOf } from '../run/rehearse.ts'

const all: RowQuery = { at: Number.POSITIVE_INFINITY, offset: 0, limit: 1000 }

/** The explanations of what a run of segment journeys discarded for a reason, in trace order. */
function whys(reason: string, given: Given) {
  const { rows } = readerOf(scenarioOf(adobe(given))).refusals(all)
  return rows.filter((row) => row.reason === reason).map(({ why }) => why)
}

const sentences = (reason: string, given: Given) => whys(reason, given).map(({ sentence }) => sentence)
const first = (more: object = {}, about: object = {}) =>
  journey({ s: qualification({ name: 'Joins', next: 'a', ...more }), a: act() }, about)

test('[ACC6] a change before a qualification listens tells when it was, and from when on the journey listens', () => {
  const given = { journeys: [first({}, { preset: 'jo-2021' })], timeline: [enters('+9m')] }
  expect(whys('not-accepting-entries', given)).toEqual([
    {
      sentence:
        'Entrance into str was at 2020-07-20 08:09:00 UTC, but the journey listens for segments only from 2020-07-20 08:10:00 UTC on, 10 m after its publication; what changed before is not made up for.',
      values: [{ name: 'change of the membership', found: '2020-07-20 08:09:00 UTC', wanted: 'from 2020-07-20 08:10:00 UTC on' }],
    },
  ])
})

test('[ACC6] also where an instance stands in the step that would hear it', () => {
  const later = journey(
    { e: entry('E', { next: 'q' }), q: { type: 'segment-qualification', segment: 'str', next: 'a' }, a: act() },
    { preset: 'jo-2021' },
  )
  const timeline = [does('+1m', 'E'), enters('+9m')]
  expect(sentences('not-listening', { journeys: [later], timeline })[0]).toMatch(/only from 2020-07-20 08:10:00 UTC on/)
})

test('[ACC6] what comes before the start date names it, what comes after the end tells since when the journey is closed', () => {
  const settings = { startDate: '2020-07-21T00:00:00Z', endDate: '2020-07-22T00:00:00Z' }
  const given = { journeys: [first({}, { settings })], timeline: [enters('+1h'), enters('2020-07-22T00:00:00Z', 'str', 'p2')] }
  expect(sentences('not-accepting-entries', given)).toEqual([
    'It came at 2020-07-20 09:00:00 UTC, and the journey takes people in only from its start date on, 2020-07-21 00:00:00 UTC; what came before is not made up for.',
    'The journey was closed to new entrances since 2020-07-22 00:00:00 UTC.',
  ])
})

test('[ACC6] the other kind of change names the segment, the change and what is listened for', () => {
  const profiles = [{ id: 'p1', identities: { crmid: ['c1'] }, segments: ['str'] }]
  expect(whys('behavior-mismatch', { journeys: [first()], profiles, timeline: [leaves('+1h')] })).toEqual([
    {
      sentence: 'The profile exited "str" at 2020-07-20 09:00:00 UTC, but "Joins" listens only for entrances.',
      values: [{ name: 'change of str', found: 'exit', wanted: 'entrance' }],
    },
  ])
  const later = journey(
    {
      e: entry('E', { next: 'q' }),
      q: { type: 'segment-qualification', name: 'Leaves', segment: 'str', behavior: 'exit', next: 'a' },
      a: act(),
    },
    of2021,
  )
  expect(sentences('behavior-mismatch', { journeys: [later], timeline: [does('+1h', 'E'), enters('+2h')] })).toEqual([
    'The profile entered "str" at 2020-07-20 10:00:00 UTC, but "Leaves" listens only for exits.',
  ])
})

test('[ACC6] a profile without identity in the namespace is told where it has some', () => {
  expect(sentences('no-namespace-identity', { journeys: [first()], timeline: [enters('+1h', 'str', 'p3')] })).toEqual([
    'The profile has no identity in "crmid", by which the journey knows its instances; it has identities only in "email".',
  ])
})

test('[ACC6] who may not enter again is told of the entry before, under which key, and from when on it may', () => {
  const direct = (about: object) => [journey({ e: entry('E', { next: 'a' }), a: act() }, about)]
  const timeline = [
    does('+1h', 'E'),
    does('+1h30m', 'E', { identity: { crmid: 'c9' } }),
    does('+1h33m', 'E', { identity: { crmid: 'c9' } }),
  ]
  expect(whys('reentrance-wait', { journeys: direct(ofToday), timeline })).toEqual([
    {
      sentence:
        'It came 3 m after the entry before, and the journey lets in again 5 m after it: this profile had entered as j/p1/2 at 2020-07-20 09:30:00 UTC, under "c9", so it may enter from 2020-07-20 09:35:00 UTC on.',
      values: [
        {
          name: 'entry before',
          found: 'entered as j/p1/2 at 2020-07-20 09:30:00 UTC, under "c9"',
          wanted: '2020-07-20 09:35:00 UTC or later',
        },
      ],
    },
  ])
  const off = { settings: { reentrance: { allowed: false } } }
  expect(sentences('reentrance-not-allowed', { journeys: direct(off), timeline: [does('+1h', 'E'), does('+2d', 'E')] })).toEqual([
    'Entering again is not allowed, and an entry is remembered for 30 days: this profile had entered as j/p1/1 at 2020-07-20 09:00:00 UTC, under "c1", so it may enter from 2020-08-19 09:00:00 UTC on.',
  ])
})

test('[ACC6] whom a trigger that reads once has taken is told so', () => {
  const once = () => journey({ s: trigger({ schedule: { type: 'default' }, next: 'a' }), a: act() })
  const timeline = [enters('+1m'), { at: '+1d', journey: 'j', do: 'publish', definition: once() }]
  expect(sentences('reentrance-not-allowed', { journeys: [once()], timeline })).toEqual([
    'The trigger reads once and takes nobody twice, and this profile had entered as j/p1/1 at 2020-07-20 09:00:00 UTC, under "c1".',
  ])
})

test('[ACC6] an event under another id names both ids', () => {
  const listens = journey({ e: entry('E', { next: 'f' }), f: event('F', { next: 'a' }), a: act() }, of2021)
  const timeline = [does('+1h', 'E'), does('+2h', 'F', { identity: { crmid: 'c9' } })]
  expect(whys('identifier-mismatch', { journeys: [listens], timeline })).toEqual([
    {
      sentence: 'F came under "c9" in "crmid"; the instance is that of "c1", which is another key of the profile.',
      values: [{ name: 'identity in crmid', found: '"c9"', wanted: '"c1"' }],
    },
  ])
})

test('[ACC6] a condition that kept an event out is shown with the fields of the event that it reads', () => {
  const asks = { condition: { expression: '@{E.n} > 3' } }
  const listens = journey({
    e: entry('E', { ...asks, next: 'f' }),
    f: event('F', { name: 'Later', condition: { expression: '@{F.n} > 3' }, next: null }),
  })
  const timeline = [
    does('+1h', 'E', { properties: { n: 'many' } }),
    does('+2h', 'E', { properties: { n: 4 } }),
    does('+3h', 'F', { properties: { n: 1 } }),
  ]
  const given = { journeys: [listens], timeline }
  expect(sentences('filtered:condition', given)).toEqual([
    'The condition of the entry did not hold, or could not be evaluated: n is "many" (@{E.n} > 3).',
  ])
  expect(sentences('filtered:property', given)).toEqual([
    'The condition of "Later" did not hold, or could not be evaluated: n is 1 (@{F.n} > 3).',
  ])
})

test('[ACC6] a step that hears something else says what: events, changes of segments, reactions', () => {
  const hold = {
    type: 'hold-until',
    name: 'Holds',
    branches: [
      { id: 'f', name: 'f', event: 'F', next: null },
      { id: 'in', name: 'in', segment: 'str', behavior: 'both', next: null },
    ],
  }
  const journeys = [journey({ e: entry('E', { next: 'w' }), w: wait('1h', 'h'), h: hold }, of2021)]
  const found = whys('not-listening', { journeys, timeline: [does('+1h', 'E'), enters('+90m'), does('+150m', 'E')] })
  expect(found.map(({ sentence }) => sentence)).toEqual(['"w", where it was, listens for nothing.'])
  const still = sentences('already-active', { journeys, timeline: [does('+1h', 'E'), does('+150m', 'E')] })
  expect(still).toEqual(['The profile was still inside as j/p1/1, since 2020-07-20 09:00:00 UTC, in "Holds".'])
})
