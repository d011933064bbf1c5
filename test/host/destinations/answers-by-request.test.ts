import { describe, expect, test } from 'vitest'
import { acceptsAnything } from '../../../src/engine/delivery/answers.ts'
import type { IntegrationCall, PerformedAction } from '../../../src/engine/index.ts'
import { IntegrationDesk } from '../../../src/host/destinations/integration-desk.ts'
import { journeyEvent as event } from './journey-event.ts'

const desk = new IntegrationDesk()

function perform(folder: string, action: string, settings: object, mapping: object, answer: object): Promise<PerformedAction> {
  const facts = { kind: 'integration', event, at: Date.parse('2026-01-05T11:00:00Z'), stream: 7 }
  const call = { ...facts, destination: { slug: folder, settings }, action, mapping, answer: { ...acceptsAnything, ...answer } }
  return desk.perform(folder, call as IntegrationCall)
}

const told = ({ requests }: PerformedAction) => requests.map(({ method, url }) => `${method} ${new URL(url).pathname.split('/').at(-1)}`)

describe('[INT4][DLV14] a look-up that decides what is done next', () => {
  const settings = { instanceUrl: 'https://shop.my.salesforce.com/', access_token: 'the-access-token' }
  const mapping = {
    operation: 'upsert',
    recordMatcherOperator: 'OR',
    traits: { Email: 'ann@example.com' },
    email: 'ann@example.com',
    last_name: 'Ann',
  }
  const lead = (answer: object) => perform('salesforce', 'lead', settings, mapping, answer)

  test('creates who is not found, and updates who is', async () => {
    const none = await lead({ status: 201, requests: [{ url: '/query/', method: 'GET', status: 200, body: { totalSize: 0 } }] })
    expect(told(none)).toEqual(['GET ', 'POST Lead'])
    const one = await lead({ requests: [{ url: '/query/', status: 200, body: { totalSize: 1, records: [{ Id: '007' }] } }] })
    expect(told(one)).toEqual(['GET ', 'PATCH 007'])
    expect([none.failure, one.failure]).toEqual([null, null])
  })

  test('shows at its request what it was answered, and the failure of that answer', async () => {
    const body = { message: 'the-access-token has expired' }
    const { requests, failure } = await lead({
      requests: [{ url: '/query/', status: 503, body, headers: { 'set-cookie': 'a=b', 'x-id': '7' } }],
    })
    expect(requests).toHaveLength(1)
    expect(requests[0]?.response).toEqual({
      status: 503,
      headers: { 'set-cookie': '***', 'x-id': '7' },
      body: { message: '*** has expired' },
    })
    expect(failure).toMatchObject({ status: 503, code: null })
  })

  test('is told from a request of another method', async () => {
    const { requests } = await lead({ requests: [{ url: '/query/', method: 'POST', status: 503 }] })
    expect(requests[0]).not.toHaveProperty('response')
  })
})
