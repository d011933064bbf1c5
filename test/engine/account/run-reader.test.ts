import { expect, test } from 'vitest'
import type { RowQuery } from '../../../src/engine/account/views.ts'
import { checkout, event, eventOf, readerOf, receipt, rehearse, scenarioOf } from '../run/rehearse.ts'

const at = Date.parse('2026-01-05T10:00:00Z')
const minutes = (count: number) => at + count * 60_000
const all: RowQuery = { at: Number.POSITIVE_INFINITY, offset: 0, limit: 100 }

const given = {
  journeys: [checkout(), receipt()],
  profiles: [{ id: 'u1', traits: { first_name: 'Ann', last_name: 'Ferreira', plan: 'pro' } }, { id: 'u2' }],
  timeline: [
    event('+0s', 'Started', { session: 's1' }),
    event('+1m', 'Started', { session: 's2' }, { profile: 'u2' }),
    event('+2m', 'Bought', { session: 's2' }, { profile: 'u2' }),
    event('+3m', 'Bought', { session: 'x' }),
    event('+4m', 'Started', {}),
    event('+5m', 'Ordered', { order: 'o1' }),
  ],
}
const reader = readerOf(scenarioOf(given))

test('[ACC1] counts at an instant are those of what happened by then, forwards and backwards', () => {
  const inside = (minute: number) => reader.frame(minutes(minute)).journeys.checkout?.steps.hold?.waiting
  expect([-1, 0, 1, 2, 60, 2, 1, 0, -1].map(inside)).toEqual([0, 1, 2, 1, 0, 1, 2, 1, 0])
  expect(reader.frame(minutes(60) - 1).sends).toBe(1)
  expect(reader.frame(minutes(60)).sends).toBe(2)
})

test('[ACC1] at the end the counts equal those of the result', () => {
  const result = reader.result(100)
  const { journeys } = reader.frame(Number.POSITIVE_INFINITY)
  expect(result.journeys.checkout).toMatchObject(journeys.checkout ?? {})
  expect(journeys.checkout).toEqual({
    admitted: 2,
    refused: 1,
    ignored: 1,
    outcomes: { completed: 2 },
    steps: {
      start: { entered: 2, waiting: 0 },
      hold: { entered: 2, waiting: 0, branches: { bought: 1, maximum: 1 } },
      nudge: { entered: 1, waiting: 0, sends: 1 },
      done: { entered: 2, waiting: 0 },
    },
  })
})

test('[ACC1] occurrences are found in both directions', () => {
  expect(reader.occurrences.next(minutes(-9))).toBe(minutes(0))
  expect(reader.occurrences.next(minutes(0))).toBe(minutes(1))
  expect(reader.occurrences.next(minutes(60))).toBeNull()
  expect(reader.occurrences.previous(minutes(60))).toBe(minutes(5))
  expect(reader.occurrences.previous(minutes(0))).toBeNull()
})

test('[ACC1] rows of a table stand as they stood at the instant looked at', () => {
  const page = reader.instances({ ...all, at: minutes(1) })
  expect(
    page.rows.map(({ profile, outcome, path, endedAt }) => [profile, outcome, path.map(({ step }) => step).join(' '), endedAt]),
  ).toEqual([
    ['u1', 'waiting', 'start hold', null],
    ['u2', 'waiting', 'start hold', null],
  ])
  expect(reader.sends({ ...all, at: minutes(5) }).total).toBe(1)
  expect(reader.refusals({ ...all, at: minutes(3) }).rows.map(({ reason }) => reason)).toEqual(['identifier-mismatch'])
})

test('tables are searched, filtered by journey and step, and cut into pages', () => {
  const ids = (query: Partial<RowQuery>) => reader.instances({ ...all, ...query }).rows.map(({ id }) => id)
  expect(ids({ search: 'FERREIRA' })).toEqual(['checkout/u1/1', 'receipt/u1/1'])
  expect(ids({ search: 'hold[bought]' })).toEqual(['checkout/u2/1'])
  expect(ids({ journey: 'receipt' })).toEqual(['receipt/u1/1'])
  expect(ids({ step: 'nudge' })).toEqual(['checkout/u1/1'])
  expect(ids({ step: 'nudge', at: minutes(59) })).toEqual([])
  expect(reader.instances({ ...all, offset: 1, limit: 1 })).toMatchObject({ total: 3, offset: 1, rows: [{ id: 'checkout/u2/1' }] })
  expect(reader.instances({ ...all, journey: 'checkout', offset: 1, limit: 5 })).toMatchObject({
    total: 2,
    rows: [{ id: 'checkout/u2/1' }],
  })
  expect(reader.sends({ ...all, step: 'send' }).rows).toMatchObject([
    { eventName: 'Receipt mail', profileName: 'Ann Ferreira', instanceIndex: 2 },
  ])
})

test('a story tells every move with its cause and what was ignored in between', () => {
  const story = reader.instance(0)
  expect(story?.moves.map((move) => move.kind)).toEqual([
    'admitted',
    'entered',
    'left',
    'entered',
    'ignored',
    'left',
    'entered',
    'sent',
    'left',
    'entered',
    'ended',
  ])
  expect(story?.moves.find(({ kind }) => kind === 'ignored')).toMatchObject({
    detail: 'session is "x", not "s1".',
    event: 'Bought',
    messageId: 'u1/2',
  })
  expect(story?.moves[5]).toMatchObject({ step: 'hold', branch: 'maximum', stayed: 3_600_000, event: null })
  expect(story?.traits).toEqual({ first_name: 'Ann', last_name: 'Ferreira', plan: 'pro' })
  const sent = story?.moves.find((move) => move.kind === 'sent')
  expect(sent?.kind === 'sent' && reader.send(sent.sendIndex)?.result.event).toMatchObject({ event: 'Nudge', properties: { plan: 'pro' } })
  expect(reader.instance(99)).toBeNull()
  expect(reader.send(99)).toBeNull()
})

