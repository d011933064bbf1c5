import { expect, test } from 'vitest'
import type { RunResult } from '../../src/engine/account/result.ts'
import type { SampleSend } from '../../src/engine/index.ts'
import { rehearse } from '../command-line/rehearse.ts'
import { receipt } from '../engine/run/rehearse.ts'
import { ScratchFolder } from '../host/scratch-folder.ts'

const crm = {
  id: 'crm',
  kind: 'http',
  method: 'PUT',
  url: 'https://crm.example/notify',
  query: { channel: 'mail' },
  headers: { 'X-Shop': 'demo', 'X-Api-Key': 'hush-hush' },
  auth: { type: 'basic', username: 'shop', password: 'hush-hush' },
  timeout: '30s',
}
const mapping = { user: { '@path': '$.userId' }, order: { '@path': '$.properties.journey_context.Ordered.order' } }
const journey = receipt({ send: { activations: [{ id: 'a1', destination: 'crm', mapping }] } })

const scratch = new ScratchFolder()
let files = 0

async function run(different: object = {}, more: object = {}): Promise<RunResult> {
  const file = scratch.write(`${++files}.scenario.json`, {
    format: 'rehearsal/scenario/1',
    name: 'Calls an address',
    clock: { start: '2026-01-05T10:00:00Z', end: '+1d' },
    destinations: [{ ...crm, ...different }],
    journeys: [journey],
    profiles: [{ id: 'u1' }],
    timeline: [{ at: '+0s', profile: 'u1', event: 'Ordered', properties: { order: 'o1' } }],
    ...more,
  })
  const { output, errors } = await rehearse('run', file, '--json', '-', '--quiet')
  expect(errors).toBe('')
  expect(output).not.toContain('hush')
  return JSON.parse(output) as RunResult
}

test('[HTTP1][HTTP3] a send to an address shows its payload and the request that it would be', async () => {
  const expected = { sends: { destination: 'crm' }, every: { path: '$.request.body.order', equals: 'o1' } }
  const { sends, checks } = await run({}, { expect: [expected] })
  expect(sends).toMatchObject([
    {
      status: 'delivered',
      action: null,
      payload: { user: 'u1', order: 'o1' },
      requests: [
        {
          method: 'PUT',
          url: 'https://crm.example/notify?channel=mail',
          headers: {
            authorization: 'Basic ***',
            'content-type': 'application/json; charset=utf-8',
            'x-api-key': '***',
            'x-shop': 'demo',
          },
          body: { user: 'u1', order: 'o1' },
        },
      ],
      attempts: [{ at: '2026-01-05T10:00:00.000Z', status: 200 }],
      error: null,
    },
  ])
  expect(checks).toMatchObject([{ holds: true }])
})

test('[HTTP1] its responses decide, and what fails is tried again', async () => {
  const { sends } = await run({ responses: [{ status: 503, times: 2 }, { status: 404 }] })
  expect(sends[0]?.attempts.map(({ status }) => status)).toEqual([503, 503, 404])
  expect(sends[0]).toMatchObject({ status: 'failed', error: { code: 'rejected' } })
  expect(sends[0]?.requests).toHaveLength(1)
})

test('[HTTP4] it is waited for as long as it says', async () => {
  const late = [{ latency: '20s', times: 1 }]
  expect((await run({ responses: late })).sends[0]?.attempts.map(({ status }) => status)).toEqual([200])
  const { timeout: _, ...impatient } = crm
  const { sends } = await run({}, { destinations: [{ ...impatient, responses: late }] })
  expect(sends[0]?.attempts.map(({ status }) => status)).toEqual(['timed-out', 200])
})

test('[HTTP1] what is not sent shows no request', async () => {
  const { sends } = await run({}, { caps: [{ destinations: ['crm'], max: 1, per: '10s' }], timeline: orders(2) })
  expect(sends.map(({ attempts }) => attempts.map(({ status }) => status).join(' '))).toEqual(['200', 'capped capped capped capped 200'])
  const deletion = { at: '+0s', journey: 'receipt', do: 'delete-activation', step: 'send', activation: 'a1' }
  const deleted = await run({}, { timeline: [deletion, ...orders(1)] })
  expect(deleted.sends[0]).toMatchObject({ requests: [], error: { code: 'activation-deleted' } })
})

test('[HTTP1][TST4] a test send shows the request as well', async () => {
  scratch.write('shop/workspace.json', { format: 'rehearsal/workspace/1', name: 'Shop', destinations: [crm] })
  const file = scratch.write('shop/journeys/receipt.journey.json', journey)
  const { output } = await rehearse('test-send', file, '--step', 'send', '--json', '-')
  expect(output).not.toContain('hush')
  const { sends } = JSON.parse(output) as { readonly sends: readonly SampleSend[] }
  expect(sends[0]?.requests).toMatchObject([{ method: 'PUT', body: { user: 'sample-profile' } }])
})

function orders(count: number): object[] {
  return Array.from({ length: count }, (_, i) => ({ at: '+0s', profile: 'u1', event: 'Ordered', properties: { order: `o${i + 1}` } }))
}
