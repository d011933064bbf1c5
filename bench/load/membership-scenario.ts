import type { Scenario } from '../../src/engine/index.ts'
import type { Journey } from '../../src/engine/model/journey.ts'
import type { Segment } from '../../src/engine/model/segment.ts'

/** A journey that hears of the events: without one a run would not even load them. */
const journey: Journey = {
  format: 'rehearsal/journey/1',
  id: 'orders',
  name: 'Orders',
  preset: 'twilio-ga-2025-11',
  start: 'ordered',
  steps: { ordered: { type: 'event', event: 'Order_Completed', entry: 'every-time', identifier: 'order_id' } },
}

const rule = { event: 'Order_Completed', count: { is: 'at-least' as const, value: 3 }, within: '30d' }

/**
 * Ten orders a profile on average, all of them in the window of the rule at the end of the clock, when the batch segment is calculated.
 */
export function membershipScenario(profiles: number, seed: number, evaluation: 'batch' | 'streaming'): Scenario {
  const regulars: Segment =
    evaluation === 'batch' ? { id: 'regulars', evaluation, calculation: { daily: '00:00' }, rule } : { id: 'regulars', evaluation, rule }
  return {
    document: {
      format: 'rehearsal/scenario/1',
      name: 'Regular customers, 30 days',
      seed,
      clock: { start: '2026-01-05T00:00:00Z', end: '+30d' },
      journeys: [journey],
      synthesize: {
        profiles: { count: profiles, traits: { first_name: { faker: 'person.firstName' } } },
        activity: [
          { event: 'Order_Completed', perProfile: { poisson: { mean: 10, every: '30d' } }, properties: { order_id: { id: 'o-' } } },
        ],
      },
    },
    journeys: [journey],
    events: undefined,
    segments: [regulars],
    destinations: [],
    dataSources: [],
    caps: [],
  }
}
