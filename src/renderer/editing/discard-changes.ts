import { withChange } from '../../engine/edit/history.ts'
import { chooseJourney } from '../state/choose.ts'
import { setWindow, windowState } from '../state/window-state.ts'
import { setEdited } from './edited-files.ts'
import { keepNow } from './keep-drafts.ts'
import { shownFile } from './shown-file.ts'

/** Puts the changes of a file away: it is again what was saved, which can be undone; one that was never saved is gone. */
export async function discardChanges(file: string): Promise<void> {
  const edited = windowState().edited[file]
  if (!edited) return
  const isShown = shownFile(windowState()) === file
  if (edited.saved !== null) {
    setEdited(file, { ...edited, history: withChange(edited.history, edited.saved, 'discard the changes') })
    setWindow({ lastChange: 'document' })
  } else setEdited(file, null)
  await keepNow(file)
  const first = windowState().workspace?.journeys[0]
  if (edited.saved === null && isShown && first) chooseJourney(first.id)
}
