import type { FieldType, IntegrationField } from '../integrations/integration.ts'
import type { JsonValue } from '../model/json-value.ts'

export type LiteralFit = 'fits' | 'unknown' | 'wrong-type' | 'no-choice'

/**
 * What the validation of the package makes of one value of a field that stands in a mapping. It coerces first: 5 becomes "5", "5" becomes 5,
 * "true" becomes true. Where this is not certain it is not said. Source: `validateSchema` of the package, and the rules of coercion of Ajv.
 */
export function literalFit({ type, choices, allowsNull }: IntegrationField, value: JsonValue): LiteralFit {
  if (value === null || value === '') return 'unknown'
  if (typeof value === 'object') return 'unknown'
  // Such a field may make nothing of it.
  if (allowsNull && (value === 0 || value === false)) return 'unknown'
  const coerced = coercions[type](value)
  if (coerced === undefined) return 'wrong-type'
  return choices === null || choices.some((choice) => choice.value === coerced) ? 'fits' : 'no-choice'
}

type Primitive = string | number | boolean

/** What becomes of a value; undefined of one that the type has no room for. */
const coercions: Readonly<Record<FieldType, (value: Primitive) => Primitive | undefined>> = {
  string: String,
  text: String,
  password: String,
  datetime: (value) => value,
  number: numberOf,
  integer: (value) => {
    const number = numberOf(value)
    return number !== undefined && Number.isInteger(number) ? number : undefined
  },
  boolean: (value) => {
    if (value === true || value === 'true' || value === 1) return true
    return value === false || value === 'false' || value === 0 ? false : undefined
  },
  object: () => undefined,
}

function numberOf(value: Primitive): number | undefined {
  const number = Number(value)
  return Number.isNaN(number) ? undefined : number
}
