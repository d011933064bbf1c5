import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { NewWorkspaceForm } from './NewWorkspaceForm.tsx'

/** Makes an empty workspace in a folder of its own, and opens it. */
export function NewWorkspaceDialog({ opened }: { readonly opened: boolean }) {
  return (
    <WindowDialog opened={opened} title="New workspace" size={520}>
      <NewWorkspaceForm />
    </WindowDialog>
  )
}