test('[FLOW1] the timeline counts entries and sends in equal slices', () => {
  const days = { from: at, sliceMs: 86_400_000, slices: 3 }
  expect(reader.activity.activity(days).answer).toMatchObject({ entries: [3, 0, 0], sends: [{ destination: 'sink', counts: [2, 0, 0] }] })
  const receipts = reader.activity.activity({ ...days, journey: 'receipt' })
  expect(receipts).toMatchObject({ share: 1, answer: { entries: [1, 0, 0], sends: [{ counts: [1, 0, 0] }] } })
})

test('[ACC2] rows are cut at the limit and say so; counts are complete', () => {
  const result = reader.result(1)
  expect(result.instances).toHaveLength(1)
  expect(result.truncated).toEqual({ instances: { shown: 1, total: 3 }, sends: { shown: 1, total: 2 } })
  expect(result.journeys.checkout?.admitted).toBe(2)
  expect(reader.result(100)).not.toHaveProperty('truncated')
})

test('[ACC3] each expectation tells whether it holds and what was found', () => {
  const expectations: [object, boolean, string][] = [
    [{ profile: 'u1', journey: 'checkout', paths: ['start > hold[maximum] > nudge > done'] }, true, 'start > hold[maximum] > nudge > done'],
    [{ profile: 'u2', journey: 'receipt', paths: ['start > send'] }, false, 'no instance'],
    [{ journey: 'checkout', step: 'nudge', entered: { 'at-least': 1, 'at-most': 1 } }, true, '1 entered'],
    [{ journey: 'checkout', step: 'nudge', entered: { 'greater-than': 1 } }, false, '1 entered'],
    [{ sends: { destination: 'sink', profile: 'u1' }, count: 2 }, true, '2 sends'],
    [{ sends: { step: 'nudge', status: 'failed' }, count: 0 }, true, '0 sends'],
    [
      { sends: { journey: 'receipt' }, every: { path: '$.event.properties.journey_context.Ordered.order', equals: 'o1' } },
      true,
      'the only send',
    ],
    [{ sends: {}, every: { path: '$.event.event', equals: 'Nudge' } }, false, '1 of 2 sends differ; the first has "Receipt mail"'],
    [{ sends: { step: 'nothing' }, every: { path: '$.event.event', equals: 'Nudge' } }, false, 'no send matched'],
    [{ refused: { reason: 'missing-identifier' }, count: 1 }, true, '1 refusal'],
    [{ journey: 'checkout', outcomes: { completed: { 'at-least': 1 } } }, true, 'completed 100 % of 2 admitted'],
    [{ journey: 'checkout', outcomes: { completed: { 'less-than': 0.5 } } }, false, 'completed 100 % of 2 admitted'],
  ]
  const { checks } = rehearse({ ...given, expect: expectations.map(([expectation]) => expectation) })
  expect(checks.map(({ holds, detail }) => [holds, detail])).toEqual(expectations.map(([, holds, detail]) => [holds, detail]))
})

test('[ACC4] a hold has a bracket while left, none while inside; an only way out has none', () => {
  const waiting = rehearse({ ...given, clock: { start: '2026-01-05T10:00:00Z', end: '+10m' } })
  expect(waiting.instances.map(({ path }) => path)).toEqual(['start > hold', 'start > hold[bought] > done', 'start > send'])
})

test('[LIM1] a run that reaches its limit of occurrences stops there and keeps what it has', () => {
  const result = rehearse({ ...given, limits: { occurrences: 3 } })
  expect(result.outcome).toBe('limit-reached')
  expect(result.wall.occurrences).toBe(3)
  expect(result.journeys.checkout?.admitted).toBeGreaterThan(0)
})

test('[ACC1] steps and branches may be called like what every object has', () => {
  const journey = {
    ...receipt(),
    steps: {
      start: { type: 'event', event: 'Ordered', entry: 'once', next: 'constructor' },
      constructor: { type: 'random-split', name: 'Split', branches: [{ id: 'valueOf', name: 'A', percent: 100, next: 'toString' }] },
      toString: { type: 'wait', for: '5m' },
    },
  }
  const { journeys } = rehearse({ journeys: [journey], timeline: [event('+0s', 'Ordered')] })
  expect(journeys.receipt?.steps).toEqual({
    start: { entered: 1, waiting: 0 },
    constructor: { entered: 1, waiting: 0, branches: { valueOf: 1 } },
    toString: { entered: 1, waiting: 0 },
  })
})

test('[ORD7] what the timeline has before the start of the clock is sorted like everything else, and enters nothing', () => {
  const timeline = [
    event('2026-01-05T09:59:00Z', 'Started', { session: 's1' }, { messageId: 'early' }),
    event('+0s', 'Started', { session: 's1' }),
    event('+5m', 'Bought', { session: 's1' }),
  ]
  const early = readerOf(scenarioOf({ journeys: [checkout()], timeline }))
  expect(early.result(10).instances.map(({ path }) => path)).toEqual(['start > hold[bought] > done'])
  expect(early.result(10).refusals.map(({ cause, reason }) => [eventOf(cause), reason])).toEqual([['early', 'not-accepting-entries']])
  expect(early.activity.activity({ from: at, sliceMs: 60_000, slices: 2 }).answer?.entries).toEqual([1, 0])
})
