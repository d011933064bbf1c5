import { expect, test } from 'vitest'
import { checkout, discards, event, paths, receipt, rehearse } from './rehearse.ts'

const started = (at: string, session = 's1', more: object = {}) => event(at, 'Started', { session }, more)
const bought = (at: string, session = 's1', more: object = {}) => event(at, 'Bought', { session }, more)

const journeyOf = (id: string, steps: object, more: object = {}) => ({
  format: 'rehearsal/journey/1',
  id,
  name: id,
  preset: 'twilio-ga-2025-11',
  start: 'start',
  steps: { start: { type: 'event', event: 'Started', entry: 'every-time', identifier: 'session', next: 'first' }, ...steps },
  ...more,
})
const wait = (duration: string, next: string | null) => ({ type: 'wait', for: duration, next })

test('[RUN1] a path without a wait happens at one instant, in its order', () => {
  const result = rehearse({ journeys: [receipt()], timeline: [event('+1m', 'Ordered', { order: 'o1' })] })
  expect(result.instances[0]).toMatchObject({
    path: 'start > send',
    steps: [
      { step: 'start', at: '2026-01-05T10:01:00.000Z', left: '2026-01-05T10:01:00.000Z' },
      { step: 'send', at: '2026-01-05T10:01:00.000Z', left: '2026-01-05T10:01:00.000Z' },
    ],
    endedAt: '2026-01-05T10:01:00.000Z',
  })
})

test('[RUN2] a path ends in an end step, and where next is null or absent', () => {
  const ways = [{ next: 'done' }, { next: null }, {}]
  for (const way of ways) {
    const journey = journeyOf('j', { first: { ...wait('5m', null), next: undefined, ...way }, done: { type: 'end' } })
    const result = rehearse({ journeys: [journey], timeline: [started('+0s')] })
    expect(result.instances[0]).toMatchObject({ outcome: 'completed', endedAt: '2026-01-05T10:05:00.000Z' })
  }
})

test('[RUN3] who is inside at the end of the clock waits, without an end', () => {
  const result = rehearse({ clock: { start: '2026-01-05T10:00:00Z', end: '+30m' }, journeys: [checkout()], timeline: [started('+0s')] })
  expect(result.instances[0]).toMatchObject({ path: 'start > hold', outcome: 'waiting', endedAt: null })
  expect(result.instances[0]?.steps.at(-1)).toEqual({ step: 'hold', at: '2026-01-05T10:00:00.000Z' })
  expect(result.journeys.checkout).toMatchObject({ outcomes: { waiting: 1 }, steps: { hold: { entered: 1, waiting: 1 } } })
})

test('[RUN4] an instance expires 365 days after it was admitted, wherever it is', () => {
  const long = journeyOf('long', {
    first: wait('182d', 'second'),
    second: wait('182d', 'third'),
    third: wait('10d', 'mail'),
    mail: { type: 'send-to-destination', activations: [{ id: 'a1', destination: 'sink' }] },
  })
  const result = rehearse({ clock: { start: '2026-01-05T10:00:00Z', end: '+500d' }, journeys: [long], timeline: [started('+1h')] })
  expect(result.instances[0]).toMatchObject({
    path: 'start > first > second > third !expired',
    outcome: 'expired',
    endedAt: '2027-01-05T11:00:00.000Z',
  })
  expect(result.sends).toEqual([])
})

test('[RUN4] a path that can just end in time is not ended', () => {
  const fits = journeyOf('fits', { first: wait('182d', 'second'), second: wait('182d', 'third'), third: wait('23h', null) })
  const result = rehearse({ clock: { start: '2026-01-05T10:00:00Z', end: '+500d' }, journeys: [fits], timeline: [started('+0s')] })
  expect(result.instances[0]?.outcome).toBe('completed')
})

test('[HOLD1] what came before the hold does not count', () => {
  const early = rehearse({ journeys: [checkout()], timeline: [bought('+0s'), started('+1s')] })
  expect(paths(early)).toEqual(['start > hold[maximum] > nudge > done'])
})

