import { newHistory, withChange } from '../../engine/edit/history.ts'
import { isSame } from '../../engine/edit/merge-documents.ts'
import { bridge } from '../bridge/bridge.ts'
import { setWindow, useWindow, windowState } from '../state/window-state.ts'
import type { EditedFile } from './edited-file.ts'
import { keepNow } from './keep-drafts.ts'
import { ownFile, workspaceFile } from './shown-file.ts'

export function setEdited(file: string, edited: EditedFile | null): void {
  const { [file]: _, ...others } = windowState().edited
  setWindow({ edited: edited === null ? others : { ...others, [file]: edited } })
}

/** Reads a file, so that it can be edited or compared; one that is known stays as it is here. */
export async function openFile(file: string): Promise<void> {
  if (windowState().edited[file]) return
  const read = await bridge.readDocument(file)
  if (read !== null && !windowState().edited[file]) setEdited(file, { history: newHistory(read.document), saved: read.saved })
}

/** Takes over what files are after the workspace was read anew. */
export function readEditedAgain(): void {
  for (const file of Object.keys(windowState().edited)) void readAgain(file)
}

/** What others changed in a file is one step that can be undone. */
async function readAgain(file: string): Promise<void> {
  const before = windowState().edited[file]
  const read = await bridge.readDocument(file)
  const known = windowState().edited[file]
  if (!known) return
  // What was typed while it was read is newer than what was read.
  if (known.history.present !== before?.history.present) {
    await keepNow(file)
    return readAgain(file)
  }
  if (read === null) return setEdited(file, null)
  const isAsKnown = isSame(read.document, known.history.present)
  setEdited(file, {
    history: isAsKnown ? known.history : withChange(known.history, read.document, 'take in what others changed'),
    saved: read.saved,
  })
}

/** Keeps the journey on the canvas, and whatever is not saved, ready to be edited. Ends with the returned function. */
export function followEditedFiles(): () => void {
  return useWindow.subscribe((state, before) => {
    const { workspace } = state
    if (workspace === null) return
    const isOther = workspace.folder !== before.workspace?.folder
    if (isOther && Object.keys(state.edited).length > 0) setWindow({ edited: {} })
    const shown = ownFile(state)
    if (isOther || workspace !== before.workspace) void openFile(workspaceFile)
    if (isOther) for (const file of workspace.unsaved) void openFile(file)
    if (shown !== null && (isOther || state.journey !== before.journey || workspace !== before.workspace)) void openFile(shown)
  })
}
