import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'

interface AddValueProps {
  /** "property" */
  readonly one: string
  readonly taken: readonly string[]
  readonly add: (name: string) => void
}

/** A field for a name that the catalogue lacks. */
export function AddValue({ one, taken, add }: AddValueProps) {
  const [name, setName] = useState('')
  const wanted = name.trim()
  const isTaken = taken.includes(wanted)
  const submit = () => {
    if (wanted === '' || isTaken) return
    add(wanted)
    setName('')
  }
  return (
    <Group gap={8} mt={8} align="flex-start">
      <TextInput
        size="xs"
        aria-label={`Another ${one}`}
        placeholder={`Name of another ${one}`}
        value={name}
        error={isTaken ? 'It is there already' : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || wanted === '') return
          event.preventDefault()
          submit()
        }}
      />
      <Button size="compact-sm" variant="default" disabled={wanted === '' || isTaken} onClick={submit}>
        Add
      </Button>
    </Group>
  )
}
