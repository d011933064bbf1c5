import type { JsonValue } from '../model/json-value.ts'

/**
 * The text by which Twilio presets compare values: 5 and "5" are equal, 5.0 is "5", true is "true", "007" is not 7.
 * null for what has no text: missing, null, objects, lists.
 * Source of the rule: reference OS-04, OS-05.
 */
export function canonicalText(value: JsonValue | undefined): string | null {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
    case 'boolean':
      return String(value)
    default:
      return null
  }
}
