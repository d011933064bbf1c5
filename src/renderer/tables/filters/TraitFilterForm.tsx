import { Autocomplete, Button, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { TraitFilter } from '../../../engine/account/tables/row-filters.ts'

interface TraitFilterFormProps {
  readonly names: readonly string[]
  readonly trait: TraitFilter | null
  readonly onApply: (trait: TraitFilter | null) => void
}

/** A trait and the value that it has to have. */
export function TraitFilterForm({ names, trait, onApply }: TraitFilterFormProps) {
  const [name, setName] = useState(trait?.name ?? '')
  const [value, setValue] = useState(trait?.value ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onApply(name.trim() === '' ? null : { name: name.trim(), value: value.trim() })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap={8}>
        <Autocomplete
          size="xs"
          label="Trait"
          data={[...names]}
          value={name}
          onChange={setName}
          comboboxProps={{ withinPortal: false }}
          data-autofocus
        />
        <TextInput size="xs" label="Is" value={value} onChange={(event) => setValue(event.currentTarget.value)} />
      </Stack>
      <Group justify="flex-end" mt={10}>
        <Button type="submit" disabled={name.trim() === ''}>
          Apply
        </Button>
      </Group>
    </form>
  )
}
