import { Autocomplete, type ComboboxParsedItem, type OptionsFilter } from '@mantine/core'
import { useRef } from 'react'
import type { SuggestedPath } from '../../../engine/account/preview-sends.ts'
import { mappedText } from '../../../engine/edit/mapped-kind.ts'
import { CandidateRow } from './CandidateRow.tsx'
import { candidateGroups, isMeant } from './candidates.ts'
import { type MappedPlace, mapField, pickForField } from './edit-field.ts'
import styles from './editor.module.css'

interface PathControlProps {
  readonly field: MappedPlace
  /** As it is written; empty where nothing is. */
  readonly path: string
  readonly suggestions: readonly SuggestedPath[]
  readonly isWrong: boolean
  readonly help: string
}

/** A path into the event of the send: picked from what there can be, or written. */
export function PathControl({ field, path, suggestions, isWrong, help }: PathControlProps) {
  const wasPicked = useRef(false)
  const known = new Map(suggestions.map((one) => [one.path, one]))
  return (
    <Autocomplete
      size="xs"
      aria-label={field.label}
      aria-describedby={help}
      aria-invalid={isWrong}
      data={candidateGroups(suggestions).map(({ group, items }) => ({ group, items: [...items] }))}
      filter={matching(path, known)}
      limit={200}
      maxDropdownHeight={300}
      comboboxProps={{ shadow: 'md', width: 'target', position: 'bottom' }}
      placeholder="Pick or search a value"
      spellCheck={false}
      className={styles.path}
      value={path}
      onOptionSubmit={(value) => {
        const picked = known.get(value)
        if (!picked) return
        // The text of the option follows as if it were typed.
        wasPicked.current = true
        pickForField(field, picked)
      }}
      onChange={(text) => {
        if (wasPicked.current) wasPicked.current = false
        else mapField(field, mappedText('path', text), true)
      }}
      renderOption={({ option }) => <CandidateRow candidate={known.get(option.value)} path={option.value} />}
    />
  )
}

/** All of them while the text is one of them: somebody may want another. */
export function matching(text: string, known: ReadonlyMap<string, SuggestedPath>): OptionsFilter {
  return ({ options, search }) => {
    const wanted = search.trim()
    if (wanted === '' || known.has(text)) return options
    const isWanted = ({ value }: { readonly value: string }): boolean => {
      const candidate = known.get(value)
      return candidate !== undefined && isMeant(candidate, wanted)
    }
    return options.flatMap((option: ComboboxParsedItem): ComboboxParsedItem[] => {
      if (!('items' in option)) return isWanted(option as { value: string }) ? [option] : []
      const items = option.items.filter((item) => isWanted(item as { value: string }))
      return items.length === 0 ? [] : [{ ...option, items }]
    })
  }
}
