import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { formOf } from './document-form.ts'
import { type DocumentPath, valueAt, withValueAt } from './document-path.ts'
import { freeId } from './free-id.ts'
import { withoutEmptiedParts } from './without-emptied-parts.ts'

/** Branches, activations, filters, conditions: what stands in a list is put in, taken out and moved in the same way. */

/** The document with one more at the end of a list, which is made where there is none. Its id, where it has one, becomes one that is free there. */
export function withItemAdded(document: JsonObject, list: DocumentPath, item: JsonValue): JsonObject {
  const items = itemsAt(document, list)
  return withValueAt(document, list, [...items, withFreeId(item, items)], formOf(document).schema)
}

/** The document with one of a list twice, the second one right behind it; the same where there is no such. */
export function withItemDuplicated(document: JsonObject, list: DocumentPath, index: number): JsonObject {
  const items = itemsAt(document, list)
  const item = items[index]
  if (item === undefined) return document
  const all = [...items.slice(0, index + 1), withFreeId(item, items), ...items.slice(index + 1)]
  return withValueAt(document, list, all, formOf(document).schema)
}

/** The document without one of a list; the same where there is no such. Without its last one an optional list is gone. */
export function withItemRemoved(document: JsonObject, list: DocumentPath, index: number): JsonObject {
  const items = itemsAt(document, list)
  if (index < 0 || index >= items.length) return document
  const others = items.filter((_, place) => place !== index)
  return withoutEmptiedParts(document, withValueAt(document, list, others, formOf(document).schema))
}

/** The document with one of a list at another place of it; the same where one of both is none. */
export function withItemMoved(document: JsonObject, list: DocumentPath, from: number, to: number): JsonObject {
  const items = itemsAt(document, list)
  const item = items[from]
  if (item === undefined || from === to || to < 0 || to >= items.length) return document
  const others = items.filter((_, place) => place !== from)
  return withValueAt(document, list, [...others.slice(0, to), item, ...others.slice(to)], formOf(document).schema)
}

function itemsAt(document: JsonObject, list: DocumentPath): readonly JsonValue[] {
  const items = valueAt(document, list)
  return Array.isArray(items) ? items : []
}

function withFreeId(item: JsonValue, items: readonly JsonValue[]): JsonValue {
  if (!isJsonObject(item) || typeof (item as JsonObject).id !== 'string') return item
  const taken = new Set(items.map((other) => (isJsonObject(other) ? (other as JsonObject).id : undefined)))
  return { ...(item as JsonObject), id: nextId(String((item as JsonObject).id), (id) => taken.has(id)) }
}

/** An id that counts is counted on: after "a1" comes "a2", not "a1-2". */
function nextId(wanted: string, isTaken: (id: string) => boolean): string {
  const [, word, number] = /^([A-Za-z]+)(\d{1,6})$/.exec(wanted) ?? []
  if (word === undefined) return freeId(wanted, isTaken)
  let count = Number(number)
  while (isTaken(`${word}${count}`)) count += 1
  return `${word}${count}`
}
