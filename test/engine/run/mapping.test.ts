import { expect, test } from 'vitest'
import type { RunResult } from '../../../src/engine/account/result.ts'
import { mapByVendor } from '../../../src/host/mapping/vendor-mapping.ts'
import { event, readerOf, receipt, scenarioOf } from './rehearse.ts'

interface Mapped {
  readonly mapping?: object
  readonly event?: string
  readonly properties?: object
  readonly more?: object
}

/** One order through this mapping. */
function run({ mapping, event: name = 'Ordered', properties = {}, more = {} }: Mapped): RunResult {
  const activation = { id: 'a1', destination: 'sink', traits: ['plan'], ...(mapping === undefined ? {} : { mapping }) }
  const scenario = scenarioOf({
    journeys: [receipt({ start: { event: name }, send: { activations: [activation] } })],
    profiles: [{ id: 'u1', traits: { plan: null } }],
    timeline: [event('+1m', name, { order: 'o1', ...properties })],
    ...more,
  })
  return readerOf(scenario, 'profile', 1_000_000, mapByVendor).result(100)
}
const payload = (given: Mapped) => run(given).sends[0]?.payload

test('[MAP1] the payload is what the mapping makes of the event', () => {
  const mapping = {
    who: { '@path': '$.userId' },
    title: { '@template': '{{event}} no. {{properties.journey_context.Ordered.order}}' },
    kind: 'receipt',
    items: { '@arrayPath': ['$.properties.journey_context.Ordered.items', { id: { '@path': '$.sku' } }] },
  }
  expect(payload({ mapping, properties: { items: [{ sku: 'A' }, { sku: 'B' }] } })).toEqual({
    who: 'u1',
    title: 'Receipt mail no. o1',
    kind: 'receipt',
    items: [{ id: 'A' }, { id: 'B' }],
  })
})

test('[MAP1] without a mapping it is the event, with an empty one an empty object', () => {
  const [send] = run({}).sends
  expect(send?.payload).toEqual(send?.event)
  expect(payload({ mapping: {} })).toEqual({})
})

test('[MAP2] [MAP7] undefined is dropped at any depth and named, null is kept', () => {
  const mapping = {
    coupon: { '@path': '$.properties.journey_context.Ordered.coupon' },
    deep: { coupon: { '@path': '$.properties.nothing' }, nil: { '@path': '$.properties.journey_context.Ordered.nil' } },
    code: { '@path': '$.properties.constructor' },
  }
  const [send] = run({ mapping, properties: { nil: null } }).sends
  expect(JSON.stringify(send?.payload)).toBe('{"deep":{"nil":null}}')
  expect(send?.changes?.map(({ field }) => field)).toEqual(['coupon', 'deep.coupon', 'code'])
  expect(send?.status).toBe('delivered')
})

test.each([
  ['Order.Completed', undefined],
  ["User's order", undefined],
  ['Order[2]', undefined],
  ['Order - paid', 'o1'],
  ['Order 2', 'o1'],
])('[MAP3] the order under the context key %s is read as %s', (name, expected) => {
  const mapping = { order: { '@path': `$.properties.journey_context.${name}.order` } }
  const [send] = run({ mapping, event: name }).sends
  expect(send?.payload).toEqual(expected === undefined ? {} : { order: expected })
  expect(send?.event).toMatchObject({ properties: { journey_context: { [name]: { order: 'o1' } } } })
})

test('[MAP4] each activation has its own mapping, and an edit holds for who enters later', () => {
  const activations = [
    { id: 'a1', destination: 'sink', mapping: { to: 'A', who: { '@path': '$.userId' } } },
    { id: 'a2', destination: 'sink', mapping: { to: 'B' } },
  ]
  const scenario = scenarioOf({
    journeys: [receipt({ send: { activations } })],
    timeline: [
      event('+1m', 'Ordered', { order: 'o1' }),
      { at: '+2m', journey: 'receipt', do: 'edit-activation', step: 'send', activation: 'a2', set: { mapping: { to: 'C' } } },
      event('+3m', 'Ordered', { order: 'o2' }),
    ],
  })
  const { sends } = readerOf(scenario, 'profile', 1_000_000, mapByVendor).result(100)
  expect(sends.map((send) => send.payload)).toEqual([{ to: 'A', who: 'u1' }, { to: 'B' }, { to: 'A', who: 'u1' }, { to: 'C' }])
})

test.each([
  [{ who: { '@pth': '$.userId' } }, '/who has an invalid directive: @pth'],
  [{ who: { '@path': 5 } }, '/who/@path should be a string'],
  [{ who: { '@case': { operator: 'title', value: 'x' } } }, 'operator key should have a value of "lower" or "upper"'],
])('[MAP5] %j fails the send, in words without a stack', (mapping, words) => {
  const result = run({ mapping, more: { expect: [{ sends: { status: 'failed' }, count: 1 }] } })
  const [send] = result.sends
  expect([send?.status, send?.attempts, send?.payload, send?.error?.code]).toEqual(['failed', [], null, 'mapping-failed'])
  expect(send?.error?.message).toContain(words)
  expect(send?.error?.message).not.toContain(' at ')
  expect(result.instances.map(({ outcome }) => outcome)).toEqual(['completed'])
  expect(result.checks.map(({ holds }) => holds)).toEqual([true])
})

test('[MAP6] templates see the instant of the send and chance from the seed', () => {
  const template = '{{ "now" | date: "%Y-%m-%dT%H:%M:%S %B %z" }} {{ properties.journey_context.Ordered.many | sample }}'
  const given = { mapping: { text: { '@liquid': template } }, properties: { many: Array.from({ length: 1000 }, (_, i) => i) } }
  const { text } = payload(given) as { text: string }
  expect(text).toMatch(/^2026-01-05T10:01:00 January \+0000 \d+$/)
  expect(payload(given)).toEqual({ text })
  expect(payload({ ...given, more: { seed: 2 } })).not.toEqual({ text })
})

test('the mapping of a journey is left as it is', () => {
  const mapping = { text: { '@replace': { pattern: 'o', value: { '@path': '$.properties.journey_context.Ordered.order' } } } }
  const before = JSON.stringify(mapping)
  expect(payload({ mapping })).toEqual({ text: '1' })
  expect(JSON.stringify(mapping)).toBe(before)
})