test('[HOLD2] the event that matches by name, filters and identifier moves the instance at its own instant', () => {
  const hold = {
    branches: [
      { id: 'card', name: 'By card', event: 'Bought', where: [{ property: 'by', equals: 'card' }], next: 'done' },
      { id: 'cash', name: 'In cash', event: 'Bought', where: [{ property: 'by', anyOf: ['cash', 'coin'] }], next: null },
      { id: 'left', name: 'Left', event: 'Left', next: 'nudge' },
    ],
  }
  const cases: [object[], string][] = [
    [[event('+1m', 'Bought', { session: 's1', by: 'card' })], 'start > hold[card] > done'],
    [[event('+1m', 'Bought', { session: 's1', by: 'coin' })], 'start > hold[cash]'],
    [
      [event('+1m', 'Bought', { session: 's1', by: 'cheque' }), event('+2m', 'Left', { session: 's1' })],
      'start > hold[left] > nudge > done',
    ],
    [[event('+1m', 'Bought', { session: 'other', by: 'card' })], 'start > hold[maximum] > nudge > done'],
  ]
  for (const [timeline, path] of cases)
    expect(paths(rehearse({ journeys: [checkout({ hold })], timeline: [started('+0s'), ...timeline] }))).toEqual([path])
})

test('[HOLD3] the maximum is left at exactly its instant, counted from the arrival', () => {
  const result = rehearse({ journeys: [checkout()], timeline: [started('+3m')] })
  expect(result.instances[0]?.steps[1]).toEqual({
    step: 'hold',
    at: '2026-01-05T10:03:00.000Z',
    left: '2026-01-05T11:03:00.000Z',
    branch: 'maximum',
  })
})

test('[HOLD4] without an identifier the profile alone matches', () => {
  const once = checkout({ start: { entry: 'once', identifier: undefined } })
  expect(paths(rehearse({ journeys: [once], timeline: [started('+0s'), bought('+5m', 'zzz')] }))).toEqual(['start > hold[bought] > done'])
})

const twoHolds = (first: object, second: object) => ({
  ...journeyOf('holds', {}),
  steps: {
    start: { type: 'event', event: 'Started', entry: 'once', next: 'first' },
    first: { type: 'hold-until', name: 'First', branches: [first], maximum: { after: '1d', next: null } },
    second: { type: 'hold-until', name: 'Second', branches: [second], maximum: { after: '1d', next: null } },
  },
})

test('[HOLD5] one event leaves one hold and waits in the next for another one', () => {
  const journey = twoHolds(
    { id: 'a', name: 'first login', event: 'Login', next: 'second' },
    { id: 'b', name: 'second login', event: 'Login', next: null },
  )
  const once = rehearse({
    clock: { start: '2026-01-05T10:00:00Z', end: '+3h' },
    journeys: [journey],
    timeline: [event('+0s', 'Started'), event('+1h', 'Login')],
  })
  expect(paths(once)).toEqual(['start > first[a] > second'])
  const twice = rehearse({ journeys: [journey], timeline: [event('+0s', 'Started'), event('+1h', 'Login'), event('+1h', 'Login')] })
  expect(paths(twice)).toEqual(['start > first[a] > second[b]'])
})

test('[HOLD6] a purchase of somebody else moves nobody', () => {
  const result = rehearse({
    journeys: [checkout()],
    profiles: [{ id: 'u1' }, { id: 'u2' }],
    timeline: [started('+0s'), bought('+1m', 's1', { profile: 'u2', messageId: 'hers' })],
  })
  expect(paths(result)).toEqual(['start > hold[maximum] > nudge > done'])
  expect(discards(result)).toEqual(['ignored hers no-instance'])
})

