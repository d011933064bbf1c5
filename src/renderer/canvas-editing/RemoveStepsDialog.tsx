import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { cutOffBy } from '../../engine/edit/remove-steps.ts'
import { stepTitle } from '../canvas/step-words.ts'
import styles from '../dialogs/dialogs.module.css'
import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { shownDocument } from '../editing/edit-journey.ts'
import { counted } from '../format/number.ts'
import { openDialog } from '../state/choose.ts'
import { shownJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { remove } from './remove-selected.ts'

/** Asks before steps are taken out that others can only be reached through. */
export function RemoveStepsDialog({ steps }: { readonly steps: readonly string[] | null }) {
  // What is asked stays while the dialog goes away.
  const [shown, show] = useState(steps)
  if (steps !== null && steps !== shown) show(steps)
  const journey = useWindow(shownJourney)
  if (shown === null || journey === null) return null
  const document = shownDocument()
  const cutOff = document === null || steps === null ? [] : cutOffBy(document, shown)
  const isOne = shown.length === 1
  const nameOf = (id: string) => (journey.steps[id] ? stepTitle(id, journey.steps[id]) : id)
  const removeAll = (ids: readonly string[]) => () => {
    openDialog(null)
    remove(ids)
  }
  return (
    <WindowDialog opened={steps !== null} title={`Delete ${isOne ? nameOf(shown[0] ?? '') : counted(shown.length, 'step')}?`}>
      <p className={styles.lead}>These steps are reached through {isOne ? 'it' : 'them'} alone. Kept, they stand there unconnected:</p>
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
        <Button variant="default" onClick={removeAll(shown)}>
          Delete only {isOne ? 'this' : `these ${shown.length}`}
        </Button>
        <Button color="red" autoContrast onClick={removeAll([...shown, ...cutOff])}>
          Delete all {cutOff.length + shown.length}
        </Button>
      </Group>
    </WindowDialog>
  )
}
