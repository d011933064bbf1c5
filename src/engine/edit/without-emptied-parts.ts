import { journeySchema } from '../model/journey.ts'
import { isJsonObject, type JsonValue } from '../model/json-value.ts'
import { type DocumentPath, valueAt, withValueAt } from './document-path.ts'
import type { JourneyDocument } from './journey-document.ts'

/** Parts of a journey that say nothing while nothing stands in them, the inner ones first. */
const optionalParts: readonly DocumentPath[] = [['settings', 'reentrance'], ['settings'], ['assumptions'], ['exitRules']]

/** The document of an edit without those parts of the journey that the edit left empty; one that was empty before stays. */
export function withoutEmptiedParts(before: JourneyDocument, after: JourneyDocument): JourneyDocument {
  let result = after
  for (const part of optionalParts) {
    const isEmptied = isEmpty(valueAt(result, part)) && !isEmpty(valueAt(before, part))
    if (isEmptied) result = withValueAt(result, part, undefined, journeySchema)
  }
  return result
}

function isEmpty(value: JsonValue | undefined): boolean {
  if (Array.isArray(value)) return value.length === 0
  return isJsonObject(value) && Object.keys(value).length === 0
}
