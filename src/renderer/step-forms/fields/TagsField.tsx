import { type ComboboxParsedItem, type OptionsFilter, TagsInput } from '@mantine/core'
import type { WorkspaceList } from '../../../engine/edit/workspace-items.ts'
import { textOf } from '../../format/text-of.ts'
import { createInPlace } from '../../workspace-forms/creation.ts'
import { creationLabel } from '../../workspace-forms/item-words.ts'
import { type FieldProps, useFrame } from './field-props.ts'
import { useSetValueAt } from './fields-document.ts'
import { useValueAt } from './use-field.ts'

interface TagsFieldProps extends FieldProps {
  readonly suggestions?: readonly string[]
  /** Written in place of a list of one. */
  readonly isOneOrMore?: boolean
  /** What of the workspace is picked: it can be made here. */
  readonly list?: WorkspaceList
}

/** Several names, each added with Enter or a comma. */
export function TagsField(props: TagsFieldProps) {
  const setValueAt = useSetValueAt()
  const { at, label, suggestions = [], isOneOrMore = false, list } = props
  const value = useValueAt(at)
  const items = Array.isArray(value) ? value.map(textOf) : [textOf(value)].filter((text) => text !== '')
  const frame = useFrame<HTMLInputElement>(props)
  const write = (texts: readonly string[]) => setValueAt(at, isOneOrMore && texts.length < 2 ? (texts[0] ?? '') : [...texts], label, false)
  const change = (texts: readonly string[]) => {
    if (list === undefined || !texts.includes(creationLabel(list))) return write(texts)
    const others = texts.filter((text) => text !== creationLabel(list))
    void createInPlace(list).then((id) => id !== null && write([...others, id]))
  }
  return (
    <TagsInput
      {...frame}
      data={[...suggestions, ...(list === undefined ? [] : [creationLabel(list)])]}
      filter={matching(list === undefined ? null : creationLabel(list))}
      maxDropdownHeight={220}
      value={items}
      placeholder={items.length === 0 ? 'Type, then Enter' : undefined}
      acceptValueOnBlur
      onChange={change}
    />
  )
}

/** @param last that is offered whatever is typed */
function matching(last: string | null): OptionsFilter {
  return ({ options, search }) => {
    const wanted = search.trim().toLowerCase()
    return options.filter(
      (option: ComboboxParsedItem) => 'value' in option && (option.value === last || String(option.value).toLowerCase().includes(wanted)),
    )
  }
}
