import * as fc from 'fast-check'
import type { Responses } from '../../../src/engine/model/responses.ts'

const ms = (min: number, max: number) => fc.integer({ min, max }).map((length) => `${length}ms`)
const status = fc.constantFrom(200, 204, 301, 404, 429, 500, 503)
const spread = fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 9000 })).map(([median, more]) => ({
  median: `${median}ms`,
  p99: `${median + more}ms`,
}))
const ramp = fc.record({ from: ms(0, 8000), to: ms(0, 8000) })
const failing = fc.record({ failureRate: fc.double({ min: 0, max: 1, noNaN: true }), status })
const optional: { requiredKeys: [] } = { requiredKeys: [] }

const response = fc
  .tuple(
    fc.record({ for: ms(1, 20_000) }),
    fc.record({ latency: fc.oneof(ms(0, 6000), spread, ramp), retryAfter: ms(0, 3000), silent: fc.constant(true) }, optional),
    fc.oneof(failing, fc.record({ status }, optional)),
    fc.record({ times: fc.integer({ min: 1, max: 3 }) }, optional),
  )
  .map((parts) => Object.assign({}, ...parts) as object)

const outage = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 5000 }), fc.option(fc.integer({ min: 1, max: 9000 })), status)
  .map(([at, length, pause, answered]) => ({
    at: `+${at}ms`,
    for: `${length}ms`,
    status: answered,
    ...(pause === null ? {} : { every: `${length + pause}ms` }),
  }))

const model = fc
  .tuple(
    fc.record({ latency: fc.oneof(ms(0, 6000), spread) }),
    fc.oneof(failing, fc.constant({})),
    fc.record(
      {
        outages: fc.array(outage, { minLength: 1, maxLength: 3 }),
        rateLimit: fc.record({ max: fc.integer({ min: 1, max: 4 }), per: ms(500, 5000) }),
      },
      optional,
    ),
  )
  .map((parts) => Object.assign({}, ...parts) as object)

/** Whatever a destination may be said to answer, in a run of some twenty seconds. */
export const anyResponses = fc.oneof(fc.array(response, { minLength: 1, maxLength: 4 }), model) as fc.Arbitrary<Responses>
