import type { History } from '../../engine/edit/history.ts'
import { isSame } from '../../engine/edit/merge-documents.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'

/** A file of the workspace that can be edited. */
export interface EditedFile {
  readonly history: History<JsonObject>
  /** What the file says; null where there is none yet. */
  readonly saved: JsonObject | null
}

export function isUnsaved({ history, saved }: EditedFile): boolean {
  return history.present !== saved && (saved === null || !isSame(history.present, saved))
}
