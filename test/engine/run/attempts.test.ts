import { describe, expect, test } from 'vitest'
import type { RunResult } from '../../../src/engine/account/result.ts'
import type { ActionPerformer } from '../../../src/engine/index.ts'
import { event, readerOf, receipt, rehearse, scenarioOf } from './rehearse.ts'

const at = (seconds: number) => new Date(Date.parse('2026-01-05T10:00:00Z') + seconds * 1000).toISOString()
const order = event('+0s', 'Ordered', { order: 'o1' })

/** One order at the start to a destination that answers like this. */
function attemptsOf(responses: unknown, more: object = {}, different: object = { kind: 'recorder' }): RunResult['sends'][0]['attempts'] {
  const given = { journeys: [receipt()], destinations: [{ id: 'sink', ...different, responses }], timeline: [order], ...more }
  return rehearse(given).sends[0]?.attempts ?? []
}

describe('[DLV13] an attempt tells', () => {
  test('no more than there is to say', () => {
    expect(attemptsOf([{ status: 202 }])).toEqual([{ at: at(0), status: 202 }])
  })

  test('how long the answer took and what it brought, without its secrets', () => {
    const answer = { status: 201, latency: '250ms', body: { id: 7 }, headers: { 'X-Id': '7', 'Set-Cookie': 'a=b' } }
    expect(attemptsOf([answer])).toEqual([
      { at: at(0), status: 201, latency: 250, response: { headers: { 'X-Id': '7', 'Set-Cookie': '***' }, body: { id: 7 } } },
    ])
  })

  test('why it failed and when it is tried again', () => {
    expect(attemptsOf([{ status: 503, times: 1, body: 'Busy', latency: '2s' }, { silent: true, times: 1 }, { status: 404 }])).toEqual([
      { at: at(0), status: 503, latency: 2000, response: { body: 'Busy' }, error: 'The destination answered 503: Busy', retryAt: at(3) },
      { at: at(3), status: 'timed-out', latency: 10_000, error: 'The destination did not answer in time.', retryAt: at(15) },
      { at: at(15), status: 404, error: 'The destination answered 404.' },
    ])
  })

  test('that it was capped, and called nobody', () => {
    const responses = [{ latency: '1s' }]
    const { sends } = rehearse({
      journeys: [receipt()],
      destinations: [{ id: 'sink', kind: 'recorder', responses }],
      caps: [{ destinations: ['sink'], max: 1, per: '1s' }],
      timeline: [order, event('+0s', 'Ordered', { order: 'o2' })],
    })
    expect(sends[1]?.attempts).toEqual([
      { at: at(0), status: 'capped', error: 'A cap on the destination was reached.', retryAt: at(1) },
      { at: at(1), status: 200, latency: 1000 },
    ])
  })

  test('when it would go on after the end of the clock, and nothing of that where the time for more is over', () => {
    const clock = { start: at(0), end: '+2s' }
    expect(attemptsOf([{ status: 500 }], { clock }).at(-1)).toMatchObject({ at: at(1), retryAt: at(3) })
    const assumptions = { 'delivery-retry-window': '2s' }
    expect(attemptsOf([{ status: 500 }], { assumptions }).at(-1)).toEqual({
      at: at(1),
      status: 500,
      error: 'The destination answered 500.',
    })
  })
})

test('[ACT10] the attempts of an action tell the same', () => {
  const steps = {
    e: { type: 'event', event: 'Ordered', namespace: 'email', next: 'x' },
    x: { type: 'action', destination: 'sink', parameters: {}, next: 'end' },
    end: { type: 'end' },
  }
  const journeys = [{ format: 'rehearsal/journey/1', id: 'j', preset: 'jo-2021', start: 'e', steps }]
  const given = {
    journeys,
    namespaces: [{ id: 'email', kind: 'person' }],
    profiles: [{ id: 'u1', identities: { email: ['a@b.example'] } }],
  }
  expect(attemptsOf([{ status: 500, times: 1, latency: '1s', body: 'Oh' }], given)).toEqual([
    { at: at(0), status: 500, latency: 1000, response: { body: 'Oh' }, error: 'The destination answered 500: Oh', retryAt: at(1) },
    { at: at(1), status: 200 },
  ])
})

