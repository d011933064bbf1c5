import type { JsonValue } from '../../engine/model/json-value.ts'

/** As it would go over the wire: undefined is not there. */
export function asJson(value: unknown): JsonValue {
  const text = JSON.stringify(value) as string | undefined
  return text === undefined ? null : (JSON.parse(text) as JsonValue)
}
