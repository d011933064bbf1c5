import { Select, Textarea } from '@mantine/core'
import { useRef } from 'react'
import type { SuggestedPath } from '../../../engine/account/preview-sends.ts'
import { mappedText } from '../../../engine/edit/mapped-kind.ts'
import { CandidateRow } from './CandidateRow.tsx'
import { candidateGroups } from './candidates.ts'
import { type MappedPlace, mapField, mapFieldWith } from './edit-field.ts'
import styles from './editor.module.css'
import { matching } from './PathControl.tsx'
import { readInTemplate } from './read-in-template.ts'

interface TemplateControlProps {
  readonly field: MappedPlace
  readonly kind: 'template' | 'liquid'
  readonly text: string
  readonly suggestions: readonly SuggestedPath[]
  readonly isWrong: boolean
  readonly help: string
}

/** A text with values of the event in it; what is picked is put in where the cursor is. */
export function TemplateControl({ field, kind, text, suggestions, isWrong, help }: TemplateControlProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const known = new Map(suggestions.filter((one) => readInTemplate(kind, one) !== null).map((one) => [one.path, one]))
  const insert = (path: string | null) => {
    const picked = path === null ? undefined : known.get(path)
    const reading = picked && readInTemplate(kind, picked)
    if (!picked || reading == null) return
    const cursor = area.current?.selectionEnd ?? text.length
    mapFieldWith(field, { [`@${kind}`]: `${text.slice(0, cursor)}${reading}${text.slice(cursor)}` }, picked)
    area.current?.focus()
  }
  return (
    <div className={styles.template}>
      <Textarea
        ref={area}
        size="xs"
        aria-label={field.label}
        aria-describedby={help}
        aria-invalid={isWrong}
        className={styles.code}
        autosize
        minRows={1}
        maxRows={8}
        spellCheck={false}
        placeholder={kind === 'liquid' ? '{{ userId | upcase }}' : 'for {{userId}}'}
        value={text}
        onChange={({ currentTarget }) => mapField(field, mappedText(kind, currentTarget.value), true)}
      />
      <Select
        size="xs"
        aria-label={`Insert a value into ${field.label}`}
        placeholder="Insert a value"
        searchable
        data={candidateGroups([...known.values()]).map(({ group, items }) => ({ group, items: [...items] }))}
        filter={matching('', known)}
        limit={200}
        maxDropdownHeight={300}
        value={null}
        onChange={insert}
        renderOption={({ option }) => <CandidateRow candidate={known.get(option.value)} path={option.value} />}
      />
    </div>
  )
}
