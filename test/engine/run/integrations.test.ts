import { describe, expect, test } from 'vitest'
import type { ActionFailure } from '../../../src/engine/account/action-performer.ts'
import type { RunResult, SendResult } from '../../../src/engine/account/result.ts'
import type { ActionCall, ActionPerformer } from '../../../src/engine/index.ts'
import { event, readerOf, receipt, scenarioOf } from './rehearse.ts'

const startMs = Date.parse('2026-01-05T10:00:00Z')
const order = (at: string, id: string) => event(at, 'Ordered', { order: id })
const request = { method: 'POST', url: 'https://mail.example/send', headers: {}, body: { to: 'u1' } }

interface Given {
  readonly responses?: unknown
  readonly timeline?: readonly object[]
  readonly activation?: object
  readonly more?: object
}

/** What an integration does with an answer, unless a test says otherwise: it calls once, and is content with anything below 300. */
const callsOnce: ActionPerformer = ({ answer }) => {
  const isContent = answer.status !== null && answer.status < 300
  const failure = isContent ? null : { status: answer.status ?? 500, code: null, message: 'Bad answer' }
  return { payload: { to: 'u1' }, changes: [], requests: [request], failure }
}

/** Orders through an integration; `calls` are those that it was asked to perform. */
function run(perform: ActionPerformer, { responses, timeline, activation, more }: Given = {}): { result: RunResult; calls: ActionCall[] } {
  const calls: ActionCall[] = []
  const scenario = scenarioOf({
    journeys: [
      receipt({ send: { activations: [{ id: 'a1', destination: 'mail', action: 'send', mapping: { to: 'u1' }, ...activation }] } }),
    ],
    destinations: [{ id: 'mail', kind: 'actions', slug: 'mailer', settings: { key: 'k' }, ...(responses ? { responses } : {}) }],
    timeline: timeline ?? [order('+0s', 'o1')],
    ...more,
  })
  const watched: ActionPerformer = (call) => {
    calls.push(call)
    return perform(call)
  }
  return { result: readerOf(scenario, 'profile', 1_000_000, undefined, watched).result(100), calls }
}
const firstSend = (perform: ActionPerformer, given?: Given): SendResult | undefined => run(perform, given).result.sends[0]
const attempts = (send: SendResult | undefined): string =>
  (send?.attempts ?? []).map(({ at, status }) => `${(Date.parse(at) - startMs) / 1000}:${status}`).join(' ')

function failing(failure: ActionFailure, requests = 0): ActionPerformer {
  return () => ({ payload: { to: '' }, changes: [], requests: Array(requests).fill(request), failure })
}

test('[INT2] a send shows the payload and requests that its integration made', () => {
  const { result, calls } = run(callsOnce)
  expect(result.sends[0]).toMatchObject({ payload: { to: 'u1' }, requests: [request], status: 'delivered', error: null })
  expect(calls[0]).toMatchObject({
    destination: { slug: 'mailer', settings: { key: 'k' } },
    action: 'send',
    mapping: { to: 'u1' },
    event: { type: 'track', event: 'Receipt mail' },
    at: startMs,
  })
})

test('[INT2] without a mapping the integration gets none', () => {
  expect(run(callsOnce, { activation: { mapping: undefined } }).calls[0]).toMatchObject({ mapping: null })
})

test('[INT2] nothing is performed until somebody looks, and then once for each answer', () => {
  const { calls } = run(callsOnce, { more: { expect: [{ sends: { destination: 'mail' }, count: 1 }] } })
  expect(calls).toHaveLength(1)
  const attemptedOften = run(callsOnce, { responses: [{ status: 503, for: '1m' }] })
  expect(attemptedOften.result.sends[0]?.attempts).toHaveLength(7)
  expect(attemptedOften.calls.map(({ answer }) => answer.status)).toEqual([200, 503])
})

