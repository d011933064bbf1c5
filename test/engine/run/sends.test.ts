import { expect, test } from 'vitest'
import type { SendResult } from '../../../src/engine/account/result.ts'
import { checkout, event, receipt, rehearse } from './rehearse.ts'

const started = (at: string, properties: object = {}) => event(at, 'Started', { session: 's1', ...properties })

/** The sends of one order under this receipt. */
function sendsOf(changes: Parameters<typeof receipt>[0], profile: object = {}, properties: object = {}): SendResult[] {
  return rehearse({
    journeys: [receipt(changes)],
    profiles: [{ id: 'u1', ...profile }],
    timeline: [event('+1m', 'Ordered', { order: 'o1', ...properties })],
  }).sends
}
const activations = (...all: object[]) => ({
  send: { activations: all.map((activation, i) => ({ id: `a${i}`, destination: 'sink', ...activation })) },
})
const propertiesOf = (send: SendResult | undefined) =>
  send?.event?.properties as { journey_context: object; journey_metadata?: object; [trait: string]: unknown }
const personasOf = (send: SendResult | undefined) =>
  (send?.event?.context as { personas: Record<string, string> } | undefined)?.personas ?? {}

test('[CTX1] the context holds the entry event and the hold events that were followed, with their types, and nothing for a maximum', () => {
  const total = { total: 42.5, items: [{ sku: 'A' }], gift: true }
  const bought = rehearse({
    journeys: [checkout({ hold: { branches: [{ id: 'b', name: 'B', event: 'Bought', next: 'nudge' }] } })],
    timeline: [started('+0s', total), event('+1m', 'Bought', { session: 's1', paid: null })],
  })
  const expected = { Started: { session: 's1', ...total }, Bought: { session: 's1', paid: null } }
  expect(propertiesOf(bought.sends[0]).journey_context).toEqual(expected)
  expect(bought.instances[0]?.context).toEqual(expected)
  const left = rehearse({ journeys: [checkout()], timeline: [started('+0s')] })
  expect(propertiesOf(left.sends[0]).journey_context).toEqual({ Started: { session: 's1' } })
})

test('[SND10] what comes after a send at the same instant is not in its context', () => {
  const journey = checkout({
    start: { next: 'nudge' },
    hold: { branches: [{ id: 'bought', name: 'Bought', event: 'Bought', next: 'done' }], maximum: { after: '1h', next: 'done' } },
    nudge: { next: 'hold' },
  })
  const { sends, instances } = rehearse({ journeys: [journey], timeline: [started('+0s'), event('+0s', 'Bought', { session: 's1' })] })
  expect(instances[0]?.context).toEqual({ Started: { session: 's1' }, Bought: { session: 's1' } })
  expect(propertiesOf(sends[0]).journey_context).toEqual({ Started: { session: 's1' } })
})

test('[CTX2] an event whose name stands twice in the journey is kept under its branch', () => {
  const login = (id: string, name: string, next: string) => ({
    type: 'hold-until',
    name: id,
    branches: [{ id, name, event: 'Login', next }],
    maximum: { after: '1d', next },
  })
  const journey = {
    ...checkout(),
    steps: {
      start: { type: 'event', event: 'Signup', entry: 'once', next: 'one' },
      one: login('one', 'day 1', 'two'),
      two: login('two', 'day 7', 'bye'),
      bye: {
        type: 'hold-until',
        name: 'bye',
        branches: [{ id: 'again', name: 'signs up again', event: 'Signup', next: 'mail' }],
        maximum: { after: '1d', next: 'mail' },
      },
      mail: { type: 'send-to-destination', activations: [{ id: 'a1', destination: 'sink' }] },
    },
  }
  const timeline = [
    event('+0s', 'Signup', { n: 0 }),
    event('+1h', 'Login', { n: 1 }),
    event('+2h', 'Login', { n: 2 }),
    event('+3h', 'Signup', { n: 3 }),
  ]
  expect(propertiesOf(rehearse({ journeys: [journey], timeline }).sends[0]).journey_context).toEqual({
    Signup: { n: 0 },
    'Login - day 1': { n: 1 },
    'Login - day 7': { n: 2 },
    'Signup - signs up again': { n: 3 },
  })
})

