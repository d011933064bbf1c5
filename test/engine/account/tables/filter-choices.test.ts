import { expect, test } from 'vitest'
import { checkout, event, readerOf, receipt, scenarioOf } from '../../run/rehearse.ts'

const reader = readerOf(
  scenarioOf({
    journeys: [checkout(), receipt()],
    profiles: [{ id: 'u1', traits: { plan: 'pro' } }],
    synthesize: { profiles: { count: 1, traits: { city: { faker: 'location.city' } } }, activity: [] },
    timeline: [
      event('+0s', 'Started', { session: 's1' }),
      event('+1m', 'Started', {}),
      event('+2m', 'Bought', { session: 'x' }),
      { at: '+3m', profile: 'u1', traits: { birthday: '2000-01-01' } },
    ],
  }),
)

test('the choices of a filter are the traits that anything gives, the sends of the journey, and the reasons that the run knows', () => {
  expect(reader.filterChoices('checkout')).toEqual({
    traits: ['birthday', 'city', 'plan'],
    activations: [{ activation: 'nudge/a1', step: 'nudge', destination: 'sink', eventName: 'Nudge' }],
    reasons: [
      { kind: 'refused', reason: 'missing-identifier' },
      { kind: 'ignored', reason: 'identifier-mismatch' },
    ],
  })
  expect(reader.filterChoices('receipt').reasons).toEqual([])
})
