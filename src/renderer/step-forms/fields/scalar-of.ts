import type { JsonValue } from '../../../engine/model/json-value.ts'
import { numberOrText } from './number-in.ts'

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

/** What else a value could be that reads the same. */
interface OtherReading {
  /** "a text" */
  readonly now: string
  /** "a number" */
  readonly other: string
  readonly value: JsonValue
}

/** A text that could be a number or a truth value, or the other way round; null where there is nothing to choose. 5 and "5" are not equal. */
export function otherReading(value: JsonValue | undefined): OtherReading | null {
  if (typeof value === 'number') return { now: 'a number', other: 'a text', value: String(value) }
  if (typeof value === 'boolean') return { now: 'true or false', other: 'a text', value: String(value) }
  if (typeof value !== 'string') return null
  if (value === 'true' || value === 'false') return { now: 'a text', other: 'true or false', value: value === 'true' }
  const number = numberOrText(value)
  return typeof number === 'number' ? { now: 'a text', other: 'a number', value: number } : null
}
