import { quoted } from '../../model/wording.ts'
import type { ScalarType } from './expression-type.ts'
import { DateOnly, DateTime, DateTimeOnly, Duration, isList, type Value } from './value.ts'
import { textOf } from './value-text.ts'

/** What a value is when one looks at it: a whole number counts as an integer. */
export function kindOf(value: Exclude<Value, null>): ScalarType | 'list' {
  switch (typeof value) {
    case 'string':
      return 'string'
    case 'number':
      return Number.isInteger(value) ? 'integer' : 'decimal'
    case 'boolean':
      return 'boolean'
    default:
      break
  }
  if (value instanceof DateTime) return 'dateTime'
  if (value instanceof DateTimeOnly) return 'dateTimeOnly'
  if (value instanceof DateOnly) return 'dateOnly'
  if (value instanceof Duration) return 'duration'
  return isList(value) ? 'list' : 'object'
}

/** The value as it stands in a sentence. */
export function valueInWords(value: Value): string {
  if (value === null) return 'null'
  const kind = kindOf(value)
  if (kind === 'list') return 'a list'
  if (kind === 'object') return 'an object'
  return kind === 'string' ? quoted(value) : quotedNot(textOf(value))
}

function quotedNot(text: string): string {
  return quoted(text).slice(1, -1)
}
