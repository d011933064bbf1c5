import type { FieldChoice, FieldCondition, FieldConditions, FieldType, IntegrationField } from '../../engine/integrations/integration.ts'
import { asJson } from './as-json.ts'
import type { VendorChoice, VendorConditions, VendorField } from './vendor-definition.ts'

/** A field of an action, or a setting, as the vendor defines it. */
export function describeField(name: string, field: VendorField): IntegrationField {
  const { required, properties, minimum, maximum } = field
  const label = plainText(field.label) || name
  const description = plainText(field.description)
  return {
    name,
    label,
    // Some say their label twice.
    description: description === label ? '' : description,
    type: typeOf(field.type),
    isMultiple: field.multiple === true,
    isRequired: required === true,
    requiredWhen: typeof required === 'object' ? describeConditions(required) : null,
    shownWhen: field.depends_on ? describeConditions(field.depends_on) : null,
    choices: field.choices?.map(describeChoice) ?? null,
    format: field.format ?? null,
    allowsNull: field.allowNull === true,
    ...(field.default === undefined ? {} : { default: asJson(field.default) }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    category: field.category ?? null,
    isDynamic: field.dynamic !== undefined && field.dynamic !== false,
    isHidden: field.unsafe_hidden === true,
    properties: properties ? Object.entries(properties).map(([part, one]) => describeField(part, one)) : null,
    takesOthers: field.type === 'object' && (properties === undefined || field.additionalProperties === true),
  }
}

export function describeChoice(choice: VendorChoice): FieldChoice {
  if (typeof choice === 'string') return { value: choice, label: choice }
  return { value: choice.value, label: plainText(choice.label) || String(choice.value) }
}

/** One line of words, of what stands in the vendor's sources over several, in bold and with links. */
export function plainText(text: string | undefined): string {
  return (text ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 ($2)')
    .replaceAll(/\*\*([^*]+)\*\*/g, '$1')
    .trim()
}

function describeConditions({ match, conditions }: VendorConditions): FieldConditions {
  return {
    match: match === 'any' ? 'any' : 'all',
    conditions: conditions.map(
      ({ type, fieldKey, operator, value }): FieldCondition => ({
        field: type === 'syncMode' ? null : (fieldKey ?? null),
        operator: operator === 'is_not' ? 'is-not' : 'is',
        ...(value === undefined ? {} : { value: asJson(value) }),
      }),
    ),
  }
}

const types: readonly FieldType[] = ['string', 'text', 'password', 'number', 'integer', 'boolean', 'datetime', 'object']

function typeOf(type: string): FieldType {
  return types.find((one) => one === type) ?? 'string'
}
