import type { Journey } from '../model/journey.ts'
import type { EventStep, Step } from '../model/step.ts'
import type { SamplePlace } from './send-to-try.ts'

/**
 * A journey with nothing in it but what its sends at a place are made of: whatever is wrong elsewhere, this can be compiled. The other steps keep
 * their places, by which messages are numbered, and do nothing.
 */
export function journeyOfSends(journey: Journey, place: SamplePlace): Journey {
  const own = 'step' in place ? place.step : null
  const steps = Object.entries(journey.steps).map(([id, step]): [string, Step] => {
    if (id === own && id !== journey.start) return [id, withoutNext(step)]
    return [id, id === journey.start && step.type === 'event' ? bareEntry(step) : { type: 'send-to-destination', activations: [] }]
  })
  return { ...journey, steps: Object.fromEntries(steps) }
}

function withoutNext(step: Step): Step {
  if (step.type !== 'send-to-destination') return step
  const { next: _, ...rest } = step
  return rest
}

/** Who comes in is no matter to a test send. */
function bareEntry({ event, identifier, entry }: EventStep): EventStep {
  return { type: 'event', event, ...(identifier !== undefined && { identifier }), ...(entry !== undefined && { entry }) }
}
