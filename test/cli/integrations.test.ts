import { expect, test } from 'vitest'
import type { RunResult } from '../../src/engine/account/result.ts'
import { rehearse } from '../command-line/rehearse.ts'
import { ScratchFolder } from '../host/scratch-folder.ts'
import { brazeJourney, brazeKey, brazeScenario } from './braze-scenario.ts'

const scratch = new ScratchFolder()
let files = 0

async function run(...given: Parameters<typeof brazeScenario>): Promise<RunResult> {
  const file = scratch.write(`${++files}.scenario.json`, brazeScenario(...given))
  const { output, errors } = await rehearse('run', file, '--json', '-', '--quiet')
  expect(errors).toBe('')
  expect(output).not.toContain(brazeKey)
  return JSON.parse(output) as RunResult
}

async function check(...given: Parameters<typeof brazeScenario>): Promise<string[]> {
  const file = scratch.write(`${++files}.scenario.json`, brazeScenario(...given))
  const { output } = await rehearse('check', file)
  expect(output).not.toContain(brazeKey)
  const lines = output.trim().split('\n').slice(0, -1)
  return lines.map((line) => line.slice(file.length + 1))
}

test('[INT2] a run shows the very request that Braze would get, without its key', async () => {
  const path = '$.request.body.events[0].name'
  const { sends, checks } = await run({}, {}, { expect: [{ sends: { destination: 'braze' }, every: { path, equals: 'Greet' } }] })
  const time = '2026-01-05T11:00:00.000Z'
  const event = { external_id: 'u1', name: 'Greet', time }
  expect(sends).toHaveLength(1)
  expect(sends[0]).toMatchObject({
    payload: event,
    requests: [
      {
        method: 'POST',
        url: 'https://rest.iad-01.braze.com/users/track',
        headers: { authorization: 'Bearer ***' },
        body: { events: [event] },
      },
    ],
    status: 'delivered',
    attempts: [{ at: time, status: 200 }],
    error: null,
  })
  expect(checks).toMatchObject([{ holds: true }])
})

test('[INT4] a destination that fails for twenty minutes gets the send after that', async () => {
  const { sends } = await run({}, { responses: [{ status: 500, for: '80m' }, { status: 201 }] })
  const [send] = sends
  expect(send?.status).toBe('delivered')
  expect(send?.attempts.slice(0, -1).every(({ status }) => status === 500)).toBe(true)
  expect(send?.attempts.at(-1)).toMatchObject({ status: 201 })
  expect(Date.parse(send?.attempts.at(-1)?.at ?? '')).toBeGreaterThanOrEqual(Date.parse('2026-01-05T11:20:00Z'))
})

test('[INT3] what is wrong with a payload is said in the integration’s words', async () => {
  const mapping = { external_id: { '@path': '$.userId' }, time: { '@path': '$.receivedAt' }, name: { '@path': '$.properties.nothing' } }
  const { sends } = await run({ mapping, traits: ['nothing'] })
  expect(sends[0]).toMatchObject({
    requests: [],
    status: 'failed',
    attempts: [{ status: 400 }],
    error: { code: 'PAYLOAD_VALIDATION_FAILED', message: "The root value is missing the required field 'name'." },
  })
})

test('[INT7] an integration that opens connections of its own fails its send and says so', async () => {
  const settings = {
    clientId: 'rehearsal',
    brokers: 'broker.example.com:9092',
    mechanism: 'plain',
    username: 'u',
    password: 'p',
    ssl_enabled: true,
  }
  const mapping = { topic: 'nudges', payload: { '@path': '$.properties' } }
  const { sends } = await run({ action: 'send', mapping }, { slug: 'kafka', settings })
  expect(sends[0]).toMatchObject({ status: 'failed', requests: [], error: { code: 'not-recordable' } })
})