describe('[DLV14] what answers one request and not another', () => {
  const crm = { kind: 'http', url: 'https://crm.example/users', method: 'PUT' }

  test('is found by a part of the address and the method, the first that fits', () => {
    const requests = [
      { url: '/groups', status: 500 },
      { method: 'POST', status: 501 },
      { url: 'example/users', method: 'PUT', status: 404, body: 'Who?' },
      { url: '/users', status: 502 },
    ]
    expect(attemptsOf([{ requests }], {}, crm)).toMatchObject([{ status: 404, response: { body: 'Who?' } }])
    expect(attemptsOf([{ status: 202, requests: requests.slice(0, 2) }], {}, crm)).toEqual([{ at: at(0), status: 202 }])
    expect(attemptsOf({ requests: requests.slice(2) }, {}, crm)).toMatchObject([{ status: 404 }])
  })

  test('answers nothing where nobody answers, or where a model fails the call', () => {
    const requests = [{ url: '/users', status: 404 }]
    expect(attemptsOf([{ silent: true, requests, for: '1s' }], {}, crm)[0]?.status).toBe('timed-out')
    expect(attemptsOf({ failureRate: 1, status: 410, requests }, {}, crm)).toMatchObject([{ status: 410 }])
  })

  test('[ACT10] is asked for by actions with the path of their address', () => {
    const steps = {
      e: { type: 'event', event: 'Ordered', namespace: 'email', next: 'x' },
      x: { type: 'action', destination: 'sink', parameters: {}, onError: { next: 'end' }, next: 'end' },
      end: { type: 'end' },
    }
    const journeys = [{ format: 'rehearsal/journey/1', id: 'j', preset: 'ajo-current', start: 'e', steps }]
    const path = '@{Ordered.order}'
    const given = {
      journeys,
      namespaces: [{ id: 'email', kind: 'person' }],
      profiles: [{ id: 'u1', identities: { email: ['a@b.example'] } }],
      events: [{ name: 'Ordered', properties: { order: 'string' } }],
    }
    const responses = [{ latency: '1s', requests: [{ url: '/users/o1', status: 404 }] }]
    expect(attemptsOf(responses, given, { ...crm, path })).toMatchObject([{ status: 404, latency: 1000 }])
    expect(attemptsOf([{ requests: [{ url: '/users/o2', status: 404 }] }], given, { ...crm, path })).toMatchObject([{ status: 200 }])
  })
})

describe('[DLV13][INT4] attempts of an integration', () => {
  const find = { method: 'GET', url: 'https://crm.example/find', headers: {}, body: null }
  const create = { ...find, method: 'POST', url: 'https://crm.example/create' }

  /** Looks somebody up, and creates whom it does not find. */
  const performs: ActionPerformer = ({ answer }) => {
    if (answer.status !== 200)
      return { payload: {}, changes: [], requests: [find], failure: { status: answer.status, code: null, message: 'Bad' } }
    const found = answer.requests?.[0]?.status === 200
    return { payload: {}, changes: [], requests: found ? [find] : [find, create], failure: null }
  }

  test('have the status of the last request that was answered its own way', () => {
    const activations = [{ id: 'a1', destination: 'crm', action: 'send' }]
    const responses = [
      {
        requests: [
          { url: '/find', status: 404 },
          { url: '/create', status: 201 },
        ],
      },
    ]
    const scenario = scenarioOf({
      journeys: [receipt({ send: { activations } })],
      destinations: [{ id: 'crm', kind: 'actions', slug: 'crm', responses }],
      timeline: [event('+0s', 'Ordered', { order: 'o1' })],
    })
    const created = { ...create, response: { status: 201 } }
    const upserts: ActionPerformer = () => ({ payload: {}, changes: [], requests: [find, created], failure: null })
    const [send] = readerOf(scenario, 'profile', 1_000_000, undefined, upserts).result(10).sends
    expect(send).toMatchObject({ status: 'delivered', attempts: [{ status: 201 }] })
  })

  test('show their requests where the last one made others', () => {
    const activations = [{ id: 'a1', destination: 'crm', action: 'send' }]
    const responses = [{ status: 503, times: 1 }, { status: 429, times: 1 }, { requests: [{ url: '/find', status: 404 }] }]
    const scenario = scenarioOf({
      journeys: [receipt({ send: { activations } })],
      destinations: [{ id: 'crm', kind: 'actions', slug: 'crm', responses }],
      timeline: [order],
    })
    const [send] = readerOf(scenario, 'profile', 1_000_000, undefined, performs).result(1).sends
    expect(send?.requests).toEqual([find, create])
    expect(send?.attempts).toMatchObject([{ status: 503, requests: [find] }, { status: 429, requests: [find] }, { status: 200 }])
    expect(send?.attempts[2]).not.toHaveProperty('requests')
  })
})
