import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ActionCall, type ActionTerms } from '../../../src/engine/delivery/action-call.ts'
import { destinationCaps } from '../../../src/engine/delivery/caps.ts'
import { answersOf } from '../../../src/engine/delivery/destination-answers.ts'
import type { Responses } from '../../../src/engine/model/responses.ts'
import { TimerQueue } from '../../../src/engine/time/timer-queue.ts'

const runs = { numRuns: 300, seed: 20200720 }
const startMs = Date.parse('2020-07-20T10:00:00Z')
const terms: ActionTerms = { budgetMs: 5000, attemptMs: Infinity, retries: 3, isFinal: (status) => status === 404, capWindow: 'sliding' }

const milliseconds = fc.integer({ min: 0, max: 6000 }).map((ms) => `${ms}ms`)
const response = fc.record(
  {
    status: fc.constantFrom(200, 204, 301, 404, 500),
    latency: milliseconds,
    times: fc.integer({ min: 1, max: 3 }),
    silent: fc.constant(true),
  },
  { requiredKeys: [] },
)
const model = fc.record({
  latency: fc.constant({ median: '1s', p99: '8s' }),
  failureRate: fc.double({ min: 0, max: 1, noNaN: true }),
  status: fc.constant(503),
})
const given = fc.record({
  responses: fc.oneof(fc.array(response, { minLength: 1, maxLength: 4 }), model),
  max: fc.integer({ min: 1, max: 5 }),
  starts: fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 12 }),
})

interface Facts {
  readonly responses: Responses
  readonly max: number
  readonly starts: readonly number[]
}

/** Actions that begin at these instants, each advanced when it is due. */
function run({ responses, max, starts }: Facts): ActionCall[] {
  const answers = answersOf(responses, startMs)
  const caps = destinationCaps([{ destinations: ['crm'], max, per: '1s' }]).get('crm') ?? null
  const actions = starts.map((after, index) => new ActionCall(startMs + after, index, terms))
  const queue = new TimerQueue()
  for (const [index, { nextAt }] of actions.entries()) queue.arm(nextAt ?? 0, index, 0)
  while (queue.count > 0) {
    queue.take()
    const action = actions[queue.takenInstance]
    action?.advance(answers, caps)
    if (action && action.nextAt !== null) queue.arm(action.nextAt, queue.takenInstance, 0)
  }
  return actions
}

test('[ACT2][ACT3] an action ends within its time, after at most four attempts, of which only the last decides', () => {
  fc.assert(
    fc.property(given, (facts) => {
      for (const { attempts, outcome, startedAt, endedAt } of run(facts)) {
        expect(outcome).not.toBeNull()
        expect(attempts.length).toBeLessThanOrEqual(terms.retries + 1)
        expect(endedAt).toBeGreaterThanOrEqual(startedAt)
        expect(endedAt).toBeLessThanOrEqual(startedAt + terms.budgetMs)
        const [last, ...before] = attempts.map(({ status }) => status).reverse()
        expect(before.every((status) => typeof status === 'number' && (status < 200 || status > 299) && status !== 404)).toBe(true)
        expect(outcome?.kind).toBe(last === 'timed-out' ? 'timed-out' : last === 200 || last === 204 ? 'ok' : 'error')
      }
    }),
    runs,
  )
})

test('[ACT1][ACT7] the same calls come to the same', () => {
  fc.assert(
    fc.property(given, (facts) => {
      const told = () => run(facts).map(({ attempts, outcome, endedAt }) => ({ attempts, outcome, endedAt }))
      expect(told()).toEqual(told())
    }),
    runs,
  )
})

test('[ACT6][ACT8] no period has more calls than its cap allows', () => {
  fc.assert(
    fc.property(given, (facts) => {
      const calls = run(facts).flatMap(({ attempts }) => attempts.flatMap(({ at, status }) => (status === 'capped' ? [] : [at])))
      for (const end of calls) expect(calls.filter((at) => at > end - 1000 && at <= end).length).toBeLessThanOrEqual(facts.max)
    }),
    runs,
  )
})
