import type { FieldCondition, FieldConditions, IntegrationField } from '../integrations/integration.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'

/** Whether an object of a mapping is made by a directive when the send is, instead of standing there as it is. */
export function isDirective(value: JsonObject): boolean {
  return Object.keys(value).some((key) => key.startsWith('@'))
}

/** The objects that a mapping spells out for a field, with their places: one, or of a list each. */
export function literalObjects(
  { isMultiple }: IntegrationField,
  value: JsonValue,
  at: readonly PropertyKey[],
): (readonly [object: JsonObject, at: readonly PropertyKey[]])[] {
  if (isMultiple && Array.isArray(value)) return value.flatMap((item: JsonValue, index) => ofObject(item, [...at, index]))
  return ofObject(value, at)
}

function ofObject(value: JsonValue, at: readonly PropertyKey[]): (readonly [JsonObject, readonly PropertyKey[]])[] {
  return isJsonObject(value) && !isDirective(value) ? [[value, at]] : []
}

/**
 * Whether the conditions of a field hold whatever the event is: because what they are about is not mapped, or mapped to a value that stands
 * in the mapping. Source of the rule: the package's `fieldsToJsonSchema`, whose schemas see values before they are coerced.
 */
export function certainlyHold({ match, conditions }: FieldConditions, fields: readonly IntegrationField[], mapping: JsonObject): boolean {
  const holds = (condition: FieldCondition) => certainlyHolds(condition, fields, mapping)
  return match === 'any' ? conditions.some(holds) : conditions.every(holds)
}

function certainlyHolds(
  { field: name, operator, value }: FieldCondition,
  fields: readonly IntegrationField[],
  mapping: JsonObject,
): boolean {
  const field = fields.find((one) => one.name === name)
  if (name === null || field === undefined || field.isMultiple) return false
  const mapped = (Object.hasOwn(mapping, name) ? mapping[name] : undefined) ?? ''
  // Empty texts and nothing are taken out first; a field that may be null keeps that.
  if (mapped === '') return value === undefined && operator === 'is' && !field.allowsNull
  if (typeof mapped === 'object') return false
  if (value === undefined) return operator === 'is-not'
  if (typeof mapped !== typeof value) return false
  return (mapped === value) === (operator === 'is')
}
