import type { JsonValue } from './json-value.ts'

/** What a value is, for a sentence: "text", "a number", "a list" … */
export function kindInWords(value: JsonValue): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  switch (typeof value) {
    case 'string':
      return 'text'
    case 'number':
      return 'a number'
    case 'boolean':
      return 'true or false'
    default:
      return 'an object'
  }
}
