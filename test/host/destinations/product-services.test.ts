import { createECDH } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { acceptsAnything } from '../../../src/engine/delivery/answers.ts'
import type { PerformedAction } from '../../../src/engine/index.ts'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'
import { IntegrationDesk } from '../../../src/host/destinations/integration-desk.ts'
import { type AskedOfIntegration, callIntegration, type Settings } from './call-integration.ts'
import { from } from './journey-event.ts'

const desk = new IntegrationDesk()

type Asked = Partial<Pick<AskedOfIntegration, 'stream' | 'answer'>>

function perform(folder: string, action: string, settings: Settings, mapping: JsonObject, asked: Asked = {}): Promise<PerformedAction> {
  return callIntegration(desk, { folder, action, settings, mapping, ...asked })
}

describe('[INT5] chance is the send’s own', () => {
  const usermaven = (stream: number) =>
    perform('usermaven', 'track', { api_key: 'a-secret', server_token: 'b-secret' }, { event: from('event') }, { stream })

  test('where it is drawn from the cryptography of the machine', async () => {
    const settings = { apiKey: 'a-secret', env: 'dev', publicEncryptionKey: createECDH('prime256v1').generateKeys('hex') }
    const mapping = {
      event: from('event'),
      properties: from('properties'),
      messageId: from('messageId'),
      createdAt: from('timestamp'),
      userId: from('userId'),
    }
    const avo = (stream: number) => perform('avo-v2', 'sendSchemaToInspector', settings, mapping, { stream })
    const [one, again, other] = [await avo(7), await avo(7), await avo(8)]
    expect(JSON.stringify(one.requests)).toContain('"encryptedPropertyValue"')
    expect(again).toEqual(one)
    expect(other.requests).not.toEqual(one.requests)
  })

  test('where a library keeps the function that it found when it was loaded', async () => {
    const [one, again, other] = [await usermaven(7), await usermaven(7), await usermaven(8)]
    expect(one.requests).toHaveLength(1)
    expect(again).toEqual(one)
    expect(other.requests).not.toEqual(one.requests)
  })

  test('where identifiers are drawn for several sends at once', async () => {
    const klaviyo = (stream: number) =>
      perform('klaviyo', 'orderCompleted', { api_key: 'a-secret' }, klaviyoMapping, { stream, answer: { ...acceptsAnything, status: 202 } })
    const one = await klaviyo(7)
    expect(JSON.stringify(one.requests)).toMatch(/[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/)
    for (let k = 0; k < 20; k++) await klaviyo(8)
    expect(await klaviyo(7)).toEqual(one)
  })
  const klaviyoMapping = {
    profile: { email: from('properties.email') },
    products: from('properties.journey_context.Checkout_Started.products'),
    properties: { shop: 'EU' },
    time: from('timestamp'),
  }
})

test('[INT5] a token that one send was given is not there for the next', async () => {
  const asked = { answer: { ...acceptsAnything, body: { token: 'token1', expires: '2030-01-01T00:00:00Z' } } }
  const friendbuy = () =>
    perform(
      'friendbuy',
      'trackSignUp',
      { authKey: 'a-secret', authSecret: 'b-secret' },
      { customerId: from('userId'), email: from('properties.email') },
      asked,
    )
  const { requests } = await friendbuy()
  expect(requests.map(({ url }) => url.split('/').at(-1))).toEqual(['authorization', 'account-sign-up'])
  expect((await friendbuy()).requests).toEqual(requests)
})

describe('[INT8] what the product’s servers lend', () => {
  test('are its accounts with the vendors, which nobody sees', async () => {
    const mapping = {
      external_id: from('userId'),
      cohort_id: 'c1',
      cohort_name: 'nudged',
      personas_audience_key: 'nudged',
      event_properties: { nudged: true },
      time: from('timestamp'),
    }
    const settings = { client_secret: 'a-secret', endpoint: 'https://rest.iad-01.braze.com' }
    const { requests } = await perform('braze-cohorts', 'syncAudiences', settings, mapping)
    expect(requests.map(({ body }) => body)).toMatchObject([
      { partner_api_key: '***', client_secret: '***', name: 'nudged', cohort_id: 'c1' },
      { partner_api_key: '***', cohort_changes: [{ user_ids: ['u1'] }] },
    ])
  })

  test('are counters and notes of the send, which are there', async () => {
    const answer = { ...acceptsAnything, body: { id: '501', properties: {} } }
    const { requests, failure } = await perform(
      'hubspot',
      'upsertContact',
      { access_token: 'a-secret' },
      { email: from('properties.email') },
      { answer },
    )
    expect(failure).toBeNull()
    expect(requests).toMatchObject([
      { method: 'PATCH', url: 'https://api.hubapi.com/crm/v3/objects/contacts/ann@example.com?idProperty=email' },
    ])
    expect((await perform('noop', 'noop', {}, {})).failure).toBeNull()
  })

  test('is its own environment: the addresses are those of the live services', async () => {
    const settings = { username: 'a-user', password: 'a-secret', twilioAccount: 'AC1' }
    const mapping = {
      memora_store: 'store1',
      profile_identifiers: { 'Contact.$.email': from('properties.email') },
      profile_traits: { 'Contact.$.firstName': from('properties.first_name') },
      enable_batching: false,
      batch_size: 1000,
    }
    const { requests } = await perform('memora', 'upsertProfile', settings, mapping)
    expect(requests.map(({ url }) => new URL(url).hostname)).toEqual(['memory.twilio.com'])
  })
})
