import { describe, expect, test } from 'vitest'
import { acceptsAnything, noAnswer } from '../../../src/engine/delivery/answers.ts'
import type { IntegrationCall, PerformedAction } from '../../../src/engine/index.ts'
import { IntegrationDesk } from '../../../src/host/destinations/integration-desk.ts'
import { journeyEvent as event, from } from './journey-event.ts'

const at = Date.parse('2026-01-05T11:00:00Z')
const desk = new IntegrationDesk()

function perform(folder: string, action: string, settings: object, mapping: object | null, more: object = {}): Promise<PerformedAction> {
  const call = {
    kind: 'integration',
    destination: { slug: folder, settings },
    action,
    mapping,
    event,
    at,
    stream: 7,
    answer: acceptsAnything,
    ...more,
  }
  return desk.perform(folder, call as IntegrationCall)
}
const brazeSettings = { api_key: 'braze-key', endpoint: 'https://rest.iad-01.braze.com' }
const braze = (mapping: object | null, more: object = {}) => perform('braze', 'trackEvent', brazeSettings, mapping, more)
const brazeMapping = { external_id: from('userId'), name: from('event'), time: from('receivedAt') }

test('[INT1] [MAP7] the payload is mapped, emptied, coerced, and has no unknown keys, and what became of its fields is told', async () => {
  const mapping = {
    ...brazeMapping,
    name: 5,
    braze_id: '',
    stranger: 1,
    properties: { nil: null, none: from('properties.none') },
    email: null,
  }
  const { payload, requests, changes } = await braze(mapping)
  const expected = { external_id: 'u1', name: '5', time: event.receivedAt }
  expect(payload).toMatchObject(expected)
  expect(Object.keys(payload as object).sort()).toEqual(['external_id', 'name', 'properties', 'time'])
  expect(requests[0]?.body).toMatchObject({ events: [expected] })
  expect(changes.map(({ field, change }) => `${field} ${change}`)).toEqual([
    'properties.none dropped',
    'name coerced',
    'braze_id dropped',
    'stranger dropped',
    'email dropped',
  ])
})

test('[INT1] without a mapping it is the event, as far as the action knows its fields', async () => {
  expect(await perform('mixpanel', 'trackEvent', { projectToken: 'a-secret', apiSecret: 'b-secret' }, null)).toMatchObject({
    payload: { event: 'Checkout Nudge' },
    failure: null,
  })
})

test('[INT3] a payload that lacks a required field fails before any request, in the integration’s words', async () => {
  const { requests, failure } = await braze({ external_id: from('userId'), time: from('receivedAt'), name: from('properties.none') })
  expect(requests).toEqual([])
  expect(failure).toEqual({
    status: 400,
    code: 'PAYLOAD_VALIDATION_FAILED',
    message: "The root value is missing the required field 'name'.",
  })
})

test('[INT3] what the action itself finds wrong fails the same way', async () => {
  const { requests, failure } = await braze({ name: from('event'), time: from('receivedAt') })
  expect(requests).toEqual([])
  expect(failure).toMatchObject({ status: 400 })
})

describe('[INT4] the answer of the destination', () => {
  test('decides where the integration leaves it to it', async () => {
    const { failure } = await braze(brazeMapping, { answer: { status: 503, latencyMs: 0, retryAfterMs: 0 } })
    expect(failure).toMatchObject({ status: 503, code: null })
  })

  test('is read by the integration', async () => {
    const body = { access_token: 'from-the-answer' }
    const { failure } = await braze(brazeMapping, { answer: { status: 201, body, latencyMs: 0, retryAfterMs: 0 } })
    expect(failure).toBeNull()
  })

  test('that never comes keeps nobody waiting', async () => {
    const { requests, failure } = await braze(brazeMapping, { answer: noAnswer })
    expect(requests).toHaveLength(1)
    expect(failure).not.toBeNull()
  })
})

describe('[INT5] the same send makes the same request', () => {
  const mixpanel = (more: object = {}) =>
    perform(
      'mixpanel',
      'trackEvent',
      { projectToken: 'a-secret', apiSecret: 'b-secret' },
      { event: from('event'), distinct_id: from('userId') },
      more,
    )

  test('whatever was performed before it', async () => {
    const first = await mixpanel()
    await mixpanel({ stream: 8, at: at + 1000 })
    await braze(brazeMapping)
    expect(await mixpanel()).toEqual(first)
  })

  test('and another seed or instant another one', async () => {
    const inserted = async (more: object) => (await mixpanel(more)).requests.map(({ body }) => JSON.stringify(body))
    const requests = [await inserted({}), await inserted({ stream: 8 }), await inserted({ at: at + 60_000 })]
    expect(new Set(requests.flat()).size).toBe(3)
  })

  test('and clock, chance and timers are as before afterwards, also when it fails', async () => {
    const before = [Date, Math.random, setTimeout, clearTimeout, setInterval, clearInterval, Intl]
    await braze({})
    await braze({ name: { '@path': { '@path': '$' } } })
    expect([Date, Math.random, setTimeout, clearTimeout, setInterval, clearInterval, Intl]).toEqual(before)
  })
})

test('[INT6] secrets are masked in addresses, headers, bodies and messages', async () => {
  const properties = { text: 'the braze-key is lost', key: 'braze-key' }
  const { payload, requests } = await braze({ ...brazeMapping, properties })
  expect(payload).toMatchObject({ properties })
  expect(requests[0]?.headers.authorization).toBe('Bearer ***')
  expect(requests[0]?.body).toMatchObject({ events: [{ properties: { ...properties, key: '***' } }] })
  const settings = { measurementId: 'G-1', apiSecret: 'ga/secret' }
  const ga = await perform('google-analytics-4', 'customEvent', settings, {
    data_stream_type: 'Web',
    clientId: from('userId'),
    name: from('event'),
  })
  expect(ga.requests[0]?.url).toBe('https://www.google-analytics.com/mp/collect?api_secret=***&measurement_id=G-1')
})

test('a mapping that cannot be resolved says so, and nothing was attempted', async () => {
  const { failure, requests } = await braze({ name: { '@path': { '@path': '$' } } })
  expect(requests).toEqual([])
  expect(failure).toMatchObject({ status: null, code: 'mapping-failed' })
})
