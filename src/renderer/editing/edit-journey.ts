import type { JourneyDocument } from '../../engine/edit/journey-document.ts'
import { windowState } from '../state/window-state.ts'
import { isReadOnly } from './can-be-edited.ts'
import { editDocument } from './edit-document.ts'
import { shownFile } from './shown-file.ts'

/** Changes the journey on the canvas, unless it can only be read; see editDocument. */
export function editJourney(what: string, change: (document: JourneyDocument) => JourneyDocument, typing: string | null = null): boolean {
  const file = shownFile(windowState())
  return file !== null && !isReadOnly(windowState()) && editDocument(file, what, change, typing)
}

/** The document of the journey on the canvas; null while it is not known. */
export function shownDocument(): JourneyDocument | null {
  const file = shownFile(windowState())
  return file === null ? null : (windowState().edited[file]?.history.present ?? null)
}
