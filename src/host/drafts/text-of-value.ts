import type { JsonValue } from '../../engine/model/json-value.ts'

const longestLine = 100

/**
 * A value as it is written behind its key: on one line where it is short and holds nothing that has parts of its own.
 * @param indent blanks that its line begins with; null where all of it is to stand on one line
 */
export function textOfValue(value: JsonValue, indent: string | null, eol: string): string {
  const line = onOneLine(value)
  if (indent === null || (isFlat(value) && indent.length + line.length <= longestLine)) return line
  return JSON.stringify(value, null, 2).replaceAll('\n', `${eol}${indent}`)
}

function onOneLine(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [`${JSON.stringify(key)}: ${onOneLine(item)}`]))
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

function isFlat(value: JsonValue): boolean {
  return typeof value !== 'object' || value === null || Object.values(value).every((item) => typeof item !== 'object' || item === null)
}
