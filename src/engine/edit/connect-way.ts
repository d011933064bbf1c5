import { reachableFrom } from '../check/step-order.ts'
import { journeySchema } from '../model/journey.ts'
import { withValueAt } from './document-path.ts'
import { editableJourney, type JourneyDocument } from './journey-document.ts'
import { placeOfWay, type WayId } from './way-place.ts'

/** Why a way may not lead to a step: there is no such way or step, it is the start, the step of the way itself, or an earlier one on its path. */
export type Misconnection = 'unknown' | 'start' | 'itself' | 'loop'

/** null where the way may lead there. Every preset joins paths, and none has loops (contract section 2). */
export function whyNotConnect(document: JourneyDocument, way: WayId, to: string): Misconnection | null {
  const journey = editableJourney(document)?.journey
  if (!journey || !Object.hasOwn(journey.steps, to) || placeOfWay(document, way) === null) return 'unknown'
  if (to === way.step) return 'itself'
  if (to === journey.start) return 'start'
  return reachableFrom(to, new Map(Object.entries(journey.steps))).has(way.step) ? 'loop' : null
}

/** The document with a way that leads to another step, or ends its path with null; the same document where it may not. */
export function connectWay(document: JourneyDocument, way: WayId, to: string | null): JourneyDocument {
  const place = placeOfWay(document, way)
  if (place === null || (to !== null && whyNotConnect(document, way, to) !== null)) return document
  return withValueAt(document, place, to ?? undefined, journeySchema)
}
