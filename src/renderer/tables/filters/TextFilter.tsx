import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'

interface TextFilterProps {
  readonly label: string
  readonly value: string
  readonly onApply: (value: string) => void
}

/** A text that something has to have. */
export function TextFilter({ label, value, onApply }: TextFilterProps) {
  const [text, setText] = useState(value)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onApply(text.trim())
  }
  return (
    <form onSubmit={submit}>
      <TextInput size="xs" label={label} value={text} onChange={(event) => setText(event.currentTarget.value)} data-autofocus />
      <Group justify="flex-end" mt={10}>
        <Button type="submit">Apply</Button>
      </Group>
    </form>
  )
}
