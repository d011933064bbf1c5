import initSqlJs, { type Database, type SqlValue } from 'sql.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SendResult } from '../../../src/engine/account/result.ts'
import { buildRunDatabase } from '../../../src/host/database/build-run-database.ts'
import { readerOf } from '../sample.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()
const entry = { type: 'event', name: 'Started', event: 'Started', identifier: 'session', next: 'tell' }
const mapping = { external_id: { '@path': '$.userId' }, email: { '@path': '$.nowhere' }, name: { '@path': '$.event' }, time: '2026-01-05' }

/** An integration that is busy twice, an address that is told of an exit, and an action of the other product. */
const scenario = {
  format: 'rehearsal/scenario/1',
  name: 'All kinds of sends',
  clock: { start: '2026-01-05T10:00:00Z', end: '+1d' },
  namespaces: [{ id: 'email', kind: 'person' }],
  destinations: [
    {
      id: 'braze',
      kind: 'actions',
      slug: 'actions-braze-cloud',
      settings: { api_key: 'a-key-to-hide', endpoint: 'https://rest.iad-01.braze.com' },
      responses: [
        { status: 429, times: 1, retryAfter: '30s', body: { message: 'slow down' } },
        { silent: true, times: 1 },
        { latency: '2s' },
      ],
    },
    { id: 'crm', kind: 'http', url: 'https://crm.example/left', responses: [{ status: 404, headers: { 'x-trace': '7' } }] },
  ],
  journeys: [
    {
      ...{ format: 'rehearsal/journey/1', id: 'greet', preset: 'twilio-ga-2025-11', start: 'started' },
      steps: {
        started: entry,
        tell: {
          type: 'send-to-destination',
          name: 'Tell',
          activations: [{ id: 'a1', destination: 'braze', action: 'trackEvent', mapping }],
          next: 'wait',
        },
        wait: { type: 'wait', for: '2h' },
      },
      exitRules: [{ id: 'left', name: 'Left', event: 'Left', send: true }],
      exitSend: { eventName: 'Left us', activation: { id: 'x1', destination: 'crm' } },
    },
    {
      ...{ format: 'rehearsal/journey/1', id: 'act', preset: 'jo-2021', start: 'started' },
      steps: {
        started: { type: 'event', event: 'Started', namespace: 'email', next: 'call' },
        call: { type: 'action', destination: 'crm', parameters: { who: '"Ann"' }, next: 'done' },
        done: { type: 'end' },
      },
    },
  ],
  profiles: [{ id: 'u1', identities: { email: ['u1@example.com'] } }],
  timeline: [
    { at: '+0s', profile: 'u1', event: 'Started', properties: { session: 's1' } },
    { at: '+1h', profile: 'u1', event: 'Left' },
  ],
}

let database: Database
let sends: readonly SendResult[]

beforeAll(async () => {
  const reader = await readerOf(scratch.write('all-kinds.scenario.json', scenario), '')
  const bytes = await buildRunDatabase(reader, new AbortController().signal)
  database = new (await initSqlJs()).Database(bytes)
  sends = reader.result(100).sends
})
afterAll(() => database.close())

const rows = (sql: string): SqlValue[][] => database.exec(sql)[0]?.values ?? []
const time = (instant: string | undefined) => (instant === undefined ? null : Date.parse(instant))
const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value))

describe('of sends of every kind', () => {
  test('there are an integration’s, an exit rule’s and an action’s', () => {
    expect(sends.map(({ step, exitRule, event }) => [step, exitRule, event === null])).toEqual([
      ['tell', undefined, false],
      ['call', undefined, true],
      [null, 'left', false],
    ])
  })

  test('each has the path that led to it, and what was dropped or coerced', () => {
    expect(sends[0]?.changes?.[0]).toMatchObject({ field: 'email', change: 'dropped' })
    expect(rows('SELECT step, exit_rule, path, activation, action, event, payload, changes, error_message FROM sends')).toEqual(
      sends.map((send) => [
        ...[send.step, send.exitRule ?? null, send.path, send.activation, send.action, json(send.event), JSON.stringify(send.payload)],
        ...[JSON.stringify(send.changes ?? []), send.error?.message ?? null],
      ]),
    )
    expect(rows(`SELECT f.value ->> 'field', f.value ->> 'change' FROM sends, json_each(changes) f`)).toContainEqual(['email', 'dropped'])
  })

  test('every attempt is there', () => {
    expect(sends[0]?.attempts.map(({ status }) => status)).toEqual([429, 'timed-out', 200])
    expect(rows('SELECT send, number, at, status, latency, error, retry_at, response FROM attempts ORDER BY send, number')).toEqual(
      sends.flatMap(({ attempts }, send) =>
        attempts.map(({ at, status, latency, error, retryAt, response }, number) => [
          ...[send, number, time(at), status, latency ?? null, error ?? null, time(retryAt), json(response)],
        ]),
      ),
    )
    const slow = `SELECT send FROM attempts WHERE response ->> '$.body.message' = 'slow down' AND status >= 400`
    expect(rows(slow)).toEqual([[0]])
  })

  test('so is every request, and what an attempt did otherwise', () => {
    const requestRow = (send: number, attempt: number | null) => (request: SendResult['requests'][0], number: number) => [
      ...[send, attempt, number, request.method, request.url, JSON.stringify(request.headers), json(request.body), json(request.response)],
    ]
    const wanted = sends.flatMap(({ requests, attempts }, send) => [
      ...requests.map(requestRow(send, null)),
      ...attempts.flatMap((attempt, place) => (attempt.requests ?? []).map(requestRow(send, place))),
    ])
    expect(wanted).toHaveLength(3)
    expect(rows('SELECT send, attempt, number, method, url, headers, body, response FROM requests ORDER BY send, attempt, number')).toEqual(
      wanted,
    )
    const names = `SELECT body ->> '$.events[0].name' FROM requests WHERE url LIKE '%/users/track'`
    expect(rows(names)).toEqual([['Tell']])
    expect(JSON.stringify(rows('SELECT * FROM requests'))).not.toContain('a-key-to-hide')
  })
})
