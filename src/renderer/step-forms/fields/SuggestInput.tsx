import { Autocomplete, type AutocompleteProps, type ComboboxParsedItem, type OptionsFilter } from '@mantine/core'
import { useState } from 'react'
import type { WorkspaceList } from '../../../engine/edit/workspace-items.ts'
import { createInPlace } from '../../workspace-forms/creation.ts'
import { creationLabel } from '../../workspace-forms/item-words.ts'
import styles from '../step-forms.module.css'

/** What can be picked: its id, and what people call it. */
export interface Suggestion {
  readonly id: string
  readonly name?: string | undefined
}

interface SuggestInputProps extends Omit<AutocompleteProps, 'data' | 'filter' | 'limit' | 'renderOption' | 'onChange' | 'value'> {
  readonly text: string
  readonly suggestions: readonly Suggestion[]
  /** What of the workspace is picked: the last choice makes it here. */
  readonly list?: WorkspaceList | undefined
  /** What was picked, typed or made. */
  readonly write: (text: string) => void
}

/** A text that is mostly one of those that are known, each with what people call it; any other may be typed. */
export function SuggestInput({ text, suggestions, list, write, ...input }: SuggestInputProps) {
  // All are shown of a field that is looked at: somebody may want another. What is typed keeps to those that are meant.
  const [isTyped, setTyped] = useState(false)
  const nameOf = new Map(suggestions.map(({ id, name }) => [id, name ?? id]))
  const creation = list === undefined ? null : creationLabel(list)
  return (
    <Autocomplete
      {...input}
      data={[...nameOf.keys(), ...(creation === null ? [] : [creation])]}
      filter={isTyped ? matching(nameOf, creation) : all}
      limit={50}
      maxDropdownHeight={220}
      value={text}
      spellCheck={false}
      onFocus={() => setTyped(false)}
      onClick={() => setTyped(false)}
      onInput={() => setTyped(true)}
      onOptionSubmit={() => setTyped(false)}
      onChange={(value) => {
        if (list === undefined || value !== creation) write(value)
        else void createInPlace(list, nameOf.has(text) ? '' : text).then((id) => id !== null && write(id))
      }}
      renderOption={({ option }) => (
        <span className={styles.suggestion}>
          {option.value}
          {nameOf.has(option.value) && nameOf.get(option.value) !== option.value && (
            <span className="muted">{nameOf.get(option.value)}</span>
          )}
        </span>
      )}
    />
  )
}

const all: OptionsFilter = ({ options }) => options

function matching(nameOf: ReadonlyMap<string, string>, last: string | null): OptionsFilter {
  return ({ options, search }) => {
    const wanted = search.trim().toLowerCase()
    const isMeant = (id: string) => `${id} ${nameOf.get(id) ?? ''}`.toLowerCase().includes(wanted)
    return options.filter((option: ComboboxParsedItem) => 'value' in option && (option.value === last || isMeant(String(option.value))))
  }
}
