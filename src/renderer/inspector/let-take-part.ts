import type { JourneyFile } from '../../engine/account/workspace-view.ts'
import { withJourneyTakingPart } from '../../engine/edit/scenario-journeys.ts'
import { editDocument } from '../editing/edit-document.ts'
import { openFile } from '../editing/edited-files.ts'

/** A journey takes part in a scenario from now on. */
export async function letTakePart(scenario: string, { file, name }: Pick<JourneyFile, 'file' | 'name'>): Promise<void> {
  await openFile(scenario)
  editDocument(scenario, `add ${name}`, (document) => withJourneyTakingPart(document, scenario, file, true))
}
