import type { IntegrationField } from '../../../engine/integrations/integration.ts'

interface FieldToEdit {
  readonly name: string
  /** What the action says of it; null of a key that is none of its fields. */
  readonly about: IntegrationField | null
}

/**
 * Which fields stand in the editor: those that are asked for, those that something is mapped to or that were opened, and keys that the action
 * does not know; the others can be opened, but for those that the product hides.
 */
export function fieldsToEdit(
  fields: readonly IntegrationField[],
  mapped: readonly string[],
  opened: readonly string[],
): { readonly shown: readonly FieldToEdit[]; readonly others: readonly IntegrationField[] } {
  const isOpen = ({ name }: IntegrationField): boolean => mapped.includes(name) || opened.includes(name)
  const required = fields.filter(({ isRequired, isHidden, name }) => isRequired && (!isHidden || mapped.includes(name)))
  const optional = fields.filter((field) => !required.includes(field) && isOpen(field))
  const strange = [...new Set([...mapped, ...opened])].filter((name) => !fields.some((field) => field.name === name))
  return {
    shown: [...required, ...optional]
      .map((about): FieldToEdit => ({ name: about.name, about }))
      .concat(strange.map((name) => ({ name, about: null }))),
    others: fields.filter((field) => !required.includes(field) && !isOpen(field) && !field.isHidden),
  }
}
