import { Autocomplete } from '@mantine/core'
import { useRef, useState } from 'react'
import { typeWords } from '../../../engine/integrations/field-words.ts'
import type { IntegrationField } from '../../../engine/integrations/integration.ts'
import { focusSoon } from '../../keyboard/focus-soon.ts'
import styles from './editor.module.css'

interface AddFieldProps {
  readonly label: string
  /** Fields that nothing is mapped to. */
  readonly others: readonly IntegrationField[]
  /** Whether there may be a field of any name. */
  readonly takesAny: boolean
  readonly taken: readonly string[]
  readonly onAdd: (name: string) => void
}

/** Opens another field of the action, searched by name, label and description; or one of any name, where that is taken. */
export function AddField({ label, others, takesAny, taken, onAdd }: AddFieldProps) {
  const [text, setText] = useState('')
  const wasPicked = useRef(false)
  const root = useRef<HTMLDivElement>(null)
  if (others.length === 0 && !takesAny) return null
  const known = new Map(others.map((field) => [field.name, field]))
  const typed = text.trim()
  const isTaken = taken.includes(typed)
  const own = takesAny && typed !== '' && !isTaken && !known.has(typed) ? [typed] : []
  const add = (name: string) => {
    if (name === '' || taken.includes(name) || (!takesAny && !known.has(name))) return
    onAdd(name)
    setText('')
    focusAdded(root.current, known.get(name)?.label ?? name)
  }
  return (
    <div ref={root}>
      <Autocomplete
        size="xs"
        aria-label={label}
        placeholder={others.length > 0 ? `${label}, of ${others.length} more` : label}
        data={[...own, ...others.map(({ name }) => name)]}
        filter={({ options, search }) =>
          options.filter(
            (option) =>
              'value' in option && (option.value === own[0] || isMeant(known.get(String(option.value)), search.trim().toLowerCase())),
          )
        }
        limit={200}
        maxDropdownHeight={300}
        value={text}
        error={isTaken ? 'It is there already.' : null}
        onOptionSubmit={(name) => {
          wasPicked.current = true
          add(name)
        }}
        onChange={(value) => {
          if (wasPicked.current) wasPicked.current = false
          else setText(value)
        }}
        onKeyDown={(event) => {
          // With an option under way the keys are for that.
          if (event.key === 'Enter' && !event.currentTarget.getAttribute('aria-activedescendant')) add(typed)
        }}
        renderOption={({ option }) => (known.has(option.value) ? <OtherField field={known.get(option.value)} /> : `Add “${option.value}”`)}
      />
    </div>
  )
}

function OtherField({ field }: { readonly field: IntegrationField | undefined }) {
  if (!field) return null
  return (
    <span className={styles.candidate} title={field.description}>
      <span className={styles.candidateName}>{field.label}</span>
      <span className={styles.sample}>{typeWords(field)}</span>
      <span className={styles.candidateRemark}>{field.description}</span>
    </span>
  )
}

function isMeant(field: IntegrationField | undefined, text: string): boolean {
  return field !== undefined && `${field.name} ${field.label} ${field.description}`.toLowerCase().includes(text)
}

/** Whoever opened a field goes on to fill it. */
function focusAdded(from: HTMLElement | null, label: string): void {
  focusSoon(() => {
    const named = `[aria-label="${CSS.escape(label)}"]`
    const field = from?.parentElement?.querySelector(`:scope > fieldset${named}`)
    return field?.querySelector<HTMLElement>(`:is(input, textarea, select)${named}`)
  })
}
