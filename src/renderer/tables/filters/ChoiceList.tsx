import { Checkbox, Stack } from '@mantine/core'

interface Choice {
  readonly value: string
  readonly label: string
}

interface ChoiceListProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Any of some values. */
export function ChoiceList({ label, choices, chosen, onChange }: ChoiceListProps) {
  return (
    <Checkbox.Group label={label} value={[...chosen]} onChange={onChange}>
      <Stack gap={6} mt={8}>
        {choices.map(({ value, label: words }) => (
          <Checkbox key={value} size="xs" value={value} label={words} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
