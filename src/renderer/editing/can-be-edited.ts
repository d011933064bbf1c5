import type { WindowState } from '../state/window-state.ts'
import { shownFile } from './shown-file.ts'

/** Whether the journey on the canvas can be changed: neither a version of a run, nor what was published. */
export function canBeEdited(state: WindowState): boolean {
  const file = shownFile(state)
  return state.version === null && file !== null && state.edited[file] !== undefined && !isReadOnly(state)
}

/** Whether what the canvas shows was published, and no next version of it was begun: the product changes it no more. */
export function isReadOnly(state: WindowState): boolean {
  const own = state.workspace?.journeys.find(({ id }) => id === state.journey)
  if (own === undefined) return false
  if (state.published !== null || own.publication === null) return true
  const { newest, isChanged } = own.publication
  return newest !== null && !isChanged && !state.begun.includes(own.file)
}
