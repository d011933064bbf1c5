import { newHistory } from '../../engine/edit/history.ts'
import { newJourney } from '../../engine/edit/new-journey.ts'
import { type JourneyTemplate, takenTemplate } from '../../engine/edit/taken-template.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import type { WorkspaceView } from '../../preload/bridge-contract.ts'
import { editDocument } from '../editing/edit-document.ts'
import { setEdited } from '../editing/edited-files.ts'
import { keepNow } from '../editing/keep-drafts.ts'
import { workspaceFile } from '../editing/shown-file.ts'
import { chooseJourney, openDialog } from '../state/choose.ts'
import { showStep } from '../state/show-step.ts'
import { windowState } from '../state/window-state.ts'
import { freeJourneyId } from './free-journey.ts'
import { type JourneyWishes, wishedJourney } from './journey-wishes.ts'
import type { Choices } from './template-choices.ts'

/** Puts a new journey on the canvas, not saved yet, with its start selected. */
export async function createJourney(wishes: JourneyWishes, workspace: WorkspaceView): Promise<void> {
  const wished = wishedJourney(wishes, workspace)
  await show(wished.id, newJourney(wished), 'start')
}

/** Puts a template on the canvas as a journey of its own, not saved yet; what the workspace is to have for it is one step back there. */
export async function createFromTemplate(template: JourneyTemplate, name: string, own: Choices, workspace: WorkspaceView): Promise<void> {
  const document = windowState().edited[workspaceFile]?.history.present
  if (document === undefined) return
  const id = freeJourneyId(name, workspace)
  const taken = takenTemplate(template, document, { id, name, own })
  editDocument(workspaceFile, `add what ${name} works with`, () => taken.workspace)
  await keepNow(workspaceFile)
  await show(id, taken.journey, String(taken.journey.start))
}

async function show(id: string, journey: JsonObject, start: string): Promise<void> {
  const file = `journeys/${id}.journey.json`
  setEdited(file, { history: newHistory(journey), saved: null })
  await keepNow(file)
  openDialog(null)
  chooseJourney(id)
  showStep(start)
}
