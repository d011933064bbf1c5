import * as fc from 'fast-check'
import { checkout } from '../run/rehearse.ts'

/** Scenarios in which segments of all kinds depend on each other, and changes, events, merges and calculations collide at few instants. */
export function segmentsArbitrary() {
  const at = fc.constantFrom('+0s', '+1h', '+2h', '+3h', '+14h', '+15h', '+15h10m', '+16h', '+1d', '+38h', '+39h', '+40h')
  const profile = fc.constantFrom('u1', 'u2', 'u-0')
  const item = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        at,
        profile,
        event: fc.constantFrom('Ordered', 'Started'),
        properties: fc.record({ session: fc.constantFrom('s1', 's2', 's3') }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        at,
        profile,
        traits: fc.record(
          { plan: fc.constantFrom('pro', 'free', null), renewal: fc.constantFrom('2026-01-05T12:00:00Z', '2026-01-06', null) },
          { requiredKeys: [] },
        ),
      }),
    },
    { weight: 2, arbitrary: fc.record({ at, profile, segment: fc.constant('told'), change: fc.constantFrom('enter', 'exit') }) },
    { weight: 2, arbitrary: fc.record({ at, calculate: fc.subarray(['first', 'second'], { minLength: 1 }) }) },
    { weight: 1, arbitrary: fc.record({ at, merge: fc.constantFrom({ from: 'u1', into: 'u2' }, { from: 'u1', into: 'u-0' }) }) },
  )
  const names = ['told', 'stream', 'first', 'second'] as const
  /** A rule may name the segments before it alone: then nobody hangs on itself. */
  const rule = (earlier: readonly string[]) =>
    fc.oneof(
      fc.constant({ trait: 'plan', is: 'equals', value: 'pro' }),
      fc.record({
        trait: fc.constant('renewal'),
        is: fc.constantFrom('within-last', 'within-next', 'before-last', 'after-next'),
        value: fc.constantFrom('1h', '1d'),
      }),
      fc.record({
        event: fc.constant('Ordered'),
        count: fc.record({
          is: fc.constantFrom('at-least', 'equals', 'not-equals', 'at-most', 'less-than', 'greater-than'),
          value: fc.constantFrom(1, 2),
        }),
        within: fc.constantFrom('1h', '13h', '30d'),
      }),
      fc.constantFrom(
        { event: 'Started' },
        { event: 'Ordered', where: [{ property: 'session', equals: 's1' }], within: '13h' },
        { event: 'Started', where: [{ property: 'session', anyOf: ['s1', 's2'] }], count: { is: 'at-least', value: 2 }, within: '1h' },
      ),
      ...earlier.map((segment) => fc.record({ segment: fc.constant(segment), member: fc.boolean() })),
    )
  const joined = (earlier: readonly string[]) =>
    fc.oneof(
      rule(earlier),
      fc.record({ any: fc.tuple(rule(earlier), rule(earlier)) }),
      fc.record({ all: fc.tuple(rule(earlier), rule(earlier)) }),
      fc.record({ not: rule(earlier) }),
    )
  const calculation = fc.record(
    {
      daily: fc.constantFrom('01:00', '02:00'),
      timezone: fc.constantFrom('UTC', 'Europe/Paris'),
      takes: fc.constantFrom('0s', '10m', '30h'),
      readyAfter: fc.constantFrom('0s', '1h'),
    },
    { requiredKeys: ['daily'] },
  )
  const segments = fc.tuple(
    fc.constant({ id: 'told', evaluation: 'scripted' }),
    fc.record({
      id: fc.constant('stream'),
      evaluation: fc.constant('streaming'),
      latency: fc.constantFrom('0s', '1h'),
      rule: joined(['told']),
    }),
    fc.record({ id: fc.constant('first'), evaluation: fc.constant('batch'), calculation, rule: joined(['told', 'stream']) }),
    fc.record({ id: fc.constant('second'), evaluation: fc.constant('batch'), calculation, rule: joined(names.slice(0, 3)) }),
  )
  const audience = fc.constantFrom(...names)
  return fc.record({
    journeys: fc
      .tuple(audience, audience)
      .map(([one, other]) => [checkout({ start: { audience: one } }), checkout({ journey: { id: 'other' }, start: { audience: other } })]),
    segments: fc.tuple(segments, fc.boolean()).map(([all, isReversed]) => (isReversed ? [...all].reverse() : all)),
    profiles: fc.subarray(['told', 'first', 'second']).map((starts) => [
      { id: 'u1', segments: starts },
      { id: 'u2', traits: { plan: 'pro' } },
    ]),
    timeline: fc.array(item, { maxLength: 25 }),
    synthesize: fc.constant({
      profiles: { count: 2, traits: { plan: { oneOf: { pro: 0.5, free: 0.5 } } } },
      activity: [{ event: 'Ordered', perProfile: { poisson: { mean: 4, every: '2d' } } }],
    }),
    clock: fc.constant({ start: '2026-01-05T10:00:00Z', end: '+3d' }),
  })
}
