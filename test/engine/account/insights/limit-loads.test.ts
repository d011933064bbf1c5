import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CallLimit } from '../../../../src/engine/account/insights/call-limits.ts'
import { limitLoad } from '../../../../src/engine/account/insights/limit-load.ts'
import { insightQuestions } from '../../../../src/engine/account/questions/insight-questions.ts'
import { event, readerOf, receipt, scenarioOf } from '../../run/rehearse.ts'

const start = Date.parse('2026-01-05T10:00:00Z')
const end = Date.parse('2026-01-12T10:00:00Z')

/** Four orders in the first minute, one in the third; a second journey sends each to another destination. */
const given = {
  destinations: [
    { id: 'sink', kind: 'recorder', responses: { rateLimit: { max: 2, per: '1m' } } },
    { id: 'crm', kind: 'recorder' },
  ],
  caps: [{ destinations: ['crm', 'sink'], max: 5, per: '1h' }],
  journeys: [
    receipt(),
    receipt({ journey: { id: 'second' }, send: { name: 'Second mail', activations: [{ id: 'a1', destination: 'crm' }] } }),
  ],
  profiles: [{ id: 'u1' }],
  timeline: ['+0s', '+10s', '+20s', '+30s', '+150s'].map((at, order) => event(at, 'Ordered', { order: `o${order}` })),
}

test('[INS7] a destination is held against its caps and its own rate limit, with the calls of all journeys', () => {
  const asked = insightQuestions(readerOf(scenarioOf(given)))
  expect(asked.destinationLoads({ journey: 'receipt', at: end })).toEqual([
    {
      destination: 'sink',
      sends: 5,
      limits: [
        {
          kind: 'cap',
          max: 5,
          perMs: 3_600_000,
          window: 'aligned',
          shared: ['crm', 'sink'],
          source: null,
          peak: { calls: 10, at: start },
          over: 5,
        },
        {
          kind: 'rate-limit',
          max: 2,
          perMs: 60_000,
          window: 'aligned',
          shared: ['sink'],
          source: null,
          peak: { calls: 4, at: start },
          over: 2,
        },
      ],
    },
  ])
  const [load] = asked.destinationLoads({ journey: 'receipt', at: end, during: { from: start + 11_000, to: end } })
  expect(load).toMatchObject({
    sends: 3,
    limits: [
      { peak: { calls: 6 }, over: 1 },
      { peak: { calls: 2 }, over: 0 },
    ],
  })
})

test('[INS7] what a product’s pages say of its actions stands beside', () => {
  const journey = {
    format: 'rehearsal/journey/1',
    id: 'adobe',
    name: 'Adobe',
    preset: 'ajo-current',
    start: 'in',
    steps: {
      in: { type: 'event', event: 'Ordered', namespace: 'user_id', next: 'mail' },
      mail: { type: 'action', destination: 'sink', parameters: {} },
    },
  }
  const scenario = scenarioOf({ ...given, caps: [], journeys: [journey] }, ['unknown-event', 'unknown-namespace'])
  const [load] = insightQuestions(readerOf(scenario)).destinationLoads({ journey: 'adobe', at: end })
  expect(load?.limits.map(({ kind, max, perMs }) => [kind, max, perMs])).toEqual([
    ['rate-limit', 2, 60_000],
    ['product', 300_000, 60_000],
  ])
})

test('[INS7] the peak and what is over are those of every period', () => {
  const times = fc.array(fc.nat({ max: 200 }), { maxLength: 40 }).map((all) => Float64Array.from(all).sort())
  const limit = fc.record({ max: fc.integer({ min: 1, max: 5 }), perMs: fc.integer({ min: 1, max: 60 }) })
  fc.assert(
    fc.property(times, limit, (calls, { max, perMs }) => {
      const base: Omit<CallLimit, 'window'> = { kind: 'cap', max, perMs, shared: [], source: null }
      const within = (from: number, to: number) => calls.filter((at) => at >= from && at < to).length
      const aligned = limitLoad({ ...base, window: 'aligned' }, calls)
      const periods = Array.from({ length: Math.ceil(201 / perMs) }, (_, period) => within(period * perMs, (period + 1) * perMs))
      expect(aligned.peak?.calls ?? 0).toBe(Math.max(...periods))
      expect(aligned.over).toBe(periods.reduce((sum, count) => sum + Math.max(0, count - max), 0))
      const sliding = limitLoad({ ...base, window: 'sliding' }, calls)
      expect(sliding.peak?.calls ?? 0).toBe(Math.max(0, ...Array.from(calls, (at) => within(at, at + perMs))))
      const through: number[] = []
      for (const at of calls) if (through.filter((one) => one > at - perMs).length < max) through.push(at)
      expect(sliding.over).toBe(calls.length - through.length)
    }),
  )
})
