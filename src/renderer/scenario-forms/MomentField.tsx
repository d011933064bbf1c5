import { Anchor } from '@mantine/core'
import { type Moment, momentOf } from '../../engine/edit/moment-as.ts'
import { formatDurationInWords } from '../format/duration.ts'
import { formatClock } from '../format/instant.ts'
import { textOf } from '../format/text-of.ts'
import type { FieldProps } from '../step-forms/fields/field-props.ts'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useOfValue } from '../step-forms/fields/use-field.ts'
import { clockStart } from './places.ts'

/** An instant of a scenario: by itself, or as long after the start of its clock; what it comes to is said below. */
export function MomentField(props: FieldProps) {
  const { at, label, hint } = props
  const setValueAt = useSetValueAt()
  const text = useOfValue(at, textOf)
  const start = useOfValue(clockStart, textOf)
  const moment = momentOf(text, start)
  const other = moment?.other ?? null
  return (
    <TextField
      {...props}
      placeholder="+20m"
      wrong={(typed) => (momentOf(typed, start === '' ? anyStart : start) === null ? wrongMoment : null)}
      hint={
        moment === null ? (
          hint
        ) : (
          <>
            {momentInWords(moment)}{' '}
            {other !== null && (
              <Anchor component="button" type="button" inherit onClick={() => setValueAt(at, other, label, false)}>
                {moment.kind === 'offset' ? 'Write it as an instant' : 'Write it as time after the start'}
              </Anchor>
            )}
          </>
        )
      }
    />
  )
}

/** Without a start an offset is none that could be told, but none that is wrong either. */
const anyStart = '1970-01-01T00:00:00Z'
const wrongMoment = 'Write a time after the start like +20m or +30d, or an instant with its offset like 2026-02-01T09:00:00Z.'

/** What is not written is told. */
function momentInWords({ kind, at, sinceStart }: Moment): string {
  if (kind === 'offset') return `${formatClock(at)} UTC.`
  const length = formatDurationInWords(Math.abs(sinceStart))
  const place = sinceStart < 0 ? `${length} before the start` : sinceStart === 0 ? 'at the start' : `${length} after the start`
  return `${formatClock(at)} UTC, ${place}.`
}
