import { NativeSelect, Stack } from '@mantine/core'
import type { PathPart } from '../../../engine/account/views.ts'
import type { Journey } from '../../../engine/model/journey.ts'
import { passedChoices, passedValue } from './passed-parts.ts'

interface PassedFilterFormProps {
  readonly journey: Journey
  readonly passed: readonly PathPart[]
  readonly onChange: (passed: readonly PathPart[]) => void
}

/** Steps and ways out that somebody has to have passed, one after the other; a part that is taken back leaves the others. */
export function PassedFilterForm({ journey, passed, onChange }: PassedFilterFormProps) {
  const choices = passedChoices(journey)
  const put = (place: number, value: string) => {
    const part = choices.find((choice) => choice.value === value)?.part
    onChange([...passed.slice(0, place), ...(part === undefined ? [] : [part]), ...passed.slice(place + 1)])
  }
  return (
    <Stack gap={8}>
      {[...passed.map(passedValue), ''].map((value, place) => (
        <NativeSelect
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the order, and may be there twice
          key={place}
          size="xs"
          label={place === 0 ? 'Came to, or left by' : 'and then'}
          value={value}
          onChange={(event) => put(place, event.currentTarget.value)}
          data={[
            { value: '', label: value === '' ? (place === 0 ? 'Choose a step' : 'Anything') : 'Take it back' },
            ...choices.map((choice) => ({ value: choice.value, label: choice.label })),
          ]}
          {...(place === 0 && { 'data-autofocus': true })}
        />
      ))}
    </Stack>
  )
}