test('the slug of an integration is its own or its folder; the nearest is suggested', async () => {
  expect(await check({}, { slug: 'braze' })).toEqual([])
  expect(await check({}, { slug: 'actions-braze-clod' })).toEqual([
    '/destinations/0/slug: unknown-integration: There is no integration "actions-braze-clod". Did you mean "actions-braze-cloud"?',
  ])
})

test('settings are those that the integration asks for', async () => {
  expect(await check({}, { settings: { apikey: brazeKey, endpoint: 5 } })).toEqual([
    '/destinations/0/settings/api_key: missing-field: "api_key" is missing: Braze Cloud Mode (Actions) asks for it. Add it.',
    '/destinations/0/settings/apikey: unknown-field: "apikey" is no setting of Braze Cloud Mode (Actions). Did you mean "api_key"?',
    '/destinations/0/settings/endpoint: wrong-type: The setting "endpoint" must be text.',
  ])
})

test('actions are those that the integration has', async () => {
  const at = '/journeys/0/steps/greet/activations/0/action'
  expect(await check({ action: 'trackEvnt' })).toEqual([
    `${at}: unknown-action: Braze Cloud Mode (Actions) has no action "trackEvnt". Did you mean "trackEvent"?`,
  ])
  expect((await check({ action: undefined }))[0]).toMatch(`${at}: missing-field: "action" is missing: `)
})

test('a required field without a mapping cannot be published, unless the sends may fail', async () => {
  const mapping = { external_id: { '@path': '$.userId' }, time: { '@path': '$.receivedAt' }, nam: 'Greet' }
  const at = '/journeys/0/steps/greet/activations/0/mapping'
  const stranger = `${at}/nam: warning: unknown-destination-field: "Track Event" has no field "nam", which never arrives. Did you mean "name"?`
  const words = 'unmapped-required-field: "Track Event" asks for the field "name", and nothing is mapped to it: map it.'
  expect(await check({ mapping })).toEqual([`${at}/name: ${words}`, stranger])
  const assumptions = { 'unmapped-required-field': 'fail-send' }
  expect(await check({ mapping }, {}, { assumptions })).toEqual([`${at}/name: warning: ${words}`, stranger])
})

test('an action that can add, update or upsert has to be told which', async () => {
  const destination = { slug: 'actions-facebook-conversions-api', settings: { pixelId: '1234' } }
  const mapping = { event_name: { '@path': '$.event' }, event_time: { '@path': '$.timestamp' }, action_source: 'website', user_data: {} }
  const activation = (mode: string) => ({ action: 'custom2', mapping: { ...mapping, __segment_internal_sync_mode: mode } })
  const unchosen =
    '/journeys/0/steps/greet/activations/0/mapping/__segment_internal_sync_mode: unchosen-sync-mode: "Custom Event V2" has to know what to do with records there: give "__segment_internal_sync_mode" "add".'
  expect(await check({ action: 'custom2', mapping }, destination)).toEqual([unchosen])
  expect(await check(activation('upsert'), destination)).toEqual([unchosen])
  expect(await check(activation('add'), destination)).toEqual([])
})

test('a workspace and its journeys are checked alike, and an edited activation too', async () => {
  const { events: _, ...workspace } = {
    events: [],
    format: 'rehearsal/workspace/1',
    name: 'Shop',
    destinations: brazeScenario().destinations,
  }
  const folder = scratch.at('shop')
  scratch.write('shop/workspace.json', workspace)
  const journey = scratch.write('shop/journeys/hello.journey.json', brazeJourney({ action: 'nothing' }))
  const { output, code } = await rehearse('check', folder)
  expect(code).toBe(2)
  expect(output).toContain(`${journey}:/steps/greet/activations/0/action: unknown-action: `)
  const edit = { at: '+1m', journey: 'hello', do: 'edit-activation', step: 'greet', activation: 'a1', set: { action: 'nothing' } }
  expect((await check({}, {}, { timeline: [edit] }))[0]).toMatch('/timeline/0/set/action: unknown-action: ')
})
