import { withItemRenamed, withUsesRenamed } from '../../engine/edit/item-uses.ts'
import { type WorkspaceList, withoutItem } from '../../engine/edit/workspace-items.ts'
import { editDocument } from '../editing/edit-document.ts'
import { keepNow } from '../editing/keep-drafts.ts'
import { Renaming } from '../editing/renaming.ts'
import { workspaceFile } from '../editing/shown-file.ts'
import { selectItem, selectWorkspace } from '../state/select.ts'
import { listWords } from './item-words.ts'

/** Gives something of the workspace another name, there and in these files: one step back. */
export function renameItem(list: WorkspaceList, from: string, to: string, files: readonly string[]): void {
  const what = `rename ${listWords[list].one} ${from}`
  const renaming = new Renaming(list, from, to)
  const isRenamed = editDocument(workspaceFile, what, (workspace) => withItemRenamed(workspace, list, from, to), null, renaming)
  if (!isRenamed) return
  for (const file of files) {
    if (file !== workspaceFile) editDocument(file, what, (document) => withUsesRenamed(document, list, from, to), null, renaming)
  }
  for (const file of new Set([workspaceFile, ...files])) void keepNow(file)
  selectItem(list, to)
}

/** Takes something out of the workspace; what names it stays, for the checks to tell. The workspace is in front then: undo brings it back. */
export function deleteItem(list: WorkspaceList, id: string): void {
  editDocument(workspaceFile, `delete ${listWords[list].one} ${id}`, (workspace) => withoutItem(workspace, list, id))
  void keepNow(workspaceFile)
  selectWorkspace()
}
