import { PasswordInput } from '@mantine/core'
import { type FieldProps, useFrame } from './field-props.ts'
import { useSetValueAt } from './fields-document.ts'
import { textOf } from './text-of.ts'
import { useValueAt } from './use-field.ts'

/** A text that is shown to nobody, unless the person asks to see it. */
export function SecretField(props: FieldProps) {
  const setValueAt = useSetValueAt()
  const { at, label, required = false } = props
  const text = textOf(useValueAt(at))
  const frame = useFrame<HTMLInputElement>(props)
  return (
    <PasswordInput
      {...frame}
      value={text}
      spellCheck={false}
      autoComplete="off"
      visibilityToggleButtonProps={{ 'aria-label': `Show ${label}` }}
      onChange={({ currentTarget: { value } }) => setValueAt(at, value === '' && !required ? undefined : value, label, true)}
    />
  )
}
