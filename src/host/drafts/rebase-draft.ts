import { mergeDocuments } from '../../engine/edit/merge-documents.ts'
import { isJsonObject, type JsonObject } from '../../engine/model/json-value.ts'
import type { Draft } from './draft.ts'

/** A draft over what its file is now. */
export type Rebased =
  | { readonly kind: 'same' | 'merged'; readonly draft: Draft }
  /** Somebody else changed the same places, or the file is gone or no document any more. */
  | {
      readonly kind: 'conflict'
      /** Pointers; empty where all of it is in question. */
      readonly places: readonly string[]
      /** What the file says now; null where it is gone or cannot be read. */
      readonly theirs: JsonObject | null
      /** With the draft's own in these places. */
      readonly draft: Draft
    }

/** @param text what the file is now; null where there is none */
export function rebaseDraft(draft: Draft, text: string | null): Rebased {
  if (text === draft.base) return { kind: 'same', draft }
  const [before, theirs] = [draft.base, text].map((one) => (one === null ? null : documentIn(one)))
  const ours = { document: draft.document, base: text }
  if (!before || !theirs) return { kind: 'conflict', places: [], theirs: theirs ?? null, draft: ours }
  const { document, conflicts } = mergeDocuments(before, draft.document, theirs)
  const together = { document, base: text }
  return conflicts.length === 0 ? { kind: 'merged', draft: together } : { kind: 'conflict', places: conflicts, theirs, draft: together }
}

/** The document of a file's text; null for what is none. */
export function documentIn(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? (value as JsonObject) : null
  } catch {
    return null
  }
}