test('[SND1] one send for each activation, at the instant of the step, and the instance goes on at once', () => {
  const result = rehearse({
    destinations: [
      { id: 'sink', kind: 'recorder' },
      { id: 'other', kind: 'recorder' },
    ],
    journeys: [receipt(activations({}, { destination: 'other' }))],
    timeline: [event('+1m', 'Ordered', { order: 'o1' })],
  })
  expect(result.sends.map(({ at, activation, destination, status }) => [at, activation, destination, status])).toEqual([
    ['2026-01-05T10:01:00.000Z', 'a0', 'sink', 'delivered'],
    ['2026-01-05T10:01:00.000Z', 'a1', 'other', 'delivered'],
  ])
  expect(result.instances[0]?.endedAt).toBe('2026-01-05T10:01:00.000Z')
  expect(result.journeys.receipt?.steps.send?.sends).toBe(2)
})

test('[SND2][SND9] the emitted event has the documented shape', () => {
  const [send] = sendsOf(
    { send: { activations: [{ id: 'a1', destination: 'sink', traits: ['first_name'] }] } },
    { traits: { first_name: 'Ann' } },
    { total: 42 },
  )
  const key = personasOf(send).computation_key
  const opaque = (prefix: string) => expect.stringMatching(new RegExp(`^${prefix}[a-z0-9]{22}$`))
  expect(send?.event).toEqual({
    type: 'track',
    event: 'Receipt mail',
    userId: 'u1',
    timestamp: '2026-01-05T10:01:00.000Z',
    receivedAt: '2026-01-05T10:01:00.000Z',
    originalTimestamp: '2026-01-05T10:01:00.000Z',
    messageId: opaque('personas_'),
    context: {
      personas: {
        computation_class: 'journey_step',
        computation_id: key,
        computation_key: key,
        event_emitter_id: opaque('ee_'),
        namespace: opaque('spa_'),
        space_id: opaque('spa_'),
      },
    },
    properties: {
      journey_context: { Ordered: { order: 'o1', total: 42 } },
      journey_metadata: { journey_id: 'receipt', epoch_id: 'receipt/u1/1' },
      first_name: 'Ann',
    },
  })
  expect(send).toMatchObject({
    payload: send?.event,
    requests: [],
    error: null,
    attempts: [{ at: '2026-01-05T10:01:00.000Z', status: 200 }],
  })
})

test('[SND9] the beta sends no journey_metadata', () => {
  expect(propertiesOf(sendsOf({ journey: { preset: 'twilio-beta-2024-12' } })[0])).not.toHaveProperty('journey_metadata')
})

test.each([
  [
    'the activation',
    { send: { name: 'Step', eventName: 'Of step', activations: [{ id: 'a1', destination: 'sink', eventName: 'Of activation' }] } },
    'Of activation',
  ],
  ['the step', { send: { name: 'Step', eventName: 'Of step' } }, 'Of step'],
  ['the name of the step', { send: { name: 'Step' } }, 'Step'],
  ['its id', { send: { name: undefined } }, 'send'],
])('[SND3] the event is called as %s says', (_who, changes, expected) => {
  expect(sendsOf(changes)[0]?.event?.event).toBe(expected)
})

test('[SND4] traits are read at the instant of the send; a missing or removed one is left out', () => {
  const result = rehearse({
    journeys: [checkout({ nudge: { activations: [{ id: 'a1', destination: 'sink', traits: ['plan', 'city', 'gone'] }] } })],
    profiles: [{ id: 'u1', traits: { plan: 'free', gone: 'x' } }],
    timeline: [
      started('+0s'),
      { at: '+30m', profile: 'u1', traits: { plan: 'pro', gone: null } },
      { at: '+1h1ms', profile: 'u1', traits: { plan: 'vip', city: 'Lyon' } },
    ],
  })
  expect(propertiesOf(result.sends[0])).toMatchObject({ plan: 'pro' })
  expect(Object.keys(propertiesOf(result.sends[0]))).toEqual(['journey_context', 'journey_metadata', 'plan'])
})

