import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { pointerOf } from '../model/problem.ts'
import { keyOfList, workspaceLists } from './workspace-items.ts'

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
 * step's branches, whose order is a meaning. What a workspace defines goes by its name: two who each add an event do not meet. Keys stand in
 * the order of mine, those that only theirs has behind them.
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
  const [baseItems, mineItems, theirItems] = [base ?? [], mine, theirs].map((list) => itemsByName(list, path))
  if (baseItems && mineItems && theirItems) {
    return Object.values(mergedObjects(baseItems, mineItems, theirItems, path, conflicts)) as JsonValue[]
  }
  conflicts.push(pointerOf(path))
  return mine
}

/** The list of what a workspace defines, by the names that others know it by; null for another list, or one with names that are no one's own. */
function itemsByName(list: Value, [key, ...inner]: readonly string[]): JsonObject | null {
  const wanted = workspaceLists.find((one) => one === key)
  if (wanted === undefined || inner.length > 0 || !Array.isArray(list)) return null
  const items = list.map((item: JsonValue) => [isJsonObject(item) ? (item as JsonObject)[keyOfList(wanted)] : undefined, item] as const)
  // A whole number as a key would stand before all others.
  const isNamed = items.every(([name]) => typeof name === 'string' && !/^\d+$/.test(name))
  const byName = Object.fromEntries(items.map(([name, item]) => [String(name), item]))
  return isNamed && Object.keys(byName).length === items.length ? byName : null
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
