import { expect, test } from 'vitest'
import { withOutage } from '../../../src/renderer/inject/with-outage.ts'

const start = Date.parse('2026-01-05T10:00:00Z')
const hour = 3_600_000
const failure = { status: 503, for: '20m' }

test('an outage is added to a model, and to nothing', () => {
  const at = '2026-01-05T11:00:00.000Z'
  expect(withOutage(undefined, failure, start, start + hour)).toEqual({ ok: true, responses: { outages: [{ at, ...failure }] } })
  const model = { latency: '1s', outages: [{ at: '+3h', for: '1m', status: 500 }] }
  expect(withOutage(model, failure, start, start + hour)).toEqual({
    ok: true,
    responses: {
      latency: '1s',
      outages: [
        { at: '+3h', for: '1m', status: 500 },
        { at, ...failure },
      ],
    },
  })
})

test('a script is cut where the outage stands in it: what it answered before and after stays', () => {
  const script = [{ status: 500, for: '2h' }, { status: 202 }]
  const found = (hours: number) => withOutage(script, failure, start, start + hours * hour)
  expect(found(1)).toEqual({
    ok: true,
    responses: [{ status: 500, for: '1h' }, failure, { status: 500, for: '40m' }, { status: 202 }],
  })
  expect(found(3)).toEqual({
    ok: true,
    responses: [{ status: 500, for: '2h' }, { status: 202, for: '1h' }, failure, { status: 202 }],
  })
  expect(withOutage([{ status: 500, for: '2h' }], failure, start, start + 3 * hour)).toEqual({
    ok: true,
    responses: [{ status: 500, for: '2h' }, { status: 200, for: '1h' }, failure, { status: 200 }],
  })
  expect(withOutage([{ silent: true }], { silent: true, for: '1m' }, start, start)).toEqual({
    ok: true,
    responses: [{ silent: true, for: '1m' }, { silent: true }],
  })
})

test('what is counted by calls, or changes as it goes on, cannot be cut', () => {
  for (const script of [[{ status: 500, times: 2 }, { status: 200 }], [{ for: '1h', latency: { from: '1s', to: '9s' } }]]) {
    expect(withOutage(script, failure, start, start + hour)).toMatchObject({ ok: false })
  }
})
