import * as fc from 'fast-check'
import { checkout, receipt } from '../run/rehearse.ts'

/** Scenarios small enough to read, in which everything collides: few profiles, few sessions, few instants. */
export function scenarioArbitrary() {
  const at = fc.constantFrom('+0s', '+1s', '+30m', '+1h', '+1h1ms', '+2h', '+1d')
  const item = fc.record({
    at,
    profile: fc.constantFrom('u1', 'u2', 'u-0', 'u-1'),
    event: fc.constantFrom('Started', 'Bought', 'Ordered', 'Gone', 'Elsewhere'),
    properties: fc.record(
      { session: fc.constantFrom('s1', 's2', 3, ''), order: fc.constantFrom('o1', 'o2'), plan: fc.constantFrom('free', 'pro') },
      { requiredKeys: [] },
    ),
  })
  return fc.record({
    seed: fc.nat({ max: 1000 }),
    journeys: fc.subarray(journeys, { minLength: 1 }),
    assumptions: fc.constantFrom({}, { 'event-at-deadline': 'timer-wins' }),
    profiles: fc.constant([{ id: 'u1' }, { id: 'u2' }]),
    timeline: fc.array(fc.oneof({ weight: 9, arbitrary: item }, { weight: 2, arbitrary: change(at) }), { maxLength: 40 }),
    synthesize: fc.constant({
      profiles: { count: 4 },
      activity: [
        {
          event: 'Started',
          perProfile: { poisson: { mean: 3, every: '7d' } },
          properties: { session: { id: 's-' } },
          followedBy: [{ event: 'Bought', probability: 0.5, after: { uniform: { min: '0s', max: '2h' } }, carry: ['session'] }],
        },
      ],
    }),
  })
}

/** What may happen to journeys and profiles meanwhile. */
function change(at: fc.Arbitrary<string>) {
  const journey = fc.constantFrom('checkout', 'receipt')
  return fc.oneof(
    fc.record({ at, journey, do: fc.constantFrom('pause', 'resume', 'archive') }),
    fc.record({
      at,
      journey: fc.constant('checkout'),
      do: fc.constant('publish'),
      definition: fc.constant(checkout()),
      previous: fc.constantFrom('pause', 'archive'),
    }),
    fc.record({ at, merge: fc.constantFrom({ from: 'u1', into: 'u2' }, { from: 'u2', into: 'u1' }) }),
    fc.record({ at, profile: fc.constantFrom('u1', 'u2'), traits: fc.record({ plan: fc.constantFrom('free', 'pro', null) }) }),
  )
}

const journeys = [
  checkout({
    journey: {
      exitRules: [{ id: 'out', event: 'Gone', matchIdentifier: true, send: true }],
      exitSend: { activation: { id: 'x', destination: 'sink' } },
    },
  }),
  receipt(),
  checkout({ journey: { id: 'once' }, start: { entry: 'once', identifier: undefined } }),
  checkout({
    journey: { id: 'again' },
    start: { entry: 'after-exit', identifier: undefined, where: [{ property: 'plan', equals: 'pro' }] },
    hold: { branches: [{ id: 'b', name: 'B', event: 'Started', next: 'nudge' }] },
  }),
]
