import { isJsonObject, type JsonValue } from '../model/json-value.ts'

const part = /\.([^.[\]]+)|\[(\d+)\]|\["([^"]+)"\]/g

/** The value at a path like `$.request.body.events[0].name` or `$.properties["a.b"]`; undefined where it leads nowhere. */
export function valueAtPath(root: JsonValue, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = root
  for (const [, key, place, quoted] of path.slice(1).matchAll(part)) {
    if (place !== undefined) value = Array.isArray(value) ? value[Number(place)] : undefined
    else value = isJsonObject(value) && Object.hasOwn(value, key ?? quoted ?? '') ? value[key ?? quoted ?? ''] : undefined
  }
  return value
}
