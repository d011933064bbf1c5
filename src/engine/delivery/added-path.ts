import { type Value, valueToJson } from '../expression/index.ts'

/** What the path of an address gave, as it is added there; null where it has none. */
export function addedPath(value: Value | undefined): string | null {
  return value === undefined || value === null ? null : String(valueToJson(value))
}
