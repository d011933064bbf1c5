import { type PropertyPath, reachInto } from '../../inputs/property-path.ts'
import type { JsonObject, JsonValue } from '../../model/json-value.ts'

/** The property at a dotted path of properties that are at hand whole. */
export function propertyOf(properties: JsonObject, path: PropertyPath): JsonValue | undefined {
  return Object.hasOwn(properties, path[0]) ? reachInto(properties[path[0]], path) : undefined
}
