import type { WindowState } from '../state/window-state.ts'
import { shownFile } from './shown-file.ts'

/** Whether the journey on the canvas is what its file says: an earlier version of a run is only looked at. */
export function canBeEdited(state: WindowState): boolean {
  const file = shownFile(state)
  return state.version === null && file !== null && state.edited[file] !== undefined
}
