import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { FileAnswer } from '../../preload/bridge-contract.ts'
import { openDialog } from '../state/choose.ts'
import { messageOf } from '../state/report-trouble.ts'
import styles from './dialogs.module.css'

interface NameFormProps {
  readonly label: string
  readonly suggestion: string
  readonly note: string
  readonly action: string
  readonly write: (name: string, replace: boolean) => Promise<FileAnswer>
  readonly written: (answer: Extract<FileAnswer, { kind: 'written' }>) => void
  /** Whether a file of that name may be written over, when the person says so. */
  readonly mayReplace: boolean
}

/** Asks for the name of a new file, and says what kept it from being written. */
export function NameForm({ label, suggestion, note, action, write, written, mayReplace }: NameFormProps) {
  const [name, setName] = useState(suggestion)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [existing, setExisting] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  const submit = async (replace: boolean) => {
    setIsBusy(true)
    const answer = await write(name.trim(), replace).catch((error: unknown) => ({ kind: 'failed', message: messageOf(error) }) as const)
    setIsBusy(false)
    if (answer.kind === 'written') return written(answer)
    setExisting(answer.kind === 'exists' ? answer.file : null)
    setTrouble(answer.kind === 'exists' ? `There is a file ${answer.file} already.` : answer.message)
  }
  const typed = (value: string) => {
    setName(value)
    setTrouble(null)
    setExisting(null)
  }
  const canReplace = existing !== null && mayReplace
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (name.trim() !== '' && !isBusy && !canReplace) void submit(false)
      }}
    >
      <TextInput
        label={label}
        value={name}
        error={trouble}
        maxLength={200}
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => typed(event.currentTarget.value)}
      />
      <p className={styles.small}>{note}</p>
      <Group justify="flex-end" gap={8} mt={14}>
        <Button variant="default" onClick={() => openDialog(null)}>
          Cancel
        </Button>
        {canReplace ? (
          <Button color="red" loading={isBusy} onClick={() => void submit(true)}>
            Replace the file
          </Button>
        ) : (
          <Button type="submit" loading={isBusy} disabled={name.trim() === ''}>
            {action}
          </Button>
        )}
      </Group>
    </form>
  )
}