test('[SND5] context selects all, none, or single properties', () => {
  const contexts = sendsOf(
    activations({}, { context: 'all' }, { context: 'none' }, { context: ['Ordered.total', 'Ordered.missing'] }),
    {},
    { total: 1 },
  ).map((send) => propertiesOf(send).journey_context)
  const all = { Ordered: { order: 'o1', total: 1 } }
  expect(contexts).toEqual([all, all, {}, { Ordered: { total: 1 } }])
})

test('[SND5] a property is found behind an event name that holds dots', () => {
  const changes = { start: { event: 'Order.Completed', identifier: 'order' }, ...activations({ context: ['Order.Completed.total'] }) }
  const result = rehearse({ journeys: [receipt(changes)], timeline: [event('+0s', 'Order.Completed', { order: 'o', total: 3 })] })
  expect(propertiesOf(result.sends[0]).journey_context).toEqual({ 'Order.Completed': { total: 3 } })
})

test('[SND6] a sync key names the activation, fits 31 characters and is the same in every run', () => {
  const long = { journey: { name: 'A journey with a name that is much too long for any key' }, ...activations({}, {}) }
  const keys = (changes: Parameters<typeof receipt>[0], seed = 1) =>
    rehearse({ seed, journeys: [receipt(changes)], timeline: [event('+0s', 'Ordered', { order: 'o1' })] }).sends.map(
      (send) => personasOf(send).computation_key ?? '',
    )
  expect(keys(long)).toEqual(keys(long, 2))
  expect(new Set(keys(long)).size).toBe(2)
  for (const key of keys(long)) {
    expect(key.length).toBeLessThanOrEqual(31)
    expect(key).toMatch(/^[a-z0-9_]+__[a-z0-9_]+_[a-z0-9]{5}$/)
  }
  expect(keys({ journey: { preset: 'twilio-beta-2024-12', id: 'other' } })[0]).not.toBe(
    keys({ journey: { preset: 'twilio-beta-2024-12' } })[0],
  )
})

test.each([
  ['the profile id', {}, { userId: 'u1' }],
  ['the newest user_id', { identities: { user_id: ['old', 'new'], anonymous_id: ['a1'] } }, { userId: 'new' }],
  ['the anonymous id where there is no other', { identities: { anonymous_id: ['a1', 'a2'] } }, { anonymousId: 'a2' }],
  ['the profile id where another identity is known', { identities: { anonymous_id: ['a1'], email: ['u1@example.com'] } }, { userId: 'u1' }],
])('[SND7] the event goes out under %s', (_who, profile, expected) => {
  const event = sendsOf({}, profile)[0]?.event
  expect(event).toMatchObject(expected)
  expect([event?.userId, event?.anonymousId].filter((id) => id !== undefined)).toHaveLength(1)
})

test('[SND8] an event over 32,768 bytes of UTF-8 fails its send, and the instance goes on; one byte less is delivered', () => {
  const sized = (letters: number) =>
    rehearse({
      journeys: [checkout({ hold: { branches: [{ id: 'b', name: 'B', event: 'Bought', next: 'nudge' }] } })],
      timeline: [started('+0s', { note: 'x'.repeat(16_000) }), event('+1m', 'Bought', { session: 's1', note: 'x'.repeat(letters) })],
    })
  const bytes = (letters: number) => Buffer.byteLength(JSON.stringify(sized(letters).sends[0]?.event))
  const exact = 10_000 + (32_768 - bytes(10_000))
  expect(bytes(exact)).toBe(32_768)
  expect(sized(exact).sends[0]?.status).toBe('delivered')
  const over = sized(exact + 1)
  expect(over.sends[0]).toMatchObject({ status: 'failed', error: { code: 'PAYLOAD_TOO_LARGE' }, attempts: [] })
  expect(over.instances[0]?.outcome).toBe('completed')
})
