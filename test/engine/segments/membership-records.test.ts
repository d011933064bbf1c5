import { describe, expect, test } from 'vitest'
import { compileRun } from '../../../src/engine/index.ts'
import { statusesOfMemberships } from '../../../src/engine/presets/membership-statuses.ts'
import { membershipRecord } from '../../../src/engine/segments/membership-record.ts'
import { type MembershipStatus, membershipStatuses } from '../../../src/engine/segments/membership-status.ts'
import { checkout, event, readerOf, scenarioOf } from '../run/rehearse.ts'

const pro = { trait: 'plan', is: 'equals', value: 'pro' }
const gold = { id: 'gold', evaluation: 'batch', calculation: { daily: '01:00', takes: '20m' }, rule: pro }
const plan = (at: string, value: string) => ({ at, profile: 'u1', traits: { plan: value } })
const short = (at: number) => new Date(at).toISOString().slice(5, 16)

function memberships(given: object) {
  const read = readerOf(scenarioOf({ journeys: [checkout()], clock: { start: '2026-01-05T10:00:00Z', end: '+4d' }, ...given })).memberships(
    'u1',
  )
  if (!read) throw new Error('nobody')
  return read.map(({ stored, truly, records, ...more }) => ({
    ...more,
    stored: stored.map(({ from, isMember }) => `${short(from)} ${isMember ? 'in' : 'out'}`),
    truly: truly.map(({ from, isMember }) => `${short(from)} ${isMember ? 'in' : 'out'}`),
    records: records.map(({ at, record }) => {
      const found = record?.lastQualificationTime
      return `${short(at)} ${record ? `${record.status} ${found == null ? '-' : short(found)}` : 'none'}`
    }),
  }))
}

describe('[SEG13][SEG15] a batch segment', () => {
  test('is realized by the calculation that found it, existing while it stays, exited by the one that did not', () => {
    const [read] = memberships({ segments: [gold], timeline: [plan('+1h', 'pro'), plan('+62h', 'free')] })
    expect(read?.truly).toEqual(['01-05T10:00 out', '01-05T11:00 in', '01-08T00:00 out'])
    expect(read?.stored).toEqual(['01-05T10:00 out', '01-06T01:20 in', '01-08T01:20 out'])
    expect(read?.records).toEqual([
      '01-05T10:00 none',
      '01-06T01:20 realized 01-06T01:00',
      '01-07T01:20 existing 01-06T01:00',
      '01-08T01:20 exited 01-08T01:00',
      '01-09T01:20 exited 01-08T01:00',
    ])
  })
  test('of who starts in it nobody knows since when', () => {
    const profiles = [{ id: 'u1', traits: { plan: 'pro' }, segments: ['gold'] }]
    const [read] = memberships({ segments: [gold], profiles, timeline: [plan('+20h', 'free')] })
    expect(read?.records.slice(0, 3)).toEqual(['01-05T10:00 existing -', '01-06T01:20 existing -', '01-07T01:20 exited 01-07T01:00'])
  })
  test('an exit is forgotten after 30 days', () => {
    const clock = { start: '2026-01-05T10:00:00Z', end: '+40d' }
    const timeline = [plan('+1h', 'pro'), plan('+20h', 'free')]
    const [read] = memberships({ segments: [{ ...gold, calculation: { daily: '01:00' } }], timeline, clock })
    expect(read?.records.slice(2).map((record) => record.slice(12))).toEqual([
      ...Array.from({ length: 30 }, () => 'exited 01-07T01:00'),
      ...Array.from({ length: 9 }, () => 'none'),
    ])
  })
})

describe('[SEG13][SEG15] other segments', () => {
  test('a streaming one turns at its events, after its latency, and when they have left the window', () => {
    const rule = { event: 'Ordered', count: { is: 'at-least', value: 2 }, within: '2h' }
    const buyers = { id: 'buyers', evaluation: 'streaming', latency: '10m', rule }
    const [read] = memberships({ segments: [buyers], timeline: [event('+1h', 'Ordered'), event('+2h', 'Ordered')] })
    expect(read?.truly).toEqual(['01-05T10:00 out', '01-05T12:00 in', '01-05T13:00 out'])
    expect(read?.stored).toEqual(['01-05T10:00 out', '01-05T12:10 in', '01-05T13:10 out'])
    expect(read?.records).toEqual(['01-05T10:00 none', '01-05T12:10 realized 01-05T12:10', '01-05T13:10 exited 01-05T13:10'])
  })
  test('one over a date in a trait turns as time passes it', () => {
    const rule = { trait: 'renewal', is: 'within-next', value: '2d' }
    const profiles = [{ id: 'u1', traits: { renewal: '2026-01-08T10:00:00Z' } }]
    const [read] = memberships({ segments: [{ id: 'soon', evaluation: 'streaming', rule }], profiles })
    expect(read?.truly).toEqual(['01-05T10:00 out', '01-06T10:00 in', '01-08T10:00 out'])
  })
  test('a scripted one turns as it is told', () => {
    const change = (at: string, kind: string) => ({ at, profile: 'u1', segment: 'told', change: kind })
    const timeline = [change('+1h', 'enter'), change('+2h', 'enter'), change('+3h', 'exit')]
    const [read] = memberships({ segments: [{ id: 'told', evaluation: 'scripted' }], timeline })
    expect(read?.stored).toEqual(['01-05T10:00 out', '01-05T11:00 in', '01-05T13:00 out'])
    expect(read?.records).toEqual(['01-05T10:00 none', '01-05T11:00 realized 01-05T11:00', '01-05T13:00 exited 01-05T13:00'])
  })
  test('nobody has none', () => {
    expect(readerOf(scenarioOf({ journeys: [checkout()] })).memberships('nobody')).toBeNull()
  })
})

