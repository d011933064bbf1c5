import type { JsonValue } from '../../engine/model/json-value.ts'

/** A value as people read it: a text as it is, anything else as its JSON, and nothing where there is none. */
export function textOf(value: JsonValue | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
