import { expect, test } from 'vitest'
import { checkout, discards, event, eventOf, receipt, rehearse } from './rehearse.ts'

const started = (at: string, session: unknown, more: object = {}) => event(at, 'Started', { session }, more)

test('[ADM1] an entry event starts an instance of each of its journeys; the name compares exactly', () => {
  const other = checkout({ journey: { id: 'other' } })
  const result = rehearse({ journeys: [checkout(), other], timeline: [started('+0s', 's1'), event('+1s', 'started', { session: 's2' })] })
  expect(result.instances.map(({ id }) => id)).toEqual(['checkout/u1/1', 'other/u1/1'])
})

test.each([
  ['equals, text as it stands', { property: 'tier', equals: 'Gold' }, ['Gold'], ['gold', 'Gold ', null, undefined, ['Gold'], { Gold: 1 }]],
  ['any of', { property: 'tier', anyOf: ['Gold', 'Silver'] }, ['Gold', 'Silver'], ['Bronze', 'Gold, Silver']],
  ['numbers as text', { property: 'tier', equals: 5 }, [5, '5'], ['5.0', '05', 50]],
  ['text as numbers', { property: 'tier', equals: '5' }, [5, 5.0, '5'], [5.5]],
  ['booleans as text', { property: 'tier', equals: true }, [true, 'true'], [1, 'TRUE', false]],
])('[ADM2] a filter compares canonical text: %s', (_name, filter, accepted, refused) => {
  const events = [...accepted, ...refused].map((tier, i) => event(`+${i}s`, 'Ordered', { order: `o${i}`, tier }, { messageId: `m${i}` }))
  const result = rehearse({ journeys: [receipt({ start: { where: [filter] } })], timeline: events })
  expect(result.instances.map(({ identifier }) => identifier)).toEqual(accepted.map((_, i) => `o${i}`))
  expect(result.refusals.map(({ cause, reason }) => `${eventOf(cause)} ${reason}`)).toEqual(
    refused.map((_, i) => `m${accepted.length + i} filtered:property`),
  )
})

test('[ADM2] all filters must hold; dotted paths reach into objects', () => {
  const where = [
    { property: 'country', equals: 'US' },
    { property: 'cart.kind', anyOf: ['A', 'B'] },
  ]
  const given = [
    { country: 'US', cart: { kind: 'A' } },
    { country: 'US', cart: { kind: 'C' } },
    { country: 'CA', cart: { kind: 'A' } },
    { cart: { kind: 'A' } },
    { country: 'US', 'cart.kind': 'A' },
  ]
  const timeline = given.map((properties, i) => event(`+${i}s`, 'Ordered', { order: `o${i}`, ...properties }))
  expect(rehearse({ journeys: [receipt({ start: { where } })], timeline }).instances.map(({ identifier }) => identifier)).toEqual(['o0'])
})

test('[ADM3] each identifier value has an instance of its own, and each profile its own', () => {
  const result = rehearse({
    journeys: [checkout()],
    profiles: [{ id: 'u1' }, { id: 'u2' }],
    timeline: [
      started('+0s', 's1'),
      started('+1m', 's2'),
      started('+2m', 's1', { profile: 'u2' }),
      event('+10m', 'Bought', { session: 's1' }, { profile: 'u2' }),
    ],
  })
  expect(result.instances.map(({ profile, identifier, path }) => [profile, identifier, path])).toEqual([
    ['u1', 's1', 'start > hold[maximum] > nudge > done'],
    ['u1', 's2', 'start > hold[maximum] > nudge > done'],
    ['u2', 's1', 'start > hold[bought] > done'],
  ])
})

test('[ADM4] without a usable identifier, or with one over 150 characters, nobody enters', () => {
  const unusable = [undefined, null, '', {}, [1]]
  const result = rehearse({
    journeys: [checkout()],
    timeline: [
      ...unusable.map((session, i) => started(`+${i}s`, session)),
      started('+1m', 'x'.repeat(150)),
      started('+2m', 'y'.repeat(151)),
      // Characters are counted as people see them, not their halves.
      started('+3m', '😀'.repeat(150)),
      started('+4m', '😀'.repeat(151)),
    ],
  })
  expect(result.refusals.map(({ reason }) => reason)).toEqual([
    ...unusable.map(() => 'missing-identifier'),
    'identifier-too-long',
    'identifier-too-long',
  ])
  expect(result.instances).toHaveLength(2)
})

test('[ADM4] a number or boolean is a usable identifier, as its text', () => {
  const result = rehearse({
    journeys: [checkout()],
    timeline: [started('+0s', 5), started('+1s', true), event('+2s', 'Bought', { session: '5' })],
  })
  expect(result.instances.map(({ identifier, path }) => [identifier, path])).toEqual([
    ['5', 'start > hold[bought] > done'],
    ['true', 'start > hold[maximum] > nudge > done'],
  ])
})

