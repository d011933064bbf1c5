import { isJsonObject, type JsonObject } from '../model/json-value.ts'
import { type DocumentPath, valueAt } from './document-path.ts'
import { documentWith } from './document-with.ts'

/** The document with what stands at a place under another key; keys keep their order. The same where that key is taken, or nothing stands there. */
export function withKeyAs(document: JsonObject, place: DocumentPath, key: string): JsonObject {
  const above = place.slice(0, -1)
  const before = place.at(-1)
  const holder = valueAt(document, above)
  if (!isJsonObject(holder) || typeof before !== 'string' || !Object.hasOwn(holder, before) || Object.hasOwn(holder, key)) return document
  const entries = Object.entries(holder as JsonObject).map(([name, value]) => [name === before ? key : name, value] as const)
  return documentWith(document, above, Object.fromEntries(entries))
}
