import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { textOf } from '../../format/text-of.ts'
import { type FieldProps, useFrame } from './field-props.ts'
import { useSetValueAt } from './fields-document.ts'
import { useValueAt } from './use-field.ts'

/** A secret: what the file has is never shown (contract section 3), and what is typed stands in its place. */
export function SecretField(props: FieldProps) {
  const setValueAt = useSetValueAt()
  const { at, label, required = false } = props
  const written = textOf(useValueAt(at))
  const [typed, setTyped] = useState('')
  const frame = useFrame<HTMLInputElement>(props)
  return (
    <PasswordInput
      {...frame}
      // Another secret may have come to stand here since: after an undo, or when a row above was removed.
      value={typed === written ? typed : ''}
      placeholder={written === '' ? undefined : '***'}
      spellCheck={false}
      autoComplete="off"
      visibilityToggleButtonProps={{ 'aria-label': `Show ${label}` }}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        setValueAt(at, value === '' && !required ? undefined : value, label, true)
      }}
    />
  )
}
