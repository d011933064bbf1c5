import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { useWindow } from '../state/window-state.ts'
import { NewJourneyForm } from './NewJourneyForm.tsx'

/** Makes a journey: its name, its product, and how people enter it. The rest is built on the canvas. */
export function NewJourneyDialog({ opened }: { readonly opened: boolean }) {
  const workspace = useWindow((state) => state.workspace)
  if (workspace === null) return null
  return (
    <WindowDialog opened={opened} title="Create journey" size={560}>
      <NewJourneyForm workspace={workspace} />
    </WindowDialog>
  )
}
