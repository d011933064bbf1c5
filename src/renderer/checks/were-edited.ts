import type { WorkspaceView } from '../../preload/bridge-contract.ts'
import type { WindowState } from '../state/window-state.ts'

type Files = Pick<WindowState, 'workspace' | 'edited'>

/** Whether a scenario could run otherwise now: a file was edited, or what was read of the workspace is something else. Saving alone changes nothing. */
export function wereEdited(now: Files, before: Files): boolean {
  if (editedFiles(now, before).length > 0) return true
  return now.workspace !== before.workspace && contentOf(now.workspace) !== contentOf(before.workspace)
}

/** The files that were changed in the window since. */
export function editedFiles(now: Files, before: Files): readonly string[] {
  if (now.edited === before.edited) return []
  return Object.entries(now.edited).flatMap(([file, { history }]) => (isOther(history, before.edited[file]?.history) ? [file] : []))
}

/** A file that was opened for editing is as it was. */
function isOther(now: { readonly present: unknown }, before: { readonly present: unknown } | undefined): boolean {
  return before !== undefined && before.present !== now.present
}

function contentOf(workspace: WorkspaceView | null): string {
  return JSON.stringify(workspace && { ...workspace, unsaved: [] })
}
