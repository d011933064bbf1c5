import { useWindow } from '../state/window-state.ts'
import { ArchiveDialog } from './ArchiveDialog.tsx'
import { DuplicateDialog } from './DuplicateDialog.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { SaveScenarioDialog } from './SaveScenarioDialog.tsx'

/** The dialogs over the window, at most one open. */
export function Dialogs() {
  const dialog = useWindow((state) => state.dialog)
  return (
    <>
      <ArchiveDialog opened={dialog?.kind === 'archive'} />
      <PublishDialog opened={dialog?.kind === 'publish'} />
      <DuplicateDialog original={dialog?.kind === 'duplicate' ? dialog : null} />
      <SaveScenarioDialog opened={dialog?.kind === 'save-scenario'} />
    </>
  )
}
