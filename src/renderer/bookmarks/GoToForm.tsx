import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { runToInstant } from '../playback/transport.ts'
import { wantedInstant } from '../playback/wanted-instant.ts'
import { clockRange } from '../state/derived.ts'
import { windowState } from '../state/window-state.ts'

/** Sends the clock to an instant that is written down; what is wrong with it is said under the field. */
export function GoToForm({ isFirst, done }: { readonly isFirst: boolean; readonly done: () => void }) {
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const state = windowState()
    const range = clockRange(state)
    if (range === null) return
    const wanted = wantedInstant(text, range, state.at ?? range.start)
    if (!wanted.ok) return setTrouble(wanted.why)
    done()
    void runToInstant(wanted.at)
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        label="Go to"
        placeholder="2026-01-14 11:00, 11:00 or +2d"
        value={text}
        error={trouble}
        data-autofocus={isFirst || undefined}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setTrouble(null)
        }}
        rightSectionWidth={44}
        rightSection={
          <Button type="submit" size="compact-xs" variant="subtle">
            Go
          </Button>
        }
      />
    </form>
  )
}
