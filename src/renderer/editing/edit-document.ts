import { withChange } from '../../engine/edit/history.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { setWindow, windowState } from '../state/window-state.ts'
import { setEdited } from './edited-files.ts'
import { keepSoon } from './keep-drafts.ts'
import { isOnCanvas } from './shown-file.ts'

/**
 * Changes a file's document by a pure edit.
 * @param what is done, as a menu says it behind Undo: "delete Nudge"
 * @param typing a mark of the field that is typed into: what is typed into one field is one step back
 * @param together where several files are changed at once: the same in each of them, and they are one step back
 * @returns whether anything was changed
 */
export function editDocument(
  file: string,
  what: string,
  change: (document: JsonObject) => JsonObject,
  typing: string | null = null,
  together?: object,
): boolean {
  const edited = windowState().edited[file]
  if (!edited) return false
  const history = withChange(edited.history, change(edited.history.present), what, typing, together)
  if (history === edited.history) return false
  setEdited(file, { ...edited, history })
  // The run that is shown, if any, is of what the file was before.
  setWindow({ filesChanged: windowState().run !== null, lastChange: 'document', ...(isOnCanvas(file) && { version: null }) })
  keepSoon(file)
  return true
}
