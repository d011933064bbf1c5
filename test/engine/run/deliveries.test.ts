import { describe, expect, test } from 'vitest'
import type { RunResult, SendResult } from '../../../src/engine/account/result.ts'
import { event, receipt, rehearse } from './rehearse.ts'

const startMs = Date.parse('2026-01-05T10:00:00Z')
const order = (at: string, id: string, more: object = {}) => event(at, 'Ordered', { order: id }, more)

/** One order at the start, or those given, to a recorder that answers like this. */
function run(responses: unknown, timeline: readonly object[] = [order('+0s', 'o1')], more: object = {}): RunResult {
  return rehearse({
    journeys: [receipt()],
    destinations: [{ id: 'sink', kind: 'recorder', ...(responses === undefined ? {} : { responses }) }],
    profiles: [{ id: 'u1' }, { id: 'u2' }],
    timeline,
    ...more,
  })
}

/** Seconds after the start of the clock, and status: "0:500 1:200". */
function attempts(send: SendResult | undefined): string {
  return (send?.attempts ?? []).map(({ at, status }) => `${(Date.parse(at) - startMs) / 1000}:${status}`).join(' ')
}
const first = (responses: unknown, ...more: [(readonly object[])?, object?]) => run(responses, ...more).sends[0]

test('[DLV1] a recorder accepts at once', () => {
  const send = first(undefined, [order('+1m', 'o1')])
  expect(attempts(send)).toBe('60:200')
  expect(send?.status).toBe('delivered')
  expect(send?.error).toBeNull()
})

describe('a script', () => {
  test('[DLV2] has periods that follow one another, each up to its end and not at it', () => {
    const script = [{ status: 404, for: '1m' }, { status: 410, for: '30s' }, { status: 202 }]
    const { sends } = run(
      script,
      ['59s999ms', '60s', '89s999ms', '90s', '2d'].map((at, i) => order(`+${at}`, `o${i}`)),
    )
    expect(sends.map(({ attempts: [attempt] }) => attempt?.status)).toEqual([404, 410, 410, 202, 202])
  })

  test('[DLV2] is over after its last response', () => {
    const { sends } = run([{ status: 404, for: '1m' }], [order('+59s', 'o1'), order('+60s', 'o2')])
    expect(sends.map(attempts)).toEqual(['59:404', '60:200'])
  })

  test('[DLV3] counts the calls of the run over all profiles, in order of time', () => {
    const timeline = [order('+5s', 'o1'), order('+2s', 'o2', { profile: 'u2' }), order('+9s', 'o3', { profile: 'u2' })]
    const { sends } = run([{ status: 404, times: 2 }], timeline)
    expect(sends.map((send) => `${send.profile} ${attempts(send)}`)).toEqual(['u2 2:404', 'u1 5:404', 'u2 9:200'])
  })

  test('[DLV3] takes repeated calls where they come in time, and after the first ones of their instant', () => {
    const timeline = [order('+0s', 'o1'), order('+1s', 'o2', { profile: 'u2' })]
    const { sends } = run([{ status: 503, times: 2 }, { status: 429, times: 1 }, { status: 201 }], timeline)
    expect(sends.map(attempts)).toEqual(['0:503 1:429 3:201', '1:503 2:201'])
  })

  test('[DLV3] with a period and a count ends with whichever is over first', () => {
    const script = [{ status: 404, for: '10s', times: 1 }, { status: 410 }]
    const { sends } = run(script, [order('+1s', 'o1'), order('+2s', 'o2')])
    expect(sends.map(attempts)).toEqual(['1:404', '2:410'])
    expect(attempts(first(script, [order('+10s', 'o1')]))).toBe('10:410')
  })

  test('[DLV4] whose answer takes 10 s is heard, one millisecond more is a time-out', () => {
    expect(attempts(first([{ status: 200, latency: '10s' }]))).toBe('0:200')
    expect(attempts(first([{ status: 200, latency: '10001ms', for: '1s' }]))).toBe('0:timed-out 11:200')
    expect(attempts(first([{ silent: true, for: '1s' }]))).toBe('0:timed-out 11:200')
  })

  test('[DLV4] is waited for as long as the journey assumes', () => {
    const assumptions = { 'delivery-timeout': '2s' }
    expect(attempts(first([{ latency: '2001ms', for: '1s' }], undefined, { assumptions }))).toBe('0:timed-out 3:200')
  })
})

