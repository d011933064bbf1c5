import { conditionsInWords, requiredWords, typeWords } from '../../engine/integrations/field-words.ts'
import type { IntegrationField } from '../../engine/integrations/integration.ts'
import { isJsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import { printable } from '../printable.ts'

/** More choices than that are counted. */
const mostChoices = 40

/** A field with its parts below it: what it holds, whether it is asked for, and what the vendor suggests for it. */
export function fieldLines(field: IntegrationField, indent = '  '): string[] {
  const { name, label, description, shownWhen, isDynamic, isHidden, category, properties } = field
  const facts = [
    typeWords(field),
    requiredWords(field),
    ...(category === null ? [] : [category]),
    ...(isHidden ? ['hidden in the product'] : []),
    ...(isDynamic ? ['its values are asked of the service'] : []),
  ].filter(Boolean)
  const inner = `${indent}    `
  return [
    printable(`${indent}${name}: ${facts.join(', ')}`),
    printable(`${inner}${[label, description].filter(Boolean).join('. ')}`),
    ...(shownWhen === null ? [] : [printable(`${inner}shown if ${conditionsInWords(shownWhen)}`)]),
    ...choiceLines(field, inner),
    ...(field.default === undefined ? [] : [printable(`${inner}default ${defaultText(field.default)}`)]),
    ...(properties ?? []).flatMap((part) => fieldLines(part, inner)),
  ]
}

export function choiceLines({ choices }: IntegrationField, indent: string): string[] {
  if (choices === null || choices.length === 0) return []
  const shown = choices.slice(0, mostChoices).map(({ value }) => JSON.stringify(value))
  const more = choices.length > mostChoices ? `, and ${choices.length - mostChoices} more` : ''
  return [printable(`${indent}one of ${shown.join(', ')}${more}`)]
}

/** A path or a template bare, anything else as JSON. */
export function defaultText(value: JsonValue): string {
  const [only, ...others] = isJsonObject(value) ? Object.entries(value) : []
  const isBare = only !== undefined && others.length === 0 && ['@path', '@template'].includes(only[0])
  return isBare && typeof only[1] === 'string' ? only[1] : JSON.stringify(value)
}
