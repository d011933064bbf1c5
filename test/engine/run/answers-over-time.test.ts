import { describe, expect, test } from 'vitest'
import type { SendResult } from '../../../src/engine/account/result.ts'
import { event, receipt, rehearse } from './rehearse.ts'

const startMs = Date.parse('2026-01-05T10:00:00Z')
const order = (after: string, id: string) => event(`+${after}`, 'Ordered', { order: id })

function sends(responses: unknown, afters: readonly string[] = ['0s'], more: object = {}): SendResult[] {
  const timeline = afters.map((after, place) => order(after, `o${place}`))
  return rehearse({ journeys: [receipt()], destinations: [{ id: 'sink', kind: 'recorder', responses }], timeline, ...more }).sends
}

/** Seconds after the start of the clock, status, and how long it took where it did: "0:500 1:200/2000". */
const told = ({ attempts }: SendResult): string =>
  attempts
    .map(({ at, status, latency }) => `${(Date.parse(at) - startMs) / 1000}:${status}${latency === undefined ? '' : `/${latency}`}`)
    .join(' ')

describe('[DLV15] a script', () => {
  test('has phases in which a share fails', () => {
    const minutes = Array.from({ length: 200 }, (_, minute) => `${minute}m`)
    const flaky = sends([{ for: '100m', failureRate: 0.5, status: 404, body: 'Who?' }], minutes)
    const failed = flaky.slice(0, 100).filter(({ status }) => status === 'failed')
    expect(failed.length).toBeGreaterThan(30)
    expect(failed.length).toBeLessThan(70)
    expect(failed[0]?.attempts[0]?.response).toEqual({ body: 'Who?' })
    expect(flaky.find(({ status }) => status === 'delivered')?.attempts[0]).not.toHaveProperty('response')
    expect(flaky.slice(100).every(({ status }) => status === 'delivered')).toBe(true)
  })

  test('has ramps, whose answers at last come too late', () => {
    const script = [{ for: '10m' }, { for: '10m', latency: { from: '2s', to: '12s' } }, { for: '1m', latency: { from: '1s', to: '0s' } }]
    expect(sends(script, ['9m', '10m', '15m', '18m', '18m1s', '20m30s', '21m']).map(told)).toEqual([
      '540:200',
      '600:200/2000',
      '900:200/7000',
      '1080:200/10000',
      // A second later the answer would take 17 ms more than the time-out.
      '1081:timed-out/10000 1092:timed-out/10000 1104:timed-out/10000 1118:timed-out/10000 1136:timed-out/10000 1162:timed-out/10000 1204:200/933',
      '1230:200/500',
      '1260:200',
    ])
  })

  test('has latency that is drawn', () => {
    const all = sends(
      [{ latency: { median: '1s', p99: '5s' } }],
      Array.from({ length: 200 }, (_, minute) => `${minute}m`),
    )
    const latencies = all.map(({ attempts: [attempt] }) => attempt?.latency ?? 0).sort((a, b) => a - b)
    expect(latencies[100]).toBeGreaterThan(700)
    expect(latencies[100]).toBeLessThan(1400)
    expect(latencies.at(-1)).toBeLessThan(10_000)
  })

  test('may fail a share by silence', () => {
    expect(told(sends([{ failureRate: 1, silent: true, for: '1s' }])[0] as SendResult)).toBe('0:timed-out/10000 11:200')
  })
})

describe('[DLV16] an outage', () => {
  test('holds up to its end, and comes again', () => {
    const model = { outages: [{ at: '+1h', for: '10m', status: 404, every: '1d' }] }
    const afters = ['59m59s', '60m', '69m59s', '70m', '1d1h', '1d1h9m', '1d1h10m', '2d70m']
    expect(sends(model, afters).map(({ attempts: [attempt] }) => attempt?.status)).toEqual([200, 404, 404, 200, 404, 404, 200, 200])
  })

  test('comes once without "every", at an instant or a time after the start, before all else of the model', () => {
    const model = { failureRate: 1, status: 410, outages: [{ at: '2026-01-05T11:00:00Z', for: '10m', status: 404 }], latency: '1s' }
    expect(sends(model, ['59m', '1h', '1d1h']).map(told)).toEqual(['3540:410/1000', '3600:404/1000', '90000:410/1000'])
  })

  test('may be silent', () => {
    expect(told(sends({ outages: [{ at: '+0s', for: '5s', silent: true }] })[0] as SendResult)).toBe('0:timed-out/10000 11:200')
  })
})

describe('[DLV17] a rate limit', () => {
  test('answers what is over it 429 until its period ends; who comes again then takes part like all others', () => {
    const model = { rateLimit: { max: 2, per: '10s' } }
    expect(sends(model, ['1s', '2s', '3s', '4s', '5s', '11s']).map(told)).toEqual([
      '1:200',
      '2:200',
      '3:429 10:200',
      '4:429 10:200',
      '5:429 10:429 20:200',
      '11:429 20:200',
    ])
  })

  test('[DLV18] says when to come again, in its header too', () => {
    const [, refused] = sends({ rateLimit: { max: 1, per: '10s', body: 'Slow down' } }, ['1s', '1s500ms'])
    expect(refused?.attempts[0]).toEqual({
      at: '2026-01-05T10:00:01.500Z',
      status: 429,
      response: { headers: { 'retry-after': '9' }, body: 'Slow down' },
      error: 'The destination answered 429: Slow down',
      retryAt: '2026-01-05T10:00:10.000Z',
    })
    const [, own] = sends({ rateLimit: { max: 1, per: '10s', status: 503, retryAfter: '30s' } }, ['1s', '2s'])
    expect(told(own as SendResult)).toBe('2:503 32:200')
  })

  test('counts no call of an outage, and none that it refused', () => {
    const model = { rateLimit: { max: 1, per: '1m' }, outages: [{ at: '+0s', for: '2s', status: 404 }] }
    expect(sends(model, ['0s', '1s', '2s', '3s']).map(told)).toEqual(['0:404', '1:404', '2:200', '3:429 60:200'])
  })
})

test('[DLV18] an answer that asks to wait says so in a header, but for one that its author wrote', () => {
  const response = (more: object) => sends([{ status: 429, times: 1, retryAfter: '1500ms', ...more }])[0]?.attempts[0]
  expect(response({})).toMatchObject({ response: { headers: { 'retry-after': '2' } }, retryAt: '2026-01-05T10:00:01.500Z' })
  expect(response({ headers: { 'Retry-After': '1' } })).toMatchObject({ response: { headers: { 'Retry-After': '1' } } })
})
