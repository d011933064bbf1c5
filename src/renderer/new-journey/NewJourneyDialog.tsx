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
  const [isFilled, tellFilled] = useState(false)
  // The dialog is there before it is asked for: an Escape that closes what was opened above it is heard by it first, and left alone.
  return (
    <WindowDialog opened={from !== null} title="Create journey" size={720} isFilled={isFilled}>
      {shown !== null && <Beginnings from={shown} tellFilled={tellFilled} />}
    </WindowDialog>
  )
}

interface BeginningsProps {
  readonly from: Beginning
  readonly tellFilled: (isFilled: boolean) => void
}

function Beginnings({ from, tellFilled }: BeginningsProps) {
  const [beginning, begin] = useState(from)
  const workspace = useWindow((state) => state.workspace)
  if (workspace === null) return null
  const Form = beginning === 'entry' ? NewJourneyForm : TemplateForm
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
      <Form workspace={workspace} tellFilled={tellFilled} />
    </>
  )
}
