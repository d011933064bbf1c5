import { Autocomplete, type ComboboxParsedItem, type OptionsFilter } from '@mantine/core'
import type { WorkspaceList } from '../../../engine/edit/workspace-items.ts'
import { createInPlace } from '../../workspace-forms/creation.ts'
import { creationLabel } from '../../workspace-forms/item-words.ts'
import styles from '../step-forms.module.css'
import { EditButton } from './EditButton.tsx'
import { type FieldProps, useFrame } from './field-props.ts'
import { useSetValueAt } from './fields-document.ts'
import { textOf } from './text-of.ts'
import { useValueAt } from './use-field.ts'

/** What can be picked: its id, and what people call it. */
export interface Suggestion {
  readonly id: string
  readonly name?: string | undefined
}

interface SuggestFieldProps extends FieldProps {
  readonly suggestions: readonly Suggestion[]
  /** What there is to doubt about a text that is not among them; none where anything may stand there. */
  readonly doubt?: (text: string) => string | null
  /** What of the workspace is picked: it can be made here, and gone to. */
  readonly list?: WorkspaceList
}

/** A text that is mostly one of those that are known; any other may be typed. */
export function SuggestField(props: SuggestFieldProps) {
  const setValueAt = useSetValueAt()
  const { at, label, required = false, suggestions, doubt, list } = props
  const text = textOf(useValueAt(at))
  const chosen = suggestions.find(({ id }) => id === text)
  const frame = useFrame<HTMLInputElement>(
    { ...props, hint: props.hint ?? (chosen?.name !== chosen?.id ? chosen?.name : undefined) },
    {
      doubt: text === '' || chosen !== undefined ? null : doubt?.(text),
      lacking: required && text === '' ? `${label} is yet to be chosen.` : null,
    },
  )
  const write = (value: string) => setValueAt(at, value === '' && !required ? undefined : value, label, true)
  const nameOf = new Map(suggestions.map(({ id, name }) => [id, name ?? id]))
  return (
    <Autocomplete
      {...frame}
      data={[...nameOf.keys(), ...(list === undefined ? [] : [creationLabel(list)])]}
      filter={matching(text, nameOf, list === undefined ? null : creationLabel(list))}
      limit={50}
      {...(list !== undefined && chosen !== undefined && { rightSection: <EditButton list={list} id={text} /> })}
      maxDropdownHeight={220}
      value={text}
      spellCheck={false}
      onChange={(value) => {
        if (list === undefined || value !== creationLabel(list)) write(value)
        else void createInPlace(list, chosen === undefined ? text : '').then((id) => id !== null && write(id))
      }}
      renderOption={({ option }) => (
        <span className={styles.suggestion}>
          {option.value}
          {nameOf.get(option.value) !== option.value && <span className="muted">{nameOf.get(option.value)}</span>}
        </span>
      )}
    />
  )
}

/** All of them while the text is one of them: somebody may want another. */
function matching(text: string, nameOf: ReadonlyMap<string, string>, last: string | null): OptionsFilter {
  return ({ options, search }) => {
    const wanted = search.trim().toLowerCase()
    if (wanted === '' || nameOf.has(text)) return options
    const isMeant = (id: string) => `${id} ${nameOf.get(id) ?? ''}`.toLowerCase().includes(wanted)
    return options.filter((option: ComboboxParsedItem) => 'value' in option && (option.value === last || isMeant(String(option.value))))
  }
}
