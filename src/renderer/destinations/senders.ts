import type { Journey } from '../../engine/model/journey.ts'
import type { Activation } from '../../engine/model/step.ts'
import { stepTitle } from '../canvas/step-words.ts'

/** A place of a journey that sends to a destination. */
export interface Sender {
  readonly journey: string
  readonly journeyName: string
  /** null of the exit send. */
  readonly step: string | null
  readonly title: string
  /** Those that go to the destination; none of an action. */
  readonly activations: readonly Activation[]
  /** Nothing else is sent here, so that the sends of the place are those to the destination. */
  readonly isOnly: boolean
}

/** What sends to a destination, in the order of the journeys and of their steps. */
export function sendersTo(destination: string, journeys: readonly (Journey | null)[]): Sender[] {
  return journeys.flatMap((journey) => (journey === null ? [] : sendersOf(journey, destination)))
}

function sendersOf(journey: Journey, destination: string): Sender[] {
  const place = { journey: journey.id, journeyName: journey.name ?? journey.id }
  const steps = Object.entries(journey.steps).flatMap(([id, step]): Sender[] => {
    const here = { ...place, step: id, title: stepTitle(id, step) }
    if (step.type === 'action') return step.destination === destination ? [{ ...here, activations: [], isOnly: true }] : []
    if (step.type !== 'send-to-destination') return []
    const activations = step.activations.filter((one) => one.destination === destination)
    return activations.length === 0 ? [] : [{ ...here, activations, isOnly: activations.length === step.activations.length }]
  })
  const atExit = journey.exitSend?.activation
  if (atExit?.destination !== destination) return steps
  return [...steps, { ...place, step: null, title: 'Exit send', activations: [atExit], isOnly: true }]
}
