import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { withItemRenamed, withUsesRenamed } from '../../engine/edit/item-uses.ts'
import { withFieldGroupRenamed } from '../../engine/edit/rename-field-group.ts'
import { withKeyAs } from '../../engine/edit/with-key-as.ts'
import { type WorkspaceList, withoutItem } from '../../engine/edit/workspace-items.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { editDocument } from '../editing/edit-document.ts'
import { openFile } from '../editing/edited-files.ts'
import { keepNow } from '../editing/keep-drafts.ts'
import { Renaming } from '../editing/renaming.ts'
import { workspaceFile } from '../editing/shown-file.ts'
import { selectItem, selectWorkspace } from '../state/select.ts'
import { windowState } from '../state/window-state.ts'
import { namingFiles } from './all-uses.ts'
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

/** Gives a field group of a data source of the workspace another name, there and in every expression that reads it: one step back. */
export async function renameFieldGroup(at: DocumentPath, source: string, from: string, to: string): Promise<void> {
  const files = namingFiles(windowState()).map(({ file }) => file)
  await Promise.allSettled(files.map((file) => openFile(file)))
  const renaming = new Renaming('dataSources', source, source)
  for (const file of files) {
    const change = (document: JsonObject) => {
      const own = file === workspaceFile ? withKeyAs(document, [...at, from], to) : document
      return withFieldGroupRenamed(own, source, from, to)
    }
    if (editDocument(file, `rename field group ${from}`, change, null, renaming)) void keepNow(file)
  }
}

/** Takes something out of the workspace; what names it stays, for the checks to tell. The workspace is in front then: undo brings it back. */
export function deleteItem(list: WorkspaceList, id: string): void {
  editDocument(workspaceFile, `delete ${listWords[list].one} ${id}`, (workspace) => withoutItem(workspace, list, id))
  void keepNow(workspaceFile)
  selectWorkspace()
}
