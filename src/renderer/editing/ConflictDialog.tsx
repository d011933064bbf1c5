import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import styles from '../dialogs/dialogs.module.css'
import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { goOnPublishing } from '../publishing/publish-journey.ts'
import { openDialog } from '../state/choose.ts'
import { type Dialog, useWindow } from '../state/window-state.ts'
import { ConflictValues } from './ConflictValues.tsx'
import { saveMine, takeTheirs } from './save-edited.ts'

type Conflict = Extract<Dialog, { readonly kind: 'save-conflict' }>

/** Others changed a file in the same places while it was edited here: nothing is written before it is said whose goes. */
export function ConflictDialog({ conflict }: { readonly conflict: Conflict | null }) {
  // What is asked stays while the dialog goes away.
  const [shown, show] = useState(conflict)
  if (conflict !== null && conflict !== shown) show(conflict)
  const here = useWindow(({ edited }) => (shown === null ? null : (edited[shown.file]?.history.present ?? null)))
  if (shown === null) return null
  const { file, places, theirs, publishing } = shown
  const close = () => openDialog(null)
  return (
    <WindowDialog opened={conflict !== null} title="Changed by others too" size={720}>
      <p className={styles.lead}>
        <code>{file}</code> {theirs === null ? 'is gone or can no longer be read.' : 'was changed on disk while you edited it here.'}{' '}
        Nothing has been written yet.
      </p>
      {places.length > 0 && theirs !== null && here !== null && (
        <>
          <ConflictValues places={places} here={here} onDisk={theirs} />
          <p className={styles.small}>What only they changed is kept either way.</p>
        </>
      )}
      <Group justify="flex-end" gap={8} mt={14}>
        <Button variant="default" onClick={close} data-autofocus>
          Cancel
        </Button>
        {theirs !== null && (
          <Button
            variant="default"
            onClick={() => {
              takeTheirs(file, theirs)
              close()
            }}
          >
            Take what the file says
          </Button>
        )}
        <Button
          onClick={() => {
            close()
            void (publishing === undefined ? saveMine(file) : goOnPublishing(file, publishing))
          }}
        >
          {publishing === undefined ? 'Write mine' : `Write mine, publish v${publishing}`}
        </Button>
      </Group>
    </WindowDialog>
  )
}
