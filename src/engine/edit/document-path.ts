import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { meantAlternative } from '../model/meant-alternative.ts'
import { alternativesOf, childOf, fieldsOf, type SchemaNode } from '../model/schema-node.ts'

/** Where something stands in a document: keys of objects and indices of lists, from the outside in. */
export type DocumentPath = readonly (string | number)[]

/** What stands there; undefined where nothing does. */
export function valueAt(document: JsonValue | undefined, path: DocumentPath): JsonValue | undefined {
  let value = document
  for (const key of path) {
    // "" is no place in a list, though it is a number to JavaScript.
    if (isList(value)) value = key === '' ? undefined : value[Number(key)]
    else if (isJsonObject(value) && Object.hasOwn(value, key)) value = (value as JsonObject)[key]
    else return undefined
  }
  return value
}

/**
 * The document with another value at a place: undefined takes it out. The same document where that is what stood there. Objects on the way
 * are made where they are missing; a new key takes the place that its schema gives it, so that files of the same meaning look the same.
 */
export function withValueAt(document: JsonObject, path: DocumentPath, value: JsonValue | undefined, schema: SchemaNode): JsonObject {
  return changed(document, path, value, schema) as JsonObject
}

function changed(
  holder: JsonValue | undefined,
  path: DocumentPath,
  value: JsonValue | undefined,
  schema: SchemaNode | null,
): JsonValue | undefined {
  const [key, ...rest] = path
  if (key === undefined) return value
  const meant = meantSchema(schema, holder)
  const inner = meant === null ? null : childOf(meant, key)
  if (isList(holder)) {
    const index = Number(key)
    const item = changed(holder[index], rest, value, inner)
    if (item === holder[index]) return holder
    if (item === undefined) return holder.filter((_, place) => place !== index)
    return index < holder.length ? holder.map((one, place) => (place === index ? item : one)) : [...holder, item]
  }
  const object = isJsonObject(holder) ? (holder as JsonObject) : {}
  const before = Object.hasOwn(object, key) ? object[key] : undefined
  const item = changed(before, rest, value, inner)
  if (item === before && (item !== undefined || !Object.hasOwn(object, key))) return holder === undefined ? undefined : object
  if (item === undefined) return withoutKey(object, String(key))
  return Object.hasOwn(object, key) ? { ...object, [key]: item } : withNewKey(object, String(key), item, meant)
}

/** The object without a key; the same where it has none. */
export function withoutKey(object: JsonObject, key: string): JsonObject {
  if (!Object.hasOwn(object, key)) return object
  return Object.fromEntries(Object.entries(object).filter(([other]) => other !== key))
}

/** Before the first key that the schema names later. */
function withNewKey(object: JsonObject, key: string, value: JsonValue, schema: SchemaNode | null): JsonObject {
  const order = Object.keys((schema && fieldsOf(schema)) ?? {})
  const place = order.indexOf(key)
  const entries = Object.entries(object)
  const behind = place < 0 ? -1 : entries.findIndex(([other]) => order.indexOf(other) > place)
  const at = behind < 0 ? entries.length : behind
  return Object.fromEntries([...entries.slice(0, at), [key, value], ...entries.slice(at)])
}

function meantSchema(schema: SchemaNode | null, value: JsonValue | undefined): SchemaNode | null {
  if (schema === null || alternativesOf(schema) === null) return schema
  const meant = meantAlternative(schema, value)?.schema ?? null
  return meant === schema ? schema : meantSchema(meant, value)
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value)
}
