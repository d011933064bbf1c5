import type { JsonObject, JsonValue } from '../model/json-value.ts'
import { pointerOf } from '../model/problem.ts'
import { formOf } from './document-form.ts'
import { type DocumentPath, withValueAt } from './document-path.ts'
import { withoutEmptiedParts } from './without-emptied-parts.ts'

/** The document with another value at a place; undefined takes it out, and with it an optional part that says nothing any more. See withValueAt. */
export function documentWith(document: JsonObject, place: DocumentPath, value: JsonValue | undefined): JsonObject {
  return withoutEmptiedParts(document, withValueAt(document, place, value, formOf(document).schema))
}

/** A place as problems name it: "/steps/wait/for". */
export const pointerTo = (place: DocumentPath): string => pointerOf(place)
