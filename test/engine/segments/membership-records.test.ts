import { describe, expect, test } from 'vitest'
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
