import { type History, redone, undone } from '../../engine/edit/history.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { setWindow, windowState } from '../state/window-state.ts'
import { setEdited } from './edited-files.ts'
import { keepSoon } from './keep-drafts.ts'
import { fileInFront, isOnCanvas, ownFile } from './shown-file.ts'

/** One step back in the file that the inspector shows, else in the journey on the canvas; false where there is none. */
export const undoEdit = (): boolean => turn(undone)

/** One step forth again; false where nothing was undone. */
export const redoEdit = (): boolean => turn(redone)

function turn(step: (history: History<JsonObject>) => History<JsonObject>): boolean {
  return [fileInFront(windowState()), ownFile(windowState())].some((file) => file !== null && turnOf(file, step))
}

function turnOf(file: string, step: (history: History<JsonObject>) => History<JsonObject>): boolean {
  const edited = windowState().edited[file]
  if (!edited) return false
  const history = step(edited.history)
  if (history === edited.history) return false
  setEdited(file, { ...edited, history })
  setWindow({
    filesChanged: windowState().run !== null,
    lastChange: 'document',
    ...(isOnCanvas(file) && { version: null, published: null }),
  })
  keepSoon(file)
  return true
}
