import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { openDialog } from '../state/choose.ts'
import { keptRun, renameRun } from './kept-runs.ts'

/** @param run whose name is asked for; null while none is */
export function RenameRunDialog({ run }: { readonly run: number | null }) {
  return (
    <WindowDialog opened={run !== null} title="Rename the run">
      {run !== null && <NameOfRun run={run} />}
    </WindowDialog>
  )
}

function NameOfRun({ run }: { readonly run: number }) {
  const [name, setName] = useState(keptRun(run)?.name ?? '')
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    renameRun(run, name.trim())
    openDialog(null)
  }
  return (
    <form onSubmit={save}>
      <TextInput
        label="Name"
        value={name}
        maxLength={60}
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap={8} mt={14}>
        <Button variant="default" onClick={() => openDialog(null)}>
          Cancel
        </Button>
        <Button type="submit" disabled={name.trim() === ''}>
          Rename
        </Button>
      </Group>
    </form>
  )
}
