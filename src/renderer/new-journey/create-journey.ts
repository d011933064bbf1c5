import { newHistory } from '../../engine/edit/history.ts'
import { newJourney } from '../../engine/edit/new-journey.ts'
import type { WorkspaceView } from '../../preload/bridge-contract.ts'
import { setEdited } from '../editing/edited-files.ts'
import { keepNow } from '../editing/keep-drafts.ts'
import { chooseJourney, openDialog } from '../state/choose.ts'
import { showStep } from '../state/show-step.ts'
import { type JourneyWishes, wishedJourney } from './journey-wishes.ts'

/** Puts a new journey on the canvas, not saved yet, with its start selected. */
export async function createJourney(wishes: JourneyWishes, workspace: WorkspaceView): Promise<void> {
  const wished = wishedJourney(wishes, workspace)
  const file = `journeys/${wished.id}.journey.json`
  setEdited(file, { history: newHistory(newJourney(wished)), saved: null })
  await keepNow(file)
  openDialog(null)
  chooseJourney(wished.id)
  showStep('start')
}
