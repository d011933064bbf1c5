import { expect, test } from 'vitest'
import type { RowQuery } from '../../../src/engine/account/views.ts'
import { checkout, event, type Given, readerOf, receipt, scenarioOf } from '../run/rehearse.ts'

const all: RowQuery = { at: Number.POSITIVE_INFINITY, offset: 0, limit: 1000 }

/** The explanations of everything that a run discarded for a reason, in trace order. */
function whys(reason: string, given: Given) {
  const rows = readerOf(scenarioOf({ profiles: [{ id: 'u1' }], ...given })).refusals(all).rows
  return rows.filter((row) => row.reason === reason).map(({ why }) => why)
}

const started = (at: string, properties: object = { session: 's1' }, more: object = {}) => event(at, 'Started', properties, more)
const checkouts = [checkout()]

test('[ACC5] an entry that was not accepted names the state of the journey and since when', () => {
  const timeline = [
    { at: '+5m', journey: 'checkout', do: 'pause' },
    { at: '+15m', journey: 'checkout', do: 'resume' },
    { at: '+20m', journey: 'checkout', do: 'archive' },
    started('+10m'),
    started('+30m'),
  ]
  expect(whys('not-accepting-entries', { journeys: checkouts, timeline })).toEqual([
    {
      sentence: 'The journey was paused since 2026-01-05 10:05:00 UTC; it is live from 2026-01-05 10:15:00 UTC.',
      values: [{ name: 'state of the journey', found: 'paused since 2026-01-05 10:05:00 UTC', wanted: 'live' }],
    },
    {
      sentence: 'The journey was archived since 2026-01-05 10:20:00 UTC.',
      values: [{ name: 'state of the journey', found: 'archived since 2026-01-05 10:20:00 UTC', wanted: 'live' }],
    },
  ])
})

test('[ACC5] before its first publication a journey says from when on it is live', () => {
  const timeline = [{ at: '+1h', journey: 'checkout', do: 'publish' }, started('+10m')]
  expect(whys('not-accepting-entries', { journeys: checkouts, timeline })[0]?.sentence).toBe(
    'The journey was not published; it is live from 2026-01-05 11:00:00 UTC.',
  )
})

test('[ACC5] a filtered entry names each property that failed, what it was and what was wanted', () => {
  const where = [
    { property: 'plan', anyOf: ['pro', 'vip'] },
    { property: 'cart.items', equals: 3 },
    { property: 'country', equals: 'FR' },
  ]
  const timeline = [started('+1m', { session: 's', plan: 'free', cart: { items: [1] }, country: 'FR' }), started('+2m', { session: 's' })]
  const [first, second] = whys('filtered:property', { journeys: [checkout({ start: { where } })], timeline })
  expect(first).toEqual({
    sentence: 'plan is "free", not "pro" or "vip"; cart.items is a list, not 3 (filter of the entry).',
    values: [
      { name: 'plan', found: '"free"', wanted: '"pro" or "vip"' },
      { name: 'cart.items', found: 'a list', wanted: '3' },
    ],
  })
  expect(second?.values.map(({ name, found }) => `${name} ${found}`)).toEqual(['plan missing', 'cart.items missing', 'country missing'])
})

test('[ACC5] an entry outside its audience says so, and whether this very event made the profile a member', () => {
  const segments = [
    { id: 'starters', name: 'Starters', evaluation: 'streaming', rule: { event: 'Started', count: { is: 'at-least', value: 2 } } },
  ]
  const found = whys('filtered:audience', {
    journeys: [checkout({ start: { audience: 'starters' } })],
    segments,
    timeline: [started('+1m'), started('+2m')],
  })
  expect(found).toEqual([
    {
      sentence: 'The profile was not in "Starters" at that moment.',
      values: [{ name: 'member of starters', found: 'no', wanted: 'yes' }],
    },
    {
      sentence: 'The profile joined "Starters" only by this very event, and an entry does not see what its own event causes.',
      values: [{ name: 'member of starters', found: 'only from this event on', wanted: 'yes' }],
    },
  ])
})

test('[ACC5] who may enter once is told of the first entry', () => {
  const once = checkout({ start: { entry: 'once', identifier: undefined } })
  expect(whys('already-entered', { journeys: [once], timeline: [started('+1m'), started('+2m')] })).toEqual([
    {
      sentence: 'Every profile enters once, and this profile had entered as checkout/u1/1 (version 1) at 2026-01-05 10:01:00 UTC.',
      values: [{ name: 'entered before', found: 'checkout/u1/1 (version 1) at 2026-01-05 10:01:00 UTC', wanted: 'never' }],
    },
  ])
})

test('[ACC5] who is kept out by a version is told of the entry into the earlier one', () => {
  const publish = { at: '+5m', journey: 'checkout', do: 'publish', definition: checkout(), previous: 'pause', excludeEarlier: true }
  const timeline = [started('+1m'), publish, started('+6m', { session: 's2' })]
  expect(whys('excluded-by-version', { journeys: checkouts, timeline })[0]?.sentence).toBe(
    'Version 2 keeps out whoever entered an earlier version, and this profile had entered as checkout/u1/1 (version 1) at 2026-01-05 10:01:00 UTC.',
  )
})

test('[ACC5] an identifier that cannot be used is shown, and how long a long one is', () => {
  const timeline = [
    started('+1m', {}),
    started('+2m', { session: '' }),
    started('+3m', { session: null }),
    started('+4m', { session: { a: 1 } }),
    started('+5m', { session: 'x'.repeat(151) }),
  ]
  expect(whys('missing-identifier', { journeys: checkouts, timeline }).map(({ values }) => values[0]?.found)).toEqual([
    'missing',
    '""',
    'null',
    'an object',
  ])
  expect(whys('identifier-too-long', { journeys: checkouts, timeline })).toEqual([
    {
      sentence: 'The identifier session has 151 characters; at most 150 are taken.',
      values: [{ name: 'session', found: '151 characters', wanted: 'at most 150' }],
    },
  ])
})