describe('[INT3] an integration that calls nobody', () => {
  const invalid: ActionFailure = { status: 400, code: 'PAYLOAD_VALIDATION_FAILED', message: 'to is missing.' }

  test('fails its send in one attempt with its own words; the instance has gone on', () => {
    const { result } = run(failing(invalid))
    const [send] = result.sends
    expect(attempts(send)).toBe('0:400')
    expect(send).toMatchObject({
      payload: { to: '' },
      requests: [],
      status: 'failed',
      error: { code: 'PAYLOAD_VALIDATION_FAILED', message: 'to is missing.' },
    })
    expect(result.instances[0]).toMatchObject({ outcome: 'completed', path: 'start > send' })
  })

  test('uses up no response', () => {
    const perform: ActionPerformer = (call) => (JSON.stringify(call.event).includes('bad') ? failing(invalid)(call) : callsOnce(call))
    const { result } = run(perform, {
      responses: [{ status: 404, times: 1 }],
      timeline: [order('+0s', 'bad'), order('+1s', 'o2'), order('+2s', 'o3')],
    })
    expect(result.sends.map(attempts)).toEqual(['0:400', '1:404', '2:200'])
  })

  test('is delivered where it is content all the same', () => {
    const quiet: ActionPerformer = () => ({ payload: {}, changes: [], requests: [], failure: null })
    expect(firstSend(quiet, { responses: [{ status: 500 }] })).toMatchObject({ status: 'delivered', requests: [] })
  })
})

test('[INT2] an expectation of what is emitted renders nothing, one of what goes out does', () => {
  const every = (path: string, equals: unknown) => ({ sends: { destination: 'mail' }, every: { path, equals } })
  const checked = (...expect: object[]) => {
    const { result, calls } = run(callsOnce, { more: { expect } })
    // The result itself shows the one send.
    return { holds: result.checks.map(({ holds }) => holds), performed: calls.length - 1 }
  }
  const emitted = [every('$.event.event', 'Receipt mail'), every('$.profile', 'u1'), every('$.path', 'start > send')]
  expect(checked(...emitted, { sends: {}, count: 1 })).toEqual({ holds: [true, true, true, true], performed: 0 })
  expect(checked(every('$.payload.to', 'u1'))).toEqual({ holds: [true], performed: 1 })
  expect(checked(every('$.events', 'u1'))).toEqual({ holds: [false], performed: 1 })
  expect(checked({ sends: { status: 'delivered' }, count: 1 })).toEqual({ holds: [true], performed: 1 })
})

describe('[INT4] the verdict of the integration decides', () => {
  test('its plain failure is the answer’s', () => {
    const send = firstSend(callsOnce, { responses: [{ status: 404, body: 'gone' }] })
    expect(attempts(send)).toBe('0:404')
    expect(send?.error).toEqual({ code: 'rejected', message: 'The destination answered 404: gone. An answer like that is final.' })
    expect(attempts(firstSend(callsOnce, { responses: [{ status: 503, for: '2s' }] }))).toBe('0:503 1:503 3:200')
  })

  test('its own failure goes before an answer that looks well', () => {
    const broken = failing({ status: 409, code: 'DUPLICATE', message: 'Already there.' }, 1)
    expect(firstSend(broken)).toMatchObject({ status: 'failed', error: { code: 'DUPLICATE', message: 'Already there.' } })
    const passing = firstSend(failing({ status: 500, code: 'RETRYABLE_ERROR', message: 'Busy.' }, 1))
    expect(passing?.attempts.length).toBeGreaterThan(20)
    expect(passing?.error).toMatchObject({ code: 'retries-exhausted', message: expect.stringContaining('Busy.') })
  })

  test('it may be content with an answer that looks bad', () => {
    const tolerant: ActionPerformer = () => ({ payload: {}, changes: [], requests: [request], failure: null })
    expect(firstSend(tolerant, { responses: [{ status: 404 }] })).toMatchObject({ status: 'delivered', attempts: [{ status: 404 }] })
  })

  test('but silence is a time-out, whatever it says', () => {
    const send = firstSend(callsOnce, { responses: [{ silent: true, for: '5s' }] })
    expect(attempts(send)).toBe('0:timed-out 11:200')
  })
})

test('[INT4] counted responses are used up by attempts, over all sends', () => {
  const { result } = run(callsOnce, { responses: [{ status: 503, times: 2 }], timeline: [order('+0s', 'o1'), order('+1s', 'o2')] })
  expect(result.sends.map(attempts)).toEqual(['0:503 1:200', '1:503 2:200'])
})

test('[INT3] what cannot be mapped, is too large or deleted never reaches the integration’s destination', () => {
  const unmapped = firstSend(failing({ status: null, code: 'mapping-failed', message: 'No such directive.' }))
  expect(unmapped).toMatchObject({ status: 'failed', attempts: [], requests: [], error: { code: 'mapping-failed' } })
  const { result, calls } = run(callsOnce, { timeline: [event('+0s', 'Ordered', { order: 'o1', text: 'x'.repeat(32_400) })] })
  expect(result.sends[0]).toMatchObject({ attempts: [], requests: [], error: { code: 'PAYLOAD_TOO_LARGE' } })
  expect(calls).toEqual([])
})
