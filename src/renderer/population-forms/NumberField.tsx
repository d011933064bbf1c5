import type { FieldProps } from '../step-forms/fields/field-props.ts'
import { TextField } from '../step-forms/fields/TextField.tsx'

interface NumberFieldProps extends FieldProps {
  readonly placeholder?: string
}

/** A number; what is none is said at once. */
export function NumberField(props: NumberFieldProps) {
  return <TextField {...props} isNumber wrong={(text) => (Number.isFinite(Number(text)) ? null : 'Write a number.')} />
}