/** The cases of the reference, section 20, in which a batch segment is calculated each night at one. */
describe('[SEG13] the record at an instant', () => {
  const nightly = { ...gold, calculation: { daily: '01:00' } }
  const member = { id: 'u1', traits: { plan: 'pro' }, segments: ['gold'] }

  function recordAt(given: object, at: string, statuses: readonly MembershipStatus[] = membershipStatuses): string {
    const compiled = compileRun(scenarioOf({ journeys: [checkout()], segments: [nightly], profiles: [member], ...given }))
    const [segment] = compiled.memberships.segments
    if (!segment) throw new Error('no segment')
    const record = membershipRecord(compiled.memberships, segment, { profile: 0, at: Date.parse(at), cause: -1 }, statuses)
    const since = record?.lastQualificationTime
    return record ? `${record.status} ${since == null ? '-' : short(since)}` : 'none'
  }

  test('ADB-03: who left stays in until the next calculation', () => {
    const given = { clock: { start: '2020-07-20T08:00:00Z', end: '+2d' }, timeline: [plan('+2h15m', 'free')] }
    expect(recordAt(given, '2020-07-20T23:59:00Z')).toBe('existing -')
    expect(recordAt(given, '2020-07-21T00:59:59Z')).toBe('existing -')
    expect(recordAt(given, '2020-07-21T01:00:00Z')).toBe('exited 07-21T01:00')
  })
  test('ADB-05: who left and came back between two calculations has been in all the time', () => {
    const given = { clock: { start: '2020-07-20T08:00:00Z', end: '+2d' }, timeline: [plan('+2h', 'free'), plan('+12h', 'pro')] }
    expect(recordAt(given, '2020-07-21T02:00:00Z')).toBe('existing -')
  })
  test('ADB-21: thirty days after an exit nothing is left of it, and a later entrance is an ordinary one', () => {
    const given = { clock: { start: '2020-07-09T12:00:00Z', end: '+35d' }, timeline: [plan('+3h', 'free'), plan('+32d22h', 'pro')] }
    expect(recordAt(given, '2020-08-09T00:59:59.999Z')).toBe('exited 07-10T01:00')
    expect(recordAt(given, '2020-08-09T01:00:00Z')).toBe('none')
    expect(recordAt(given, '2020-08-12T01:00:00Z')).toBe('realized 08-12T01:00')
    const stream = { id: 'gold', evaluation: 'streaming', rule: pro }
    expect(recordAt({ ...given, segments: [stream] }, '2020-08-08T14:59:59.999Z')).toBe('exited 07-09T15:00')
    expect(recordAt({ ...given, segments: [stream] }, '2020-08-08T15:00:00Z')).toBe('none')
  })
  test('ADB-61: it is as fresh as the last calculation; who was found in stays realized where the product has no other state', () => {
    const profiles = [{ id: 'u1', traits: { plan: 'free' } }]
    const given = {
      profiles,
      clock: { start: '2020-06-30T12:00:00Z', end: '+10d' },
      timeline: [plan('+3h', 'pro'), plan('+8d22h', 'free')],
    }
    expect(recordAt(given, '2020-06-30T18:00:00Z')).toBe('none')
    expect(recordAt(given, '2020-07-01T02:00:00Z')).toBe('realized 07-01T01:00')
    expect(recordAt(given, '2020-07-09T23:59:00Z')).toBe('existing 07-01T01:00')
    expect(recordAt(given, '2020-07-09T23:59:00Z', ['realized', 'exited'])).toBe('realized 07-01T01:00')
    expect(recordAt(given, '2020-07-10T02:00:00Z')).toBe('exited 07-10T01:00')
  })
  test('in the midst of an instant it is what was delivered by then', () => {
    const stream = { id: 'gold', evaluation: 'streaming', rule: { event: 'Ordered', count: { is: 'equals', value: 1 }, within: '1h' } }
    const timeline = [event('+1h', 'Ordered'), event('+1h', 'Ordered')]
    const compiled = compileRun(scenarioOf({ journeys: [checkout()], segments: [stream], timeline }))
    const { memberships, start } = compiled
    const [segment] = memberships.segments
    if (!segment) throw new Error('no segment')
    const at = start + 3_600_000
    const recordBefore = (cause: number) => membershipRecord(memberships, segment, { profile: 0, at, cause }, membershipStatuses)
    expect([0, 1, -1].map(recordBefore)).toEqual([
      null,
      { status: 'realized', lastQualificationTime: at },
      { status: 'exited', lastQualificationTime: at },
    ])
  })
})

test('[SEG13] the first Adobe journey tells which states there are', () => {
  const statuses = (...presets: string[]) => statusesOfMemberships(presets.map((preset) => ({ preset })))
  expect(statuses('twilio-ga-2025-11', 'jo-2021', 'ajo-current')).toEqual(['existing', 'realized', 'exited'])
  expect(statuses('twilio-ga-2025-11', 'ajo-current', 'jo-2021')).toEqual(['realized', 'exited'])
  expect(statuses('twilio-ga-2025-11')).toEqual(['existing', 'realized', 'exited'])
})

test('[SEG13] a stream tells also when an exit is forgotten', () => {
  const stream = { id: 'gold', evaluation: 'streaming', rule: pro }
  const clock = { start: '2026-01-05T10:00:00Z', end: '+40d' }
  const [read] = memberships({ segments: [stream], clock, timeline: [plan('+1h', 'pro'), plan('+2h', 'free')] })
  expect(read?.records).toEqual([
    '01-05T10:00 none',
    '01-05T11:00 realized 01-05T11:00',
    '01-05T12:00 exited 01-05T12:00',
    '02-04T12:00 none',
  ])
})
