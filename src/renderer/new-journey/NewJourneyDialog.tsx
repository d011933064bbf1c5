import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { useWindow } from '../state/window-state.ts'
import { NewJourneyForm } from './NewJourneyForm.tsx'
import styles from './new-journey.module.css'
import { TemplateForm } from './TemplateForm.tsx'

/** What a new journey begins with. */
type Beginning = 'entry' | 'template'

const beginnings: { readonly value: Beginning; readonly label: string }[] = [
  { value: 'entry', label: 'From its entry' },
  { value: 'template', label: 'From a template' },
]

/** Makes a journey: how people enter it, to be built on from there, or one that is ready. @param from null is a closed dialog */
export function NewJourneyDialog({ from }: { readonly from: Beginning | null }) {
  // What is asked stays while the dialog goes away.
  const [shown, show] = useState(from)
  if (from !== null && from !== shown) show(from)
  // The dialog is there before it is asked for: an Escape that closes what was opened above it is heard by it first, and left alone.
  return (
    <WindowDialog opened={from !== null} title="Create journey" size={720}>
      {shown !== null && <Beginnings from={shown} />}
    </WindowDialog>
  )
}

function Beginnings({ from }: { readonly from: Beginning }) {
  const [beginning, begin] = useState(from)
  const workspace = useWindow((state) => state.workspace)
  if (workspace === null) return null
  return (
    <>
      <SegmentedControl
        className={styles.beginnings}
        aria-label="Begin"
        size="xs"
        data={beginnings}
        value={beginning}
        onChange={(value) => begin(value as Beginning)}
      />
      {beginning === 'entry' ? <NewJourneyForm workspace={workspace} /> : <TemplateForm workspace={workspace} />}
    </>
  )
}
