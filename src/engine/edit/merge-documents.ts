import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { pointerOf } from '../model/problem.ts'

/** What comes of two edits of one document. */
export interface Merged {
  /** Mine where both changed the same to something else. */
  readonly document: JsonObject
  /** Pointers to these places. */
  readonly conflicts: readonly string[]
}

type Value = JsonValue | undefined

/**
 * Three-way merge: what only one of the two changed is as that one has it. Objects are merged key by key; a list is one value, as are a
 * step's branches, whose order is a meaning. Keys stand in the order of mine, those that only theirs has behind them.
 */
export function mergeDocuments(base: JsonObject, mine: JsonObject, theirs: JsonObject): Merged {
  const conflicts: string[] = []
  const document = merged(base, mine, theirs, [], conflicts) as JsonObject
  return { document, conflicts }
}

function merged(base: Value, mine: Value, theirs: Value, path: readonly string[], conflicts: string[]): Value {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine
  if (isSame(base, mine)) return theirs
  if (isJsonObject(mine) && isJsonObject(theirs)) return mergedObjects(isJsonObject(base) ? base : {}, mine, theirs, path, conflicts)
  conflicts.push(pointerOf(path))
  return mine
}

function mergedObjects(base: object, mine: object, theirs: object, path: readonly string[], conflicts: string[]): JsonObject {
  const at = (object: object, key: string): Value => (Object.hasOwn(object, key) ? (object as JsonObject)[key] : undefined)
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)])
  const entries = [...keys].map((key) => [key, merged(at(base, key), at(mine, key), at(theirs, key), [...path, key], conflicts)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/** The same in meaning: the order of keys is none. */
export function isSame(one: Value, other: Value): boolean {
  if (one === other) return true
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((item, at) => isSame(item, other[at]))
  }
  if (!isJsonObject(one) || !isJsonObject(other)) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
}
