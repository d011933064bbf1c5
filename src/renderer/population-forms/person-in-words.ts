import { isJsonObject, type JsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import { textOf } from '../format/text-of.ts'

/** What is known of a person, in a line: "Ann, pro · vip". */
export function personInWords(person: JsonValue | undefined): string {
  if (!isJsonObject(person)) return ''
  const { traits, segments } = person as JsonObject
  const known = isJsonObject(traits) ? Object.values(traits as JsonObject).map(valueInWords) : []
  const member = Array.isArray(segments) ? segments.map(valueInWords) : []
  return [known.join(', '), member.join(', ')].filter((part) => part !== '').join(' · ')
}

/** Any value in a line. */
export function valueInWords(value: JsonValue | undefined): string {
  if (Array.isArray(value)) return value.map(valueInWords).join(', ')
  if (isJsonObject(value) && typeof (value as JsonObject).id === 'string') return String((value as JsonObject).id)
  return textOf(value)
}
