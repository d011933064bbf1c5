import { redoAct, undoAct } from '../state/session.ts'
import { windowState } from '../state/window-state.ts'
import { redoEdit, undoEdit } from './undo-edit.ts'

/** Takes back what was done last, to the journey on the canvas or in the shown run; where that has nothing left, the other. */
export function undoLast(): void {
  const { lastChange, session } = windowState()
  if (lastChange === 'act' && session.before.length > 0) void undoAct()
  else if (!undoEdit()) void undoAct()
}

/** Does again what was taken back last. */
export function redoLast(): void {
  const { lastChange, session } = windowState()
  if (lastChange === 'act' && session.after.length > 0) void redoAct()
  else if (!redoEdit()) void redoAct()
}
