import { smallJourney, smallScenario } from './small-scenario.ts'

export const brazeKey = 'key-that-nobody-sees'

/** The small scenario, whose greeting goes through Braze. */
export function brazeScenario(activation: object = {}, destination: object = {}, more: object = {}) {
  return smallScenario({
    destinations: [
      {
        id: 'braze',
        kind: 'actions',
        slug: 'actions-braze-cloud',
        settings: { api_key: brazeKey, endpoint: 'https://rest.iad-01.braze.com' },
        ...destination,
      },
    ],
    journeys: [brazeJourney(activation)],
    ...more,
  })
}

export function brazeJourney(activation: object = {}) {
  const { steps } = smallJourney()
  const mapping = { external_id: { '@path': '$.userId' }, name: { '@path': '$.event' }, time: { '@path': '$.receivedAt' } }
  const activations = [{ id: 'a1', destination: 'braze', action: 'trackEvent', mapping, ...activation }]
  return smallJourney({ steps: { ...steps, greet: { ...steps.greet, activations } } })
}

/** Many who start, and are greeted an hour later: some send for each of them. */
export function crowdScenario(count: number) {
  const activity = [{ event: 'Started', perProfile: { poisson: { mean: 2, every: '1d' } } }]
  return brazeScenario({}, {}, { profiles: [], timeline: [], expect: [], synthesize: { profiles: { count, idPrefix: 'u-' }, activity } })
}