test('[ACC5] who is still inside is told where and since when', () => {
  const afterExit = checkout({ start: { entry: 'after-exit', identifier: undefined } })
  expect(whys('already-active', { journeys: [afterExit], timeline: [started('+1m'), started('+2m')] })[0]?.sentence).toBe(
    'The profile was still inside as checkout/u1/1, since 2026-01-05 10:01:00 UTC, in "Hold".',
  )
})

test('[ACC5] the cap on instances is told with its numbers', () => {
  const timeline = Array.from({ length: 26 }, (_, n) => started(`+${n}m`, { session: `s${n}` }))
  expect(whys('instance-cap', { journeys: checkouts, timeline })).toEqual([
    {
      sentence: 'The profile had 25 active instances over all journeys; at most 25 are allowed.',
      values: [{ name: 'active instances', found: '25', wanted: 'fewer than 25' }],
    },
  ])
})

test('[ACC5] an event that found nobody says whether somebody had been there', () => {
  const bought = (at: string) => event(at, 'Bought', { session: 's1' })
  const found = whys('no-instance', { journeys: checkouts, timeline: [bought('+0s'), started('+1m'), bought('+2m'), bought('+3m')] })
  expect(found.map(({ sentence }) => sentence)).toEqual([
    'The profile had not entered by then, so nobody heard Bought.',
    'The profile was not inside any more when Bought came: checkout/u1/1 ended at 2026-01-05 10:02:00 UTC.',
  ])
})

test('[ACC5] an event that the step does not hear names the step and what it hears', () => {
  const journey = checkout({ hold: { maximum: { after: '1h', next: 'later' } }, journey: {} }) as { steps: Record<string, object> }
  journey.steps.later = { type: 'wait', name: 'Later', for: '1d', next: 'nudge' }
  const timeline = [started('+0s'), started('+5m'), event('+2h', 'Bought', { session: 's1' })]
  expect(whys('not-listening', { journeys: [journey], timeline }).map(({ values }) => values[0]?.found)).toEqual([
    '"Hold", which listens for "Bought"',
    '"Later", which listens for nothing',
  ])
})

test('[ACC5] an event that a branch or an exit rule filters names it and the property', () => {
  const branches = [{ id: 'bought', name: 'Bought', event: 'Bought', where: [{ property: 'total', equals: 5 }], next: 'done' }]
  const exitRules = [{ id: 'gone', name: 'Gone', event: 'Left', where: [{ property: 'why', equals: 'churn' }] }]
  const timeline = [
    started('+0s'),
    event('+1m', 'Bought', { session: 's1', total: 4 }),
    event('+2m', 'Left', { session: 's1', why: 'price' }),
  ]
  const given = { journeys: [checkout({ hold: { branches }, journey: { exitRules } })], timeline }
  expect(whys('filtered:property', given).map(({ sentence }) => sentence)).toEqual([
    'total is 4, not 5 (filter of "Bought").',
    'why is "price", not "churn" (filter of "Gone").',
  ])
})

test('[ACC5] an identifier that does not match is shown beside the one of the instance', () => {
  const timeline = [started('+0s', { session: 7 }), event('+1m', 'Bought', { session: '8' }), event('+2m', 'Bought', {})]
  expect(whys('identifier-mismatch', { journeys: checkouts, timeline })[0]?.sentence).toBe('session is "8", not "7".')
  expect(whys('identifier-missing', { journeys: checkouts, timeline })[0]?.sentence).toBe(
    'Bought carries no usable session (it is missing), so it cannot be matched to "7".',
  )
})

test('[ACC5] the cap on loops is told with its number', () => {
  const branches = [{ id: 'again', name: 'Again', event: 'Again', restart: true }]
  const again = Array.from({ length: 101 }, (_, n) => event(`+${n + 1}s`, 'Again', { session: 's1' }))
  const given = { journeys: [checkout({ hold: { branches } })], timeline: [started('+0s'), ...again] }
  expect(whys('loop-cap', given)).toEqual([
    {
      sentence: 'The step had been restarted 100 times, as often as the product allows.',
      values: [{ name: 'restarts', found: '100', wanted: 'fewer than 100' }],
    },
  ])
})

test('[ACC5] what no journey saw is told with the number that was exceeded, or the call that came first', () => {
  const many = Array.from({ length: 26 }, (_, n) => event('+1m', 'Ordered', { order: `o${n}` }))
  const timeline = [
    ...many,
    event('+2m', 'Ordered', { order: 'a' }, { messageId: 'm1' }),
    event('+3m', 'Ordered', { order: 'a' }, { messageId: 'm1' }),
    event('+4m', 'Ordered', { order: 'b', text: 'x'.repeat(33_000) }, { messageId: 'm2', timestamp: '+1m' }),
  ]
  const given = { journeys: [receipt()], timeline }
  expect(whys('rate-limited', given)[0]?.sentence).toBe(
    'The profile had 25 events in this second already, and the product processes no more.',
  )
  expect(whys('duplicate-message', given)[0]?.sentence).toBe(
    'A call with the messageId "m1" was accepted at 2026-01-05 10:02:00 UTC, less than 24 h earlier.',
  )
  expect(whys('oversized', given)[0]).toMatchObject({
    sentence: expect.stringMatching(/^The call has 33\d{3} bytes; the product accepts at most 32768\. It happened 3 m before it arrived/),
    values: [{ name: 'bytes of the call' }, { name: 'arrived late by', found: '3 m', wanted: null }],
  })
})
