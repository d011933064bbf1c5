import type { JsonValue } from '../../../engine/model/json-value.ts'
import { numberOrText } from './text-of.ts'

const numeric = new Set(['integer', 'decimal', 'number'])

/**
 * A typed text as the value that is compared with: of the property's type where the catalogue has it, else as what stood there.
 * @param type the property's, by the catalogue; null where that is not known
 */
export function scalarOf(text: string, type: string | null, before: JsonValue | undefined): JsonValue {
  const isNumeric = type === null ? typeof before === 'number' : numeric.has(type)
  const isBoolean = type === null ? typeof before === 'boolean' : type === 'boolean'
  if (isNumeric) return numberOrText(text)
  if (isBoolean && (text === 'true' || text === 'false')) return text === 'true'
  return text
}
