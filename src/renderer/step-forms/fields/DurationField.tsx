import { TextInput } from '@mantine/core'
import { parseDuration } from '../../../engine/time/duration.ts'
import { formatDurationInWords } from '../../format/duration.ts'
import { textOf } from '../../format/text-of.ts'
import { type FieldProps, useFrame } from './field-props.ts'
import { useSetValueAt } from './fields-document.ts'
import { useValueAt } from './use-field.ts'

/** An elapsed time as the format writes it, with how it reads below it. */
export function DurationField(props: FieldProps) {
  const setValueAt = useSetValueAt()
  const { at, label, required = true } = props
  const text = textOf(useValueAt(at))
  const ms = parseDuration(text)
  const wrong = ms === null && text !== '' ? 'Write a duration like 1h30m, 5m or 2d (ms s m h d w).' : null
  const frame = useFrame<HTMLInputElement>({ ...props, required, hint: ms === null ? props.hint : formatDurationInWords(ms) }, { wrong })
  return (
    <TextInput
      {...frame}
      value={text}
      placeholder="1h30m"
      spellCheck={false}
      onChange={({ currentTarget: { value } }) => setValueAt(at, value === '' && !required ? undefined : value, label, true)}
    />
  )
}
