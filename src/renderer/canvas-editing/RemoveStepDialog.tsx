import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { cutOffBy } from '../../engine/edit/remove-steps.ts'
import { stepTitle } from '../canvas/step-words.ts'
import styles from '../dialogs/dialogs.module.css'
import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { shownDocument } from '../editing/edit-journey.ts'
import { openDialog } from '../state/choose.ts'
import { shownJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { remove } from './remove-selected.ts'

/** Asks before a step is taken out that others can only be reached through. */
export function RemoveStepDialog({ step }: { readonly step: string | null }) {
  // What is asked stays while the dialog goes away.
  const [shown, show] = useState(step)
  if (step !== null && step !== shown) show(step)
  const journey = useWindow(shownJourney)
  if (shown === null || journey === null) return null
  const document = shownDocument()
  const cutOff = document === null || step === null ? [] : cutOffBy(document, [shown])
  const nameOf = (id: string) => (journey.steps[id] ? stepTitle(id, journey.steps[id]) : id)
  const removeAll = (ids: readonly string[]) => () => {
    openDialog(null)
    remove(ids)
  }
  return (
    <WindowDialog opened={step !== null} title={`Delete ${nameOf(shown)}?`}>
      <p className={styles.lead}>These steps are reached through it alone. Kept, they stand there unconnected:</p>
      <ul className={styles.consequences}>
        {cutOff.map((id) => (
          <li key={id}>{nameOf(id)}</li>
        ))}
      </ul>
      <p className={styles.small}>Undo brings everything back.</p>
      <Group justify="flex-end" gap={8} mt={14}>
        <Button variant="default" onClick={() => openDialog(null)} data-autofocus>
          Cancel
        </Button>
        <Button variant="default" onClick={removeAll([shown])}>
          Delete only this
        </Button>
        <Button color="red" autoContrast onClick={removeAll([shown, ...cutOff])}>
          Delete all {cutOff.length + 1}
        </Button>
      </Group>
    </WindowDialog>
  )
}
