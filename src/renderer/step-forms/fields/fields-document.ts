import { createContext, useContext } from 'react'
import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { documentWith, pointerTo } from '../../../engine/edit/document-with.ts'
import type { JsonObject, JsonValue } from '../../../engine/model/json-value.ts'
import { editDocument } from '../../editing/edit-document.ts'
import { editJourney } from '../../editing/edit-journey.ts'
import { shownFile } from '../../editing/shown-file.ts'
import type { WindowState } from '../../state/window-state.ts'

/** The document that fields show and write. */
export interface FieldsDocument {
  /** null while there is none. */
  readonly fileIn: (state: WindowState) => string | null
  /** See editDocument. */
  readonly edit: (what: string, change: (document: JsonObject) => JsonObject, typing?: string | null) => boolean
}

const journeyOnCanvas: FieldsDocument = { fileIn: shownFile, edit: editJourney }

/** Fields are of the journey on the canvas, unless they stand in the forms of another file. */
export const FieldsDocumentContext = createContext(journeyOnCanvas)

const known = new Map<string, FieldsDocument>()

/** A file of the workspace; the same for the same file. */
export function fieldsOf(file: string): FieldsDocument {
  const fields = known.get(file) ?? { fileIn: () => file, edit: (what, change, typing) => editDocument(file, what, change, typing) }
  known.set(file, fields)
  return fields
}

export const useFieldsDocument = (): FieldsDocument => useContext(FieldsDocumentContext)

type WriteValue = (place: DocumentPath, value: JsonValue | undefined, label: string, isTyped: boolean) => void

/** Writes a value of the document that fields are of; what is typed into one field is one step back. */
export function useSetValueAt(): WriteValue {
  const { edit } = useFieldsDocument()
  return (place, value, label, isTyped) => {
    edit(`change ${label.toLowerCase()}`, (document) => documentWith(document, place, value), isTyped ? pointerTo(place) : null)
  }
}
