import { TextInput } from '@mantine/core'
import { type FieldProps, useFrame } from './field-props.ts'
import { useSetValueAt } from './fields-document.ts'
import { numberOrText, textOf } from './text-of.ts'
import { useValueAt } from './use-field.ts'

interface TextFieldProps extends FieldProps {
  /** What is wrong with a text, in a sentence; null where nothing is. */
  readonly wrong?: (text: string) => string | null
  readonly placeholder?: string
  /** Written as a number where it is one. */
  readonly isNumber?: boolean
}

/** A text in one line. What is left empty is taken out of the file unless it has to be there. */
export function TextField(props: TextFieldProps) {
  const setValueAt = useSetValueAt()
  const { at, label, required = false, wrong, placeholder, isNumber = false } = props
  const text = textOf(useValueAt(at))
  const frame = useFrame<HTMLInputElement>(props, {
    wrong: text === '' ? null : wrong?.(text),
    lacking: required && text === '' ? `${label} is yet to be written.` : null,
  })
  return (
    <TextInput
      {...frame}
      value={text}
      placeholder={placeholder}
      spellCheck={false}
      inputMode={isNumber ? 'numeric' : undefined}
      onChange={({ currentTarget: { value } }) =>
        setValueAt(at, value === '' && !required ? undefined : isNumber ? numberOrText(value) : value, label, true)
      }
    />
  )
}