test('[ADM5] the same identifier while it is active starts nothing, resets nothing, and is reported at that instance', () => {
  const result = rehearse({
    journeys: [checkout()],
    timeline: [started('+0s', 's0'), started('+1s', 's1'), event('+10m', 'Started', { session: 's1', sku: 'B' }, { messageId: 'again' })],
  })
  expect(result.instances.map(({ endedAt }) => endedAt)).toEqual(['2026-01-05T11:00:00.000Z', '2026-01-05T11:00:01.000Z'])
  expect(result.instances[1]?.context).toEqual({ Started: { session: 's1' } })
  expect(discards(result)).toEqual(['ignored again not-listening checkout/u1/2'])
})

test('[ADM6] when its instance has ended the same identifier enters again', () => {
  const result = rehearse({
    journeys: [checkout()],
    timeline: [started('+0s', 's1'), event('+5m', 'Bought', { session: 's1' }), started('+2h', 's1')],
  })
  expect(result.instances.map(({ id, path }) => `${id}: ${path}`)).toEqual([
    'checkout/u1/1: start > hold[bought] > done',
    'checkout/u1/2: start > hold[maximum] > nudge > done',
  ])
})

test('[ADM7] once is once for ever, and a refused attempt does not use it up', () => {
  const once = checkout({ start: { entry: 'once', identifier: undefined, where: [{ property: 'plan', equals: 'pro' }] } })
  const entry = (at: string, plan: string) => event(at, 'Started', { plan })
  const result = rehearse({ journeys: [once], timeline: [entry('+0s', 'free'), entry('+1h', 'pro'), entry('+1d', 'pro')] })
  expect(result.instances.map(({ steps }) => steps[0]?.at)).toEqual(['2026-01-05T11:00:00.000Z'])
  expect(result.refusals.map(({ reason }) => reason)).toEqual(['filtered:property', 'already-entered'])
})

test('[ADM8] after-exit keeps out who is inside and lets in who has left', () => {
  const afterExit = checkout({ start: { entry: 'after-exit', identifier: undefined } })
  const result = rehearse({ journeys: [afterExit], timeline: [started('+0s', 'a'), started('+30m', 'b'), started('+2h', 'c')] })
  expect(result.instances).toHaveLength(2)
  expect(result.refusals.map(({ reason }) => reason)).toEqual(['already-active'])
  const instant = receipt({ start: { entry: 'after-exit', identifier: undefined } })
  const orders = ['+0s', '+1s', '+2s'].map((at) => event(at, 'Ordered'))
  expect(rehearse({ journeys: [instant], timeline: orders }).sends).toHaveLength(3)
})

test('[ADM9] the 26th active instance over all journeys is refused; when one has ended there is room again', () => {
  const waiting = receipt({ start: { next: 'delay' } })
  Object.assign((waiting as { steps: object }).steps, { delay: { type: 'wait', for: '3d', next: 'send' } })
  const timeline = [
    ...Array.from({ length: 13 }, (_, i) => started(`+${i}s`, `s${i}`)),
    ...Array.from({ length: 12 }, (_, i) => event(`+${20 + i}s`, 'Ordered', { order: `o${i}` })),
    started('+1m', 'over', { messageId: 'over' }),
    event('+2m', 'Bought', { session: 's0' }),
    started('+3m', 'room'),
    started('+3m', 'elsewhere', { profile: 'u2' }),
  ]
  const result = rehearse({ journeys: [checkout(), waiting], profiles: [{ id: 'u1' }, { id: 'u2' }], timeline })
  expect(result.refusals.map(({ cause, reason }) => `${eventOf(cause)} ${reason}`)).toEqual(['over instance-cap'])
  expect(result.journeys.checkout?.admitted).toBe(15)
})

test('[ADM10] the first test that fails is the reason', () => {
  const filtered = checkout({ start: { where: [{ property: 'plan', equals: 'pro' }] } })
  const result = rehearse({
    journeys: [filtered],
    timeline: [event('+0s', 'Started', { plan: 'free' }), event('+1s', 'Started', { plan: 'pro' })],
  })
  expect(result.refusals.map(({ reason }) => reason)).toEqual(['filtered:property', 'missing-identifier'])
  const full = Array.from({ length: 25 }, (_, i) => event(`+${i}s`, 'Started', { session: `s${i}`, plan: 'pro' }))
  const overAndMissing = rehearse({ journeys: [filtered], timeline: [...full, event('+1m', 'Started', { plan: 'pro' })] })
  expect(overAndMissing.refusals.map(({ reason }) => reason)).toEqual(['missing-identifier'])
})
