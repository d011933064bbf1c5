import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersOf, countsCalls } from '../../../src/engine/delivery/destination-answers.ts'
import type { Responses } from '../../../src/engine/model/responses.ts'
import { readerOf, scenarioOf } from '../run/rehearse.ts'
import { anyResponses } from './responses-arbitrary.ts'

const runs = { numRuns: 200, seed: 20260105 }
const startMs = Date.parse('2026-01-05T10:00:00Z')
const calls = fc.array(fc.record({ after: fc.integer({ min: 0, max: 30_000 }), stream: fc.nat(), number: fc.nat({ max: 5 }) }), {
  minLength: 1,
  maxLength: 40,
})
const statusesAt = (responses: Responses, afters: readonly number[]) => {
  const answers = answersOf(responses, startMs)
  return afters.map((after, stream) => answers({ at: startMs + after, stream, number: 0 }))
}

test('[DLV9][DLV15] an answer is decided by the call alone where no calls are counted', () => {
  fc.assert(
    fc.property(
      anyResponses.filter((responses) => !countsCalls(responses)),
      calls,
      (responses, made) => {
        const told = (order: typeof made) => {
          const answers = answersOf(responses, startMs)
          return new Map(order.map((call) => [JSON.stringify(call), answers({ ...call, at: startMs + call.after })]))
        }
        const forwards = told(made)
        for (const [call, answer] of told([...made].reverse())) expect(forwards.get(call)).toEqual(answer)
      },
    ),
    runs,
  )
})

test('[DLV15] the share of calls that fail is near its rate, whatever the seed of the run', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (failureRate, seed) => {
      const answers = answersOf([{ failureRate, status: 503 }], startMs)
      const failed = Array.from({ length: 2000 }, (_, number) => answers({ at: startMs, stream: seed, number }).status).filter(
        (s) => s === 503,
      )
      expect(Math.abs(failed.length / 2000 - failureRate)).toBeLessThan(5 * Math.sqrt(0.25 / 2000))
    }),
    { ...runs, numRuns: 50 },
  )
})

test('[DLV15] a ramp goes one way, from its beginning to its end, and stays within', () => {
  const length = fc.integer({ min: 0, max: 20_000 })
  fc.assert(
    fc.property(length, length, fc.integer({ min: 1, max: 100_000 }), fc.array(fc.nat(), { minLength: 2 }), (from, to, lasts, at) => {
      const script = [{ latency: { from: `${from}ms`, to: `${to}ms` }, for: `${lasts}ms` }]
      const afters = [0, ...at.map((after) => after % lasts)].sort((a, b) => a - b)
      const latencies = statusesAt(script, afters).map(({ latencyMs }) => latencyMs)
      expect(latencies[0]).toBe(from)
      const way = Math.sign(to - from)
      for (const [place, latency] of latencies.entries()) {
        expect(latency).toBeGreaterThanOrEqual(Math.min(from, to))
        expect(latency).toBeLessThanOrEqual(Math.max(from, to))
        expect(Math.sign(latency - (latencies[place - 1] ?? from)) * way).toBeGreaterThanOrEqual(0)
      }
    }),
    runs,
  )
})

test('[DLV17] no period has more calls taken than the limit, and who is refused may come at the beginning of the next', () => {
  const instants = fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 60 }).map((all) => all.sort((a, b) => a - b))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3000 }), instants, (max, per, afters) => {
      const answers = statusesAt({ rateLimit: { max, per: `${per}ms` } }, afters)
      const periodOf = (after: number) => Math.floor((startMs + after) / per)
      const taken = new Map<number, number>()
      for (const [place, { status, retryAfterMs }] of answers.entries()) {
        const after = afters[place] ?? 0
        const before = taken.get(periodOf(after)) ?? 0
        expect(status).toBe(before < max ? 200 : 429)
        if (status === 200) taken.set(periodOf(after), before + 1)
        else expect(startMs + after + retryAfterMs).toBe((periodOf(after) + 1) * per)
      }
    }),
    runs,
  )
})

test('[DLV16] an outage holds from its beginning up to its end, and so each time', () => {
  const length = fc.integer({ min: 1, max: 5000 })
  fc.assert(
    fc.property(fc.nat({ max: 10_000 }), length, length, fc.array(fc.nat({ max: 30_000 })), (at, lasts, pause, afters) => {
      const every = lasts + pause
      const outages = [{ at: `+${at}ms`, for: `${lasts}ms`, every: `${every}ms`, status: 503 }]
      const isOut = (after: number) => after >= at && (after - at) % every < lasts
      expect(statusesAt({ outages }, afters).map(({ status }) => status)).toEqual(afters.map((after) => (isOut(after) ? 503 : 200)))
    }),
    runs,
  )
})

test('[ORD6][DLV17] actions whose destinations answer in whatever way: profile order and time order give the same bytes and attempts', () => {
  const login = fc.record({ after: fc.integer({ min: 0, max: 20_000 }), profile: fc.constantFrom('u1', 'u2', 'u3') })
  const steps = {
    e: { type: 'event', event: 'Login', namespace: 'email', next: 'x' },
    x: { type: 'action', destination: 'crm', parameters: {}, onError: { next: 'w' }, onTimeout: { next: 'end' }, next: 'w' },
    w: { type: 'wait', for: '2s', next: 'y' },
    y: { type: 'action', destination: 'crm', parameters: {}, onError: { next: 'end' }, next: 'end' },
    end: { type: 'end' },
  }
  fc.assert(
    fc.property(anyResponses, fc.array(login, { maxLength: 10 }), (responses, logins) => {
      const given = {
        journeys: [{ format: 'rehearsal/journey/1', id: 'j', preset: 'ajo-current', start: 'e', steps }],
        namespaces: [{ id: 'email', kind: 'person' }],
        profiles: ['u1', 'u2', 'u3'].map((id) => ({ id, identities: { email: [`${id}@shop.example`] } })),
        destinations: [{ id: 'crm', kind: 'recorder', responses }],
        timeline: logins.map(({ after, profile }) => ({ at: `+${after}ms`, profile, event: 'Login' })),
      }
      const whole = readerOf(scenarioOf(given))
      const inTime = readerOf(scenarioOf(given), 'time', 3)
      expect([...inTime.traceLines()]).toEqual([...whole.traceLines()])
      expect(inTime.result(1000)).toEqual(whole.result(1000))
    }),
    runs,
  )
})
