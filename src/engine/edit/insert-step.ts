import { journeySchema } from '../model/journey.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import type { StepType } from '../model/step.ts'
import { valueAt, withValueAt } from './document-path.ts'
import { freeId } from './free-id.ts'
import { wayOn } from './going-on.ts'
import { editableJourney, type JourneyDocument } from './journey-document.ts'
import { idOfNewStep, newStep } from './new-step.ts'
import { placeOfWay, type WayId } from './way-place.ts'

/** A document with a step that is new in it. */
export interface WithStep {
  readonly document: JourneyDocument
  readonly step: string
}

/**
 * Puts a new step on a way, before what follows there; an end cuts off what followed. null where there is no such way.
 * @param name what the step is called, where it needs a name at once
 */
export function insertStep(document: JourneyDocument, way: WayId, type: StepType, name: string | null = null): WithStep | null {
  const place = placeOfWay(document, way)
  if (place === null || !isJsonObject(document.steps)) return null
  const steps = document.steps as JsonObject
  const id = freeId(idOfNewStep[type], (taken) => Object.hasOwn(steps, taken))
  const follower = valueAt(document, place)
  const inserted = { ...document, steps: withEntryAfter(steps, way.step, id, newStep(type, name)) }
  const led = withValueAt(inserted, place, id, journeySchema)
  return { document: typeof follower === 'string' ? leadingOn(led, id, follower) : led, step: id }
}

/** With a step behind another one in the order of the file. */
export function withEntryAfter(steps: JsonObject, before: string, id: string, step: JsonValue): JsonObject {
  return Object.fromEntries(Object.entries(steps).flatMap((entry) => (entry[0] === before ? [entry, [id, step]] : [entry])))
}

function leadingOn(document: JourneyDocument, id: string, follower: string): JourneyDocument {
  const step = editableJourney(document)?.journey.steps[id]
  const branch = step && wayOn(step)
  const place = branch === undefined ? null : placeOfWay(document, { step: id, branch })
  return place === null ? document : withValueAt(document, place, follower, journeySchema)
}
