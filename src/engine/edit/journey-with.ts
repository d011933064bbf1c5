import { journeySchema } from '../model/journey.ts'
import type { JsonValue } from '../model/json-value.ts'
import { pointerOf } from '../model/problem.ts'
import { type DocumentPath, withValueAt } from './document-path.ts'
import type { JourneyDocument } from './journey-document.ts'
import { withoutEmptiedParts } from './without-emptied-parts.ts'

/** The journey with another value at a place; undefined takes it out, and with it a part of the journey’s settings that says nothing any more. See withValueAt. */
export function journeyWith(document: JourneyDocument, place: DocumentPath, value: JsonValue | undefined): JourneyDocument {
  return withoutEmptiedParts(document, withValueAt(document, place, value, journeySchema))
}

/** A place as problems name it: "/steps/wait/for". */
export const pointerTo = (place: DocumentPath): string => pointerOf(place)
