import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { textOf } from '../format/text-of.ts'
import { type FieldProps, useFrame } from '../step-forms/fields/field-props.ts'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { useValueAt } from '../step-forms/fields/use-field.ts'
import { percentOf, shareOf } from './percent.ts'

/** A share, which the file has as a number from 0 to 1, as a percentage. */
export function ShareField(props: FieldProps) {
  const setValueAt = useSetValueAt()
  const { at, label, required = false } = props
  const value = useValueAt(at)
  // While it is typed it may be the same number in other letters.
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed !== null && writtenOf(typed) === value ? typed : shown(value)
  const frame = useFrame<HTMLInputElement>(props, { wrong: text === '' ? null : wrongShare(value) })
  return (
    <TextInput
      {...frame}
      value={text}
      inputMode="decimal"
      rightSection={<span className="muted">%</span>}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        setValueAt(at, currentTarget.value === '' && !required ? undefined : writtenOf(currentTarget.value), label, true)
      }}
    />
  )
}

const writtenOf = (text: string): JsonValue => shareOf(text) ?? text
const shown = (value: JsonValue | undefined): string => (typeof value === 'number' ? percentOf(value) : textOf(value))
const wrongShare = (value: JsonValue | undefined): string | null =>
  typeof value === 'number' && value >= 0 && value <= 1 ? null : 'Write a percentage from 0 to 100.'
