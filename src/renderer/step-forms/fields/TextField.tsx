import { TextInput } from '@mantine/core'
import { textOf } from '../../format/text-of.ts'
import { type FieldProps, useFrame } from './field-props.ts'
import { useSetValueAt } from './fields-document.ts'
import { numberIn, numberOrText } from './number-in.ts'
import { useValueAt } from './use-field.ts'

interface TextFieldProps extends FieldProps {
  /** What is wrong with a text, in a sentence; null where nothing is. */
  readonly wrong?: (text: string) => string | null
  readonly placeholder?: string
  /** Written as a number where it is one. */
  readonly isNumber?: boolean
  /** What is typed, where more than its own place changes with it; undefined of what is taken out. */
  readonly write?: (text: string | undefined) => void
}

/** A text in one line. What is left empty is taken out of the file unless it has to be there. */
export function TextField(props: TextFieldProps) {
  const setValueAt = useSetValueAt()
  const { at, label, required = false, wrong, placeholder, isNumber = false, write } = props
  const value = useValueAt(at)
  const text = textOf(value)
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
      onChange={({ currentTarget: { value: typed } }) => {
        const kept = typed === '' && !required ? undefined : typed
        if (write !== undefined) write(kept)
        else setValueAt(at, kept !== undefined && isNumber ? numberOrText(kept) : kept, label, true)
      }}
      // While one types, 1.50 is not rewritten under the pointer.
      onBlur={() => {
        const number = isNumber && typeof value === 'string' ? numberIn(value) : null
        if (number !== null) setValueAt(at, number, label, true)
      }}
    />
  )
}
