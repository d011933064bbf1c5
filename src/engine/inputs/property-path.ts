import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'

/** A dotted property path, split once when a journey is compiled. Source of the rule: contract section 1; reference OS-30. */
export type PropertyPath = readonly [string, ...string[]]

export function propertyPath(text: string): PropertyPath {
  return text.split('.') as [string, ...string[]]
}

/** Follows the path from its second key on into objects (not into arrays); undefined where it leads nowhere. */
export function reachInto(value: JsonValue | undefined, path: PropertyPath): JsonValue | undefined {
  let reached = value
  for (let depth = 1; depth < path.length; depth++) {
    const key = path[depth] as string
    if (!isJsonObject(reached) || !Object.hasOwn(reached, key)) return undefined
    reached = reached[key]
  }
  return reached
}

/** The property at a dotted path of properties that are at hand whole. */
export function propertyOf(properties: JsonObject, path: PropertyPath): JsonValue | undefined {
  return Object.hasOwn(properties, path[0]) ? reachInto(properties[path[0]], path) : undefined
}
