import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { pointerTo } from '../../../engine/edit/document-with.ts'
import { type Pickable, withMapped, withPicked, withSent } from '../../../engine/edit/mapping-edits.ts'
import type { JsonValue } from '../../../engine/model/json-value.ts'
import { editJourney } from '../../editing/edit-journey.ts'

/** A field of a mapping in the journey's document. */
export interface MappedPlace {
  /** Where the activation stands. */
  readonly activation: DocumentPath
  /** Where the field stands within the mapping; more than one key reaches into an object. */
  readonly place: DocumentPath
  /** What people call the field. */
  readonly label: string
  /** What stands there while nothing fills it, where something has to. */
  readonly empty?: JsonValue | undefined
}

export const pathOfField = ({ activation, place }: MappedPlace): DocumentPath => [...activation, 'mapping', ...place]

/** What fills a field; undefined takes it out of the mapping. @param isTyped what is typed into one field is one step back */
export function mapField(field: MappedPlace, value: JsonValue | undefined, isTyped: boolean): void {
  const typing = isTyped ? pointerTo(pathOfField(field)) : null
  editJourney(`map ${field.label}`, (document) => withMapped(document, field.activation, field.place, value ?? field.empty), typing)
}

/** Fills a field with what was picked. */
export function pickForField({ activation, place, label }: MappedPlace, picked: Pickable): void {
  editJourney(`map ${label}`, (document) => withPicked(document, activation, place, picked))
}

/** Fills a field with something that reads what was picked among other things. */
export function mapFieldWith({ activation, place, label }: MappedPlace, value: JsonValue, picked: Pickable): void {
  editJourney(`map ${label}`, (document) => withSent(withMapped(document, activation, place, value), activation, picked))
}

/** Lets what is left out of the send go along. */
export function sendAlong({ activation, label }: MappedPlace, picked: Pickable): void {
  editJourney(`send along ${label}`, (document) => withSent(document, activation, picked))
}
