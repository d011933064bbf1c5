import type { JsonValue } from '../model/json-value.ts'
import { quoted } from '../model/wording.ts'
import type { FieldCondition, FieldConditions, FieldType, IntegrationField } from './integration.ts'

const one: Readonly<Record<FieldType, string>> = {
  string: 'text',
  text: 'long text',
  password: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  datetime: 'time',
  object: 'object',
}

const many: Readonly<Record<FieldType, string>> = {
  string: 'list of texts',
  text: 'list of texts',
  password: 'list of texts',
  number: 'list of numbers',
  integer: 'list of whole numbers',
  boolean: 'list of true or false',
  datetime: 'list of times',
  object: 'list of objects',
}

/** What a field may hold: "list of texts, email". */
export function typeWords({ type, isMultiple, format, minimum, maximum }: IntegrationField): string {
  const least = minimum === undefined ? [] : [`at least ${minimum}`]
  const most = maximum === undefined ? [] : [`at most ${maximum}`]
  const ends = [...least, ...most].join(' and ')
  const length = type === 'number' || type === 'integer' || ends === '' ? ends : `${ends} characters`
  return [isMultiple ? many[type] : one[type], ...(format === null ? [] : [format]), ...(length === '' ? [] : [length])].join(', ')
}

/** Whether a field is asked for: "required", "required if …", or nothing. */
export function requiredWords({ isRequired, requiredWhen }: IntegrationField): string {
  if (isRequired) return 'required'
  return requiredWhen === null ? '' : `required if ${conditionsInWords(requiredWhen)}`
}

export function conditionsInWords({ match, conditions }: FieldConditions): string {
  return conditions.map(conditionInWords).join(match === 'any' ? ' or ' : ' and ')
}

function conditionInWords({ field, operator, value }: FieldCondition): string {
  const subject = field === null ? 'the sync mode' : quoted(field)
  if (value === undefined) return `${subject} has ${operator === 'is' ? 'no' : 'a'} value`
  return `${subject} is ${operator === 'is' ? '' : 'not '}${valuesInWords(value)}`
}

function valuesInWords(value: JsonValue): string {
  return [value]
    .flat()
    .map((item) => JSON.stringify(item))
    .join(' or ')
}
