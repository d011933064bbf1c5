import { isJsonObject, type JsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import type { EventDefinition } from '../../engine/model/workspace.ts'

export type ValueType = NonNullable<EventDefinition['properties']>[string]

/** A property or trait that a form has a field for. */
export interface ValueField {
  readonly name: string
  readonly type: ValueType
  /** What stands there while nothing is written: a value that would do, or the one that it has now. */
  readonly example: string
}

/** The fields that are known, and one for every other value that is there. */
export function fieldsOf(known: readonly ValueField[], values: JsonObject): readonly ValueField[] {
  const names = new Set(known.map(({ name }) => name))
  const others = Object.entries(values).filter(([name]) => !names.has(name))
  return [...known, ...others.map(([name, value]) => ({ name, type: typeOf(value), example: '' }))]
}

/** As what a value counts that no catalogue tells the type of. */
export function typeOf(value: JsonValue | undefined): ValueType {
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  if (Array.isArray(value)) return 'list'
  return value !== undefined && isJsonObject(value) ? 'object' : 'string'
}

/** What a field says; undefined of an empty one, which leaves the property out. A text that is no value of the type stays a text. */
export function valueWritten(type: ValueType, text: string): JsonValue | undefined {
  if (text === '') return undefined
  if (text === 'null') return null
  switch (type) {
    case 'integer':
    case 'number':
    case 'decimal':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text
    case 'object':
    case 'list':
      return jsonOf(text) ?? text
    case 'string':
    case 'dateTime':
    case 'dateTimeOnly':
    case 'dateOnly':
    case 'duration':
      return text
  }
}

/** What a value is not, in a few words; null of one that fits its type. It may be sent all the same: a filter may be tried with it. */
export function misfit(type: ValueType, value: JsonValue | undefined): string | null {
  if (value === undefined || value === null) return null
  switch (type) {
    case 'integer':
      return Number.isInteger(value) ? null : 'Not a whole number'
    case 'number':
    case 'decimal':
      return typeof value === 'number' ? null : 'Not a number'
    case 'boolean':
      return typeof value === 'boolean' ? null : 'Not true or false'
    case 'object':
      return isJsonObject(value) ? null : 'Not an object like { "a": 1 }'
    case 'list':
      return Array.isArray(value) ? null : 'Not a list like [1, 2]'
    case 'string':
    case 'dateTime':
    case 'dateTimeOnly':
    case 'dateOnly':
    case 'duration':
      return typeof value === 'string' ? null : 'Not a text'
  }
}

/** The same values with another one; undefined leaves it out. */
export function withValue(values: JsonObject, name: string, value: JsonValue | undefined): JsonObject {
  if (value !== undefined) return { ...values, [name]: value }
  const { [name]: _, ...others } = values
  return others
}

/** The object that a text is; null where it is none. */
export function objectOf(text: string): JsonObject | null {
  const value = jsonOf(text.trim() === '' ? '{}' : text)
  return value !== undefined && isJsonObject(value) ? value : null
}

function jsonOf(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}