describe('a failed attempt', () => {
  test('[DLV5] is repeated with pauses that double up to 15 minutes', () => {
    const send = first([{ status: 500, for: '45m' }])
    expect(attempts(send)).toBe('0:500 1:500 3:500 7:500 15:500 31:500 63:500 127:500 255:500 511:500 1023:500 1923:500 2823:200')
    expect(send?.status).toBe('delivered')
  })

  test('[DLV5] is repeated for four hours and no longer', () => {
    const send = first([{ status: 500 }])
    expect(send?.status).toBe('failed')
    expect(send?.error?.code).toBe('retries-exhausted')
    expect(send?.attempts).toHaveLength(25)
    expect(attempts(send).endsWith(' 13623:500')).toBe(true)
  })

  test('[DLV5] may be repeated at exactly the end of that time', () => {
    const withWindow = (window: string) => first([{ status: 500 }], undefined, { assumptions: { 'delivery-retry-window': window } })
    expect(attempts(withWindow('3s'))).toBe('0:500 1:500 3:500')
    expect(attempts(withWindow('2999ms'))).toBe('0:500 1:500')
  })

  test('[DLV5] has its pause after the answer', () => {
    expect(attempts(first([{ status: 500, latency: '2s', times: 2 }]))).toBe('0:500 3:500 7:200')
  })

  test.each([408, 423, 429, 500, 502, 503, 504, 599])('[DLV6] with %i is repeated', (status) => {
    expect(attempts(first([{ status, times: 1 }]))).toBe(`0:${status} 1:200`)
  })

  test.each([301, 400, 401, 404, 410, 422, 501])('[DLV6] with %i is the last', (status) => {
    const send = first([{ status, times: 1, body: { why: 'unknown' } }])
    expect(attempts(send)).toBe(`0:${status}`)
    expect(send?.status).toBe('failed')
    expect(send?.error?.code).toBe('rejected')
    expect(send?.error?.message).toContain(`${status}: {"why":"unknown"}`)
  })

  test.each([200, 201, 204, 299])('[DLV6] is none with %i', (status) => {
    expect(first([{ status }])?.status).toBe('delivered')
  })

  test('[DLV7] is not repeated before the answer allows it', () => {
    expect(attempts(first([{ status: 429, times: 1, retryAfter: '30s' }]))).toBe('0:429 30:200')
    expect(attempts(first([{ status: 429, times: 1, headers: { 'Retry-After': '45' } }]))).toBe('0:429 45:200')
    expect(attempts(first([{ status: 429, times: 1, retryAfter: '500ms' }]))).toBe('0:429 1:200')
    expect(first([{ status: 429, times: 1, retryAfter: '4h' }])?.status).toBe('delivered')
    expect(first([{ status: 429, times: 1, retryAfter: '4h1ms' }])?.status).toBe('failed')
  })

  test('[DLV8] whose repetition lies past the end of the clock leaves the send pending', () => {
    const until = (end: string) => first([{ status: 500, times: 2 }], undefined, { clock: { start: '2026-01-05T10:00:00Z', end } })
    expect(until('+3s')?.status).toBe('delivered')
    const pending = until('+2999ms')
    expect(attempts(pending)).toBe('0:500 1:500')
    expect([pending?.status, pending?.error]).toEqual(['pending', null])
  })
})

test('[DLV8] an answer past the end of the clock is not known', () => {
  const until = (end: string) => first([{ latency: '5s' }], undefined, { clock: { start: '2026-01-05T10:00:00Z', end } })
  expect(until('+5s')?.status).toBe('delivered')
  expect([until('+4999ms')?.status, attempts(until('+4999ms'))]).toEqual(['pending', ''])
})

describe('a model', () => {
  const hundreds = (profile: string) =>
    Array.from({ length: 400 }, (_, i) => order(`+${i}m`, `o${i}`, { profile, messageId: `${profile}/${i}` }))

  test('[DLV9] fails about its share', () => {
    const { sends } = run({ failureRate: 0.25, status: 404 }, hundreds('u1'))
    const failed = sends.filter(({ status }) => status === 'failed').length
    expect(failed).toBeGreaterThan(70)
    expect(failed).toBeLessThan(130)
  })

  test('[DLV9] fails nobody at 0 and everybody at 1', () => {
    expect(new Set(run({ failureRate: 0, status: 503 }, hundreds('u1')).sends.map(({ status }) => status))).toEqual(new Set(['delivered']))
    expect(new Set(run({ failureRate: 1, status: 503 }, hundreds('u1')).sends.map(({ status }) => status))).toEqual(new Set(['failed']))
  })

  test('[DLV9] is as slow as its median and its 99th percentile say', () => {
    const timedOut = (latency: object) =>
      run({ latency }, hundreds('u1')).sends.filter(({ attempts: [attempt] }) => attempt?.status === 'timed-out').length
    expect(timedOut({ median: '10s', p99: '60s' })).toBeGreaterThan(160)
    expect(timedOut({ median: '10s', p99: '60s' })).toBeLessThan(240)
    expect(timedOut({ median: '1s', p99: '10s' })).toBeLessThan(14)
    expect(timedOut({ median: '10s', p99: '10s' })).toBe(0)
  })

  test('[DLV9] draws for each send alone, from the seed', () => {
    const model = { failureRate: 0.5, status: 503, latency: { median: '1s', p99: '9s' } }
    const alone = run(model, hundreds('u1')).sends
    const together = run(model, [...hundreds('u2'), ...hundreds('u1')]).sends
    expect(together.filter(({ profile }) => profile === 'u1').map(attempts)).toEqual(alone.map(attempts))
    expect(new Set(alone.map((send) => send.attempts.length)).size).toBeGreaterThan(3)
    expect(run(model, hundreds('u1'), { seed: 2 }).sends.map(attempts)).not.toEqual(alone.map(attempts))
  })
})

