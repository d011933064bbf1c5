import { z } from 'zod'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { jsonObject } from '../../engine/model/value-forms.ts'

/** A document that is being edited and stands for its file until it is saved or put away. */
export interface Draft {
  readonly document: JsonObject
  /** The text of the file that it was made of; null where there was none. */
  readonly base: string | null
}

/** By file, relative to the workspace's folder with forward slashes. */
export type Drafts = Readonly<Record<string, Draft>>

/** As they are kept for the time after a crash. */
export const draftsSchema = z.record(z.string(), z.strictObject({ document: jsonObject, base: z.string().nullable() }))

/** Only the documents. */
export function documentsOf(drafts: Drafts): Readonly<Record<string, JsonObject>> {
  return Object.fromEntries(Object.entries(drafts).map(([file, { document }]) => [file, document]))
}
