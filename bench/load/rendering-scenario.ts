import type { Scenario } from '../../src/engine/index.ts'
import type { Journey } from '../../src/engine/model/journey.ts'
import type { Destination } from '../../src/engine/model/workspace.ts'
import { abandonmentScenario } from './abandonment-scenario.ts'

const from = (path: string) => ({ '@path': `$.${path}` })

export const brazeAction = 'trackEvent'
export const brazeSettings = { api_key: 'a-key-of-nobody', endpoint: 'https://rest.iad-01.braze.com' }
export const brazeMapping = { external_id: from('userId'), name: from('event'), time: from('receivedAt'), properties: from('properties') }

/** Checkout abandonment whose mails go through the code of Braze: one request a send. */
export function renderingScenario(profiles: number, seed: number): Scenario {
  const plain = abandonmentScenario(profiles, seed)
  const braze: Destination = { id: 'braze', kind: 'actions', slug: 'actions-braze-cloud', settings: brazeSettings }
  const journeys = plain.journeys.map(throughBraze)
  return { ...plain, document: { ...plain.document, destinations: [braze], journeys }, journeys, destinations: [braze] }
}

function throughBraze(journey: Journey): Journey {
  const steps = Object.entries(journey.steps).map(([id, step]) => {
    if (step.type !== 'send-to-destination') return [id, step] as const
    const activations = step.activations.map((one) => ({ ...one, destination: 'braze', action: brazeAction, mapping: brazeMapping }))
    return [id, { ...step, activations }] as const
  })
  return { ...journey, steps: Object.fromEntries(steps) }
}
