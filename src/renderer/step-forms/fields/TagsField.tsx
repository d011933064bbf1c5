import { TagsInput } from '@mantine/core'
import { type FieldProps, useFrame } from './field-props.ts'
import { useSetValueAt } from './fields-document.ts'
import { textOf } from './text-of.ts'
import { useValueAt } from './use-field.ts'

interface TagsFieldProps extends FieldProps {
  readonly suggestions?: readonly string[]
  /** Written in place of a list of one. */
  readonly isOneOrMore?: boolean
}

/** Several names, each added with Enter or a comma. */
export function TagsField(props: TagsFieldProps) {
  const setValueAt = useSetValueAt()
  const { at, label, suggestions = [], isOneOrMore = false } = props
  const value = useValueAt(at)
  const items = Array.isArray(value) ? value.map(textOf) : [textOf(value)].filter((text) => text !== '')
  const frame = useFrame<HTMLInputElement>(props)
  return (
    <TagsInput
      {...frame}
      data={[...suggestions]}
      maxDropdownHeight={220}
      value={items}
      placeholder={items.length === 0 ? 'Type, then Enter' : undefined}
      acceptValueOnBlur
      onChange={(texts) => setValueAt(at, isOneOrMore && texts.length < 2 ? (texts[0] ?? '') : texts, label, false)}
    />
  )
}
