import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'

export interface Leaf {
  readonly path: readonly string[]
  readonly value: JsonValue
  /** The order of a list, not what stands in it. */
  readonly isOrder: boolean
}

/** What a value says in the end, each by where it stands. */
export type Leaves = ReadonlyMap<string, Leaf>

/**
 * The parts of a value that have none of their own, by their places. What stands in a list under an id of its own goes by that, so that one
 * that is put in before others leaves theirs alone; the order of such a list is a part, too. Another list is one part.
 */
export function leavesOf(value: JsonValue | undefined): Leaves {
  const leaves = new Map<string, Leaf>()
  const add = (path: readonly string[], leaf: JsonValue, isOrder = false) =>
    leaves.set(`${JSON.stringify(path)}${isOrder ? ' order' : ''}`, { path, value: leaf, isOrder })
  const collect = (inner: JsonValue, path: readonly string[]): void => {
    const ids = Array.isArray(inner) ? idsOf(inner) : null
    if (Array.isArray(inner) && ids !== null) {
      add(path, ids, true)
      for (const [index, item] of inner.entries()) collect(item as JsonValue, [...path, ids[index] ?? ''])
    } else if (isJsonObject(inner) && !Array.isArray(inner) && Object.keys(inner).length > 0) {
      for (const [key, part] of Object.entries(inner)) collect(part as JsonValue, [...path, key])
    } else add(path, inner)
  }
  if (value !== undefined) collect(value, [])
  return leaves
}

/** The ids of what stands in a list, where all of it has one of its own; null for another list. */
function idsOf(list: readonly JsonValue[]): string[] | null {
  const ids = list.map((item) => (isJsonObject(item) ? (item as JsonObject).id : undefined))
  const isKeyed = list.length > 0 && ids.every((id) => typeof id === 'string' && id !== '') && new Set(ids).size === ids.length
  return isKeyed ? (ids as string[]) : null
}
