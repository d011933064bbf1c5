import type { Journey } from '../../engine/model/journey.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { JourneyReads } from '../../engine/propose/journey-reads.ts'

/**
 * A workspace with what journeys name and nobody has described: destinations that record what they get, segments without members,
 * namespaces of people. There is no catalogue of events, so that any may come.
 */
export function minimalWorkspace(name: string, journeys: readonly Journey[]): JsonObject {
  const reads = new JourneyReads(journeys, [])
  const destinations = journeys.flatMap(({ steps, exitSend }) => [
    ...Object.values(steps).flatMap((step) => {
      if (step.type === 'action') return [step.destination]
      return step.type === 'send-to-destination' ? step.activations.map(({ destination }) => destination) : []
    }),
    ...(exitSend ? [exitSend.activation.destination] : []),
  ])
  return {
    format: 'rehearsal/workspace/1',
    name,
    namespaces: [...new Set([...reads.namespaces, 'email'])].map((id) => ({ id, kind: 'person' })),
    segments: [...reads.segments].map((id) => ({ id, evaluation: 'scripted' })),
    destinations: [...new Set(destinations)].map((id) => ({ id, kind: 'recorder' })),
  } as unknown as JsonObject
}
