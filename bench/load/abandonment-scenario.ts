import type { Scenario } from '../../src/engine/index.ts'
import type { Journey } from '../../src/engine/model/journey.ts'

/** How long an instance waits for the purchase, and how long before the mail; every program of the benchmark uses these. */
export const holdMs = 3_600_000
export const pauseMs = 86_400_000

const journey: Journey = {
  format: 'rehearsal/journey/1',
  id: 'checkout-abandonment',
  name: 'Checkout abandonment',
  preset: 'twilio-ga-2025-11',
  start: 'started',
  steps: {
    started: { type: 'event', event: 'Checkout_Started', entry: 'every-time', identifier: 'session_id', next: 'hold' },
    hold: {
      type: 'hold-until',
      name: 'Wait for the purchase',
      branches: [{ id: 'purchased', name: 'Purchased', event: 'Purchase_Completed', next: 'done' }],
      maximum: { after: '1h', next: 'pause' },
    },
    pause: { type: 'wait', name: 'Give it a day', for: '1d', next: 'mail' },
    mail: {
      type: 'send-to-destination',
      name: 'Mail',
      activations: [{ id: 'a1', destination: 'sink', context: 'all', traits: ['first_name'] }],
      next: 'done',
    },
    done: { type: 'end' },
  },
}

/**
 * The load that all programs carry: each profile starts three checkouts in 90 days on average, at any time; half of them are
 * followed by the purchase within two hours, so a quarter of all purchases is too late. Who did not buy within the hour gets
 * a mail a day later.
 */
export function abandonmentScenario(profiles: number, seed: number): Scenario {
  const destinations = [{ id: 'sink', kind: 'recorder' as const }]
  return {
    document: {
      format: 'rehearsal/scenario/1',
      name: 'Checkout abandonment, 90 days',
      seed,
      clock: { start: '2026-01-05T00:00:00Z', end: '+90d' },
      destinations,
      journeys: [journey],
      synthesize: {
        profiles: { count: profiles, traits: { first_name: { faker: 'person.firstName' } } },
        activity: [
          {
            event: 'Checkout_Started',
            perProfile: { poisson: { mean: 3, every: '90d' } },
            properties: { session_id: { id: 's-' } },
            followedBy: [
              {
                event: 'Purchase_Completed',
                probability: 0.5,
                after: { uniform: { min: '0s', max: '2h' } },
                carry: ['session_id'],
              },
            ],
          },
        ],
      },
    },
    journeys: [journey],
    events: undefined,
    segments: [],
    dataSources: [],
    caps: [],
    destinations,
  }
}
