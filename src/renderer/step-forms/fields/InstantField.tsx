import { parseAbsoluteInstant } from '../../../engine/time/instant.ts'
import type { FieldProps } from './field-props.ts'
import { TextField } from './TextField.tsx'

/** An instant with its offset. */
export function InstantField(props: FieldProps) {
  return (
    <TextField
      {...props}
      placeholder="2026-02-01T09:00:00Z"
      wrong={(text) =>
        parseAbsoluteInstant(text) === null ? 'Write an instant with its offset, like 2026-02-01T09:00:00Z or …T09:00:00+01:00.' : null
      }
    />
  )
}
