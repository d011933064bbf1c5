import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { JsonValue } from '../../../engine/model/json-value.ts'
import { type FieldProps, useFrame } from './field-props.ts'
import { useSetValueAt } from './fields-document.ts'
import { useValueAt } from './use-field.ts'

/** Any value as JSON; a text that is none stands for itself. */
export function JsonField(props: FieldProps) {
  const setValueAt = useSetValueAt()
  const { at, label } = props
  const value = useValueAt(at)
  // While it is typed it may be the same value in other letters.
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed !== null && isSameText(typed, value) ? typed : jsonTextOf(value)
  const frame = useFrame<HTMLTextAreaElement>(props)
  return (
    <Textarea
      {...frame}
      autosize
      minRows={1}
      maxRows={10}
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mono)', fontSize: 11.5 } }}
      value={shown}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text)
        setValueAt(at, meantBy(text), label, true)
      }}
    />
  )
}

function meantBy(text: string): JsonValue | undefined {
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return text
  }
}

const isSameText = (text: string, value: JsonValue | undefined): boolean => JSON.stringify(meantBy(text)) === JSON.stringify(value)

/** A text that would be read as another value is shown as its JSON. */
function jsonTextOf(value: JsonValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string' && meantBy(value) === value) return value
  return JSON.stringify(value, null, 2)
}
