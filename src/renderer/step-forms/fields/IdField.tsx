import type { FieldProps } from './field-props.ts'
import { TextField } from './TextField.tsx'

const form = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/

/** An id of the journey's own. */
export function IdField(props: FieldProps) {
  return (
    <TextField {...props} required wrong={(text) => (form.test(text) ? null : 'A letter, then up to 63 letters, digits, "_" or "-".')} />
  )
}
