import { parseAbsoluteInstant } from '../../../engine/time/instant.ts'
import { parseLocalTime } from '../../../engine/time/local-time.ts'
import type { FieldProps } from './field-props.ts'
import { TextField } from './TextField.tsx'

/** A date and time on the wall of the time zone, or an instant with an offset. */
export function LocalTimeField(props: FieldProps) {
  return (
    <TextField
      {...props}
      placeholder="2026-02-01T09:00"
      wrong={(text) =>
        parseLocalTime(text) === null && parseAbsoluteInstant(text) === null
          ? 'Write a time like 2026-02-01T09:00, or an instant like 2026-02-01T09:00:00Z.'
          : null
      }
    />
  )
}
