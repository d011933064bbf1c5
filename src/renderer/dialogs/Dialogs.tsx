import { RemoveStepsDialog } from '../canvas-editing/RemoveStepsDialog.tsx'
import { CatalogueDialog } from '../catalogue/CatalogueDialog.tsx'
import { ConflictDialog } from '../editing/ConflictDialog.tsx'
import { ImportJourneyDialog } from '../import-journey/ImportJourneyDialog.tsx'
import { InjectDialog } from '../inject/InjectDialog.tsx'
import { TestSendDialog } from '../mapping/TestSendDialog.tsx'
import { NewJourneyDialog } from '../new-journey/NewJourneyDialog.tsx'
import { NewWorkspaceDialog } from '../opening/NewWorkspaceDialog.tsx'
import { PublishJourneyDialog } from '../publishing/PublishJourneyDialog.tsx'
import { NewRehearsalDialog } from '../rehearsal/NewRehearsalDialog.tsx'
import { RenameRunDialog } from '../runs/RenameRunDialog.tsx'
import { SideBySideDialog } from '../sends/SideBySideDialog.tsx'
import { useWindow } from '../state/window-state.ts'
import { CreationDialog } from '../workspace-forms/CreationDialog.tsx'
import { DeleteItemDialog } from '../workspace-forms/DeleteItemDialog.tsx'
import { RenameItemDialog } from '../workspace-forms/RenameItemDialog.tsx'
import { DuplicateDialog } from './DuplicateDialog.tsx'
import { EndingDialog } from './EndingDialog.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { SaveScenarioDialog } from './SaveScenarioDialog.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'

/** The dialogs over the window, at most one open. */
export function Dialogs() {
  const dialog = useWindow((state) => state.dialog)
  return (
    <>
      <EndingDialog ending={dialog?.kind === 'archive' || dialog?.kind === 'stop' ? dialog.kind : null} />
      <PublishDialog opened={dialog?.kind === 'publish'} />
      <PublishJourneyDialog opened={dialog?.kind === 'publish-journey'} />
      <DuplicateDialog original={dialog?.kind === 'duplicate' ? dialog : null} />
      <CatalogueDialog opened={dialog?.kind === 'catalogue'} name={dialog?.kind === 'catalogue' ? dialog.name : null} />
      <TestSendDialog test={dialog?.kind === 'test-send' ? dialog : null} />
      <NewJourneyDialog from={dialog?.kind === 'new-journey' ? dialog.from : null} />
      <NewWorkspaceDialog opened={dialog?.kind === 'new-workspace'} />
      <NewRehearsalDialog opened={dialog?.kind === 'new-rehearsal'} />
      <SideBySideDialog opened={dialog?.kind === 'side-by-side'} />
      <ShortcutsDialog opened={dialog?.kind === 'shortcuts'} />
      <InjectDialog wish={dialog?.kind === 'inject' ? dialog : null} />
      <RenameRunDialog run={dialog?.kind === 'rename-run' ? dialog.run : null} />
      <ConflictDialog conflict={dialog?.kind === 'save-conflict' ? dialog : null} />
      <RemoveStepsDialog asked={dialog?.kind === 'remove-steps' ? dialog : null} />
      <RenameItemDialog asked={dialog?.kind === 'rename-item' ? dialog : null} />
      <DeleteItemDialog asked={dialog?.kind === 'delete-item' ? dialog : null} />
      <ImportJourneyDialog brought={dialog?.kind === 'import-journey' ? dialog : null} />
      <CreationDialog />
      <SaveScenarioDialog opened={dialog?.kind === 'save-scenario'} />
    </>
  )
}