test('[DLV10] the path is the same whatever the destination answers', () => {
  const path = (responses: unknown) => run(responses).instances.map(({ steps, outcome, endedAt }) => ({ steps, outcome, endedAt }))
  for (const responses of [[{ status: 500 }], [{ status: 404 }], [{ silent: true }]]) expect(path(responses)).toEqual(path(undefined))
})

test('[DLV11] a send that never goes out uses up no response', () => {
  const large = order('+0s', 'o1', { properties: { order: 'o1', text: 'x'.repeat(32_400) } })
  const { sends } = run([{ status: 404, times: 1 }], [large, order('+1s', 'o2')])
  expect(sends.map((send) => `${send.error?.code} ${attempts(send)}`)).toEqual(['PAYLOAD_TOO_LARGE ', 'rejected 1:404'])
})

test('what is expected of a status is held against the answers', () => {
  const expecting = (status: string) => ({ expect: [{ sends: { destination: 'sink', status }, count: 1 }] })
  expect(run([{ status: 404 }], undefined, expecting('failed')).checks.map(({ holds }) => holds)).toEqual([true])
  expect(run([{ status: 404 }], undefined, expecting('delivered')).checks.map(({ holds }) => holds)).toEqual([false])
})

describe('a cap', () => {
  const orders = (...at: readonly string[]) => at.map((after, i) => order(`+${after}`, `o${i}`, { profile: i % 2 === 0 ? 'u1' : 'u2' }))
  const capped = (max: number, timeline: readonly object[], more: object = {}) =>
    run(undefined, timeline, { caps: [{ destinations: ['sink'], max, per: '10s' }], ...more }).sends.map(attempts)

  test('[DLV12] lets so many calls through in each whole period, over all profiles, and repeats the rest', () => {
    expect(capped(2, orders('8s', '8s', '8s', '10s'))).toEqual(['8:200', '8:200', '8:capped 9:capped 11:200', '10:200'])
  })

  test('[DLV12] holds over the destinations that it names together', () => {
    const sinks = ['sink', 'other'].map((id) => ({ id, kind: 'recorder' }))
    const activations = [
      { id: 'a1', destination: 'sink' },
      { id: 'a2', destination: 'other' },
    ]
    const given = { destinations: sinks, journeys: [receipt({ send: { activations } })] }
    const shared = run(undefined, orders('0s'), { ...given, caps: [{ destinations: ['other', 'sink'], max: 1, per: '1s' }] })
    expect(shared.sends.map(attempts)).toEqual(['0:200', '0:capped 1:200'])
    const each = ['sink', 'other'].map((id) => ({ destinations: [id], max: 1, per: '1s' }))
    expect(run(undefined, orders('0s'), { ...given, caps: each }).sends.map(attempts)).toEqual(['0:200', '0:200'])
  })

  test('[DLV12] comes before the answer: what is capped uses up no response', () => {
    const given = { caps: [{ destinations: ['sink'], max: 1, per: '10s' }] }
    const { sends } = run([{ status: 404, times: 1 }, { status: 410, times: 1 }, { status: 201 }], orders('0s', '0s'), given)
    expect(sends.map(attempts)).toEqual(['0:404', '0:capped 1:capped 3:capped 7:capped 15:410'])
  })

  test('[DLV12] that is never free fails the send, and shows no request', () => {
    const timeline = orders('0s', '0s')
    const given = { caps: [{ destinations: ['sink'], max: 1, per: '1d' }] }
    const last = run(undefined, timeline, given).sends[1]
    expect(last).toMatchObject({ status: 'failed', requests: [], error: { code: 'retries-exhausted' } })
    expect(last?.error?.message).toContain('cap')
  })
})
