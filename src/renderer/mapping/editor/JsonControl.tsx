import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { isSame } from '../../../engine/edit/merge-documents.ts'
import type { JsonValue } from '../../../engine/model/json-value.ts'
import { type MappedPlace, mapField } from './edit-field.ts'
import styles from './editor.module.css'

interface JsonControlProps {
  readonly field: MappedPlace
  readonly value: JsonValue | undefined
  readonly help: string
  /** Why there is no form for it; null where that is plain to see. */
  readonly why?: string | null
}

/** Anything at all, as JSON. Only what is JSON is taken over; the rest waits in the control. */
export function JsonControl({ field, value, help, why = null }: JsonControlProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly stands: JsonValue | undefined } | null>(null)
  // What was undone or changed elsewhere goes before what is typed.
  const isOwn = typed !== null && (typed.stands === undefined ? value === undefined : value !== undefined && isSame(typed.stands, value))
  const text = isOwn ? typed.text : value === undefined ? '' : JSON.stringify(value, null, 1)
  const parsed = parse(text)
  return (
    <Textarea
      size="xs"
      aria-label={field.label}
      aria-describedby={help}
      className={styles.code}
      autosize
      minRows={1}
      maxRows={12}
      spellCheck={false}
      placeholder="JSON"
      value={text}
      description={why}
      inputWrapperOrder={['input', 'description', 'error']}
      error={parsed.ok ? null : `This is no JSON yet, and is not taken over: ${parsed.why}`}
      onChange={({ currentTarget }) => {
        const next = parse(currentTarget.value)
        setTyped({ text: currentTarget.value, stands: next.ok ? next.value : value })
        if (next.ok) mapField(field, next.value, true)
      }}
    />
  )
}

type Parsed = { readonly ok: true; readonly value: JsonValue | undefined } | { readonly ok: false; readonly why: string }

function parse(text: string): Parsed {
  if (text.trim() === '') return { ok: true, value: undefined }
  try {
    return { ok: true, value: JSON.parse(text) as JsonValue }
  } catch (failure) {
    return { ok: false, why: failure instanceof Error ? failure.message : String(failure) }
  }
}
