import { type History, redone, undone } from '../../engine/edit/history.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { setWindow, windowState } from '../state/window-state.ts'
import { setEdited } from './edited-files.ts'
import { keepSoon } from './keep-drafts.ts'
import { ownFile } from './shown-file.ts'

/** One step back in the journey on the canvas; false where there is none. */
export const undoEdit = (): boolean => turn(undone)

/** One step forth again; false where nothing was undone. */
export const redoEdit = (): boolean => turn(redone)

function turn(step: (history: History<JsonObject>) => History<JsonObject>): boolean {
  const file = ownFile(windowState())
  const edited = file === null ? undefined : windowState().edited[file]
  if (file === null || !edited) return false
  const history = step(edited.history)
  if (history === edited.history) return false
  setEdited(file, { ...edited, history })
  setWindow({ filesChanged: windowState().run !== null, version: null, published: null, lastChange: 'document' })
  keepSoon(file)
  return true
}
