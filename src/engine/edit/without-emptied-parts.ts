import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { formOf } from './document-form.ts'
import { valueAt, withValueAt } from './document-path.ts'

/** The document of an edit without those of its optional parts that the edit left empty; one that was empty before stays. */
export function withoutEmptiedParts(before: JsonObject, after: JsonObject): JsonObject {
  const { schema, optionalParts } = formOf(after)
  let result = after
  for (const part of optionalParts) {
    const isEmptied = isEmpty(valueAt(result, part)) && !isEmpty(valueAt(before, part))
    if (isEmptied) result = withValueAt(result, part, undefined, schema)
  }
  return result
}

function isEmpty(value: JsonValue | undefined): boolean {
  if (Array.isArray(value)) return value.length === 0
  return isJsonObject(value) && Object.keys(value).length === 0
}