test('[WAIT1] a wait lasts exactly its duration and hears nothing', () => {
  const journey = journeyOf('j', {
    first: wait('1d', 'second'),
    second: {
      type: 'hold-until',
      name: 'Hold',
      branches: [{ id: 'b', name: 'B', event: 'Bought', next: null }],
      maximum: { after: '1h', next: null },
    },
  })
  const result = rehearse({ journeys: [journey], timeline: [started('+0s'), bought('+2h', 's1', { messageId: 'early' })] })
  expect(result.instances[0]).toMatchObject({ path: 'start > first > second[maximum]', endedAt: '2026-01-06T11:00:00.000Z' })
  expect(discards(result)).toEqual(['ignored early not-listening j/u1/1'])
})

test('[WAIT2] the timer of a hold that was left does nothing, even to the next hold', () => {
  const journey = twoHolds({ id: 'a', name: 'A', event: 'Login', next: 'second' }, { id: 'b', name: 'B', event: 'Bought', next: null })
  const result = rehearse({ journeys: [journey], timeline: [event('+0s', 'Started'), event('+23h', 'Login')] })
  expect(result.instances[0]?.steps.at(-1)).toMatchObject({ step: 'second', left: '2026-01-07T09:00:00.000Z', branch: 'maximum' })
})

const cart = checkout({
  hold: {
    branches: [
      { id: 'updates', name: 'user updates cart', event: 'Started', restart: true },
      { id: 'bought', name: 'Bought', event: 'Bought', next: 'done' },
    ],
  },
})

test('[HOLD7] a restarting branch starts the hold anew and overwrites its own context', () => {
  const changed = (at: string, n: number) => event(at, 'Started', { session: 's1', n })
  const result = rehearse({ journeys: [cart], timeline: [changed('+0s', 1), changed('+30m', 2), changed('+80m', 3)] })
  expect(result.instances).toHaveLength(1)
  expect(result.instances[0]).toMatchObject({
    path: 'start > hold[updates] > hold[updates] > hold[maximum] > nudge > done',
    endedAt: '2026-01-05T12:20:00.000Z',
    context: { Started: { session: 's1', n: 1 }, 'Started - user updates cart': { session: 's1', n: 3 } },
  })
  expect(result.journeys.checkout?.steps.hold).toEqual({ entered: 3, waiting: 0, branches: { updates: 2, bought: 0, maximum: 1 } })
})

test('[HOLD8] after 100 passes a further event is ignored: no new timer, no new context', () => {
  const changed = (minute: number) => event(`+${minute}m`, 'Started', { session: 's1', n: minute }, { messageId: `m${minute}` })
  const result = rehearse({ journeys: [cart], timeline: Array.from({ length: 102 }, (_, minute) => changed(minute)) })
  expect(result.journeys.checkout?.steps.hold?.branches?.updates).toBe(100)
  expect(discards(result)).toEqual(['ignored m101 loop-cap checkout/u1/1'])
  expect(result.instances[0]).toMatchObject({ endedAt: '2026-01-05T12:40:00.000Z', context: { 'Started - user updates cart': { n: 100 } } })
})

test('[JOIN2] who comes by a join brings the context of the path that was taken', () => {
  const joined = checkout({
    hold: { branches: [{ id: 'bought', name: 'Bought', event: 'Bought', next: 'more' }], maximum: { after: '1h', next: 'nudge' } },
  }) as { steps: Record<string, object> }
  joined.steps.more = { type: 'wait', for: '5m', next: 'nudge' }
  const { sends } = rehearse({
    journeys: [joined],
    timeline: [
      event('+0s', 'Started', { session: 's1' }),
      event('+1m', 'Started', { session: 's2' }),
      event('+2m', 'Bought', { session: 's2', total: 5 }),
    ],
  })
  expect(sends.map(({ event: sent }) => (sent as { properties: { journey_context: object } }).properties.journey_context)).toEqual([
    { Started: { session: 's2' }, Bought: { session: 's2', total: 5 } },
    { Started: { session: 's1' } },
  ])
})
