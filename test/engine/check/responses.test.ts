import { expect, test } from 'vitest'
import { checkWorkspace } from '../../../src/engine/check/check-workspace.ts'
import { decodeWorkspace } from '../../../src/engine/model/decode.ts'
import { lines } from '../model/problem-lines.ts'
import { journey, linesOfScenario, steps } from './checked.ts'

function linesOf(given: object): string[] {
  const decoded = decodeWorkspace({ format: 'rehearsal/workspace/1', name: 'Shop', ...given })
  return lines(decoded.ok ? checkWorkspace(decoded.value) : decoded.problems)
}
const requests = [{ url: '/search', status: 404 }]
const recorder = (responses: unknown) => ({ destinations: [{ id: 'sink', kind: 'recorder', responses }] })
const crm = (responses: unknown) => ({ destinations: [{ id: 'crm', kind: 'http', url: 'https://crm.example/', responses }] })

test('only what makes requests answers them one by one', () => {
  expect(linesOf(crm([{ requests }]))).toEqual([])
  expect(linesOf(crm({ requests }))).toEqual([])
  expect(linesOf(recorder([{ status: 200 }, { requests }]))).toEqual(['/destinations/0/responses/1/requests unasked-responses'])
  expect(linesOf(recorder({ requests }))).toEqual(['/destinations/0/responses/requests unasked-responses'])
  expect(linesOf({ dataSources: [{ id: 'Weather', fieldGroups: {}, responses: [{ requests }] }] })).toEqual([
    '/dataSources/0/responses/0/requests unasked-responses',
  ])
})

test('a response to requests says to which', () => {
  expect(linesOf(crm([{ requests: [{ status: 404 }] }]))).toEqual(['/destinations/0/responses/0/requests/0 bad-responses'])
  expect(linesOf(crm([{ requests: [] }]))).toEqual(['/destinations/0/responses/0/requests too-few'])
  expect(linesOf(crm([{ requests: [{ method: 'get' }] }]))).toEqual(['/destinations/0/responses/0/requests/0/method unknown-value'])
})

test('what fails is answered somehow, and only what fails is', () => {
  const first = (response: object) => linesOf(recorder([response]))
  expect(first({ failureRate: 0.5, status: 503 })).toEqual([])
  expect(first({ failureRate: 0.5, silent: true })).toEqual([])
  expect(first({ failureRate: 0.5 })).toEqual(['/destinations/0/responses/0 bad-responses'])
  expect(linesOf(recorder({ failureRate: 0.5, silent: true, latency: '1s' }))).toEqual([])
  for (const model of [{}, { failureRate: 0.5 }, { status: 503 }, { latency: '1s', body: 'Oh' }, { latency: '1s', retryAfter: '1s' }])
    expect(linesOf(recorder(model))).toEqual(['/destinations/0/responses bad-responses'])
  expect(linesOf(recorder({ outages: [{ at: '+1h', for: '1h' }] }))).toEqual(['/destinations/0/responses/outages/0 bad-responses'])
})

test('a latency is a duration, a spread or a ramp, and a ramp has a length', () => {
  const of = (latency: unknown, more: object = {}) => linesOf(recorder([{ latency, ...more }]))
  expect(of({ from: '1s', to: '2s' }, { for: '1h' })).toEqual([])
  expect(of({ from: '1s', to: '2s' })).toEqual(['/destinations/0/responses/0 bad-latency'])
  expect(of({ median: '0s', p99: '2s' })).toEqual(['/destinations/0/responses/0/latency bad-latency'])
  expect(of({ from: '1s', too: '2s' }, { for: '1h' })).toEqual([
    '/destinations/0/responses/0/latency/to missing-field',
    '/destinations/0/responses/0/latency/too unknown-field',
  ])
  expect(of(5)).toEqual(['/destinations/0/responses/0/latency wrong-type'])
  expect(linesOf(recorder({ latency: { from: '1s', to: '2s' } }))).not.toEqual([])
})

test('outages and rate limits last some time, and no outage begins before it has ended', () => {
  const outage = { at: '+1h', for: '20m', status: 503 }
  const found = linesOf(
    recorder({
      outages: [outage, { ...outage, for: '0s' }, { ...outage, every: '20m' }, { ...outage, every: '21m' }],
      rateLimit: { max: 1, per: '0s' },
    }),
  )
  expect(found).toEqual([
    '/destinations/0/responses/outages/1/for zero-duration',
    '/destinations/0/responses/outages/2/every overlapping-outages',
    '/destinations/0/responses/rateLimit/per zero-duration',
  ])
})

test('[DLV19] the responses of a scenario name what is there, and what can answer so', () => {
  const clock = { start: '2026-01-05T10:00:00Z', end: '+1d' }
  const scenario = (responses: object) => ({
    format: 'rehearsal/scenario/1',
    name: 'A test',
    clock,
    journeys: [journey(steps())],
    responses,
  })
  const known = { destinations: [{ id: 'braze', kind: 'recorder' as const }], dataSources: [], segments: [] }
  expect(linesOfScenario(scenario({ braze: [{ status: 503 }] }), known)).toEqual([])
  expect(linesOfScenario(scenario({ brace: [{ status: 503 }] }), known)).toEqual(['/responses/brace unknown-destination'])
  expect(linesOfScenario(scenario({ braze: { requests } }), known)).toEqual(['/responses/braze/requests unasked-responses'])
  expect(linesOfScenario(scenario({ brace: [{ status: 503 }] }), { ...known, incomplete: new Set(['destinations'] as const) })).toEqual([])
})
