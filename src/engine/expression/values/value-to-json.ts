import type { JsonValue } from '../../model/json-value.ts'
import { DateOnly, DateTime, DateTimeOnly, Duration, isList, type Value } from './value.ts'
import { textOf } from './value-text.ts'

/**
 * The value as it stands in a payload: dateTime in UTC with milliseconds, duration in ms, null kept.
 * Source of the rule: contract section 7 (Sends).
 */
export function valueToJson(value: Value): JsonValue {
  if (value instanceof Duration) return value.ms
  if (value instanceof DateTime || value instanceof DateTimeOnly || value instanceof DateOnly) return textOf(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return isList(value) ? value.map(valueToJson) : value
}
