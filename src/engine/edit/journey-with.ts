import { journeySchema } from '../model/journey.ts'
import type { JsonValue } from '../model/json-value.ts'
import { pointerOf } from '../model/problem.ts'
import { type DocumentPath, withValueAt } from './document-path.ts'
import type { JourneyDocument } from './journey-document.ts'

/** The journey with another value at a place; undefined takes it out. See withValueAt. */
export function journeyWith(document: JourneyDocument, place: DocumentPath, value: JsonValue | undefined): JourneyDocument {
  return withValueAt(document, place, value, journeySchema)
}

/** A place as problems name it: "/steps/wait/for". */
export const pointerTo = (place: DocumentPath): string => pointerOf(place)
