import { stat } from 'node:fs/promises'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { writeBoth } from '../output/write-both.ts'
import type { Draft } from './draft.ts'
import { rebaseDraft } from './rebase-draft.ts'
import { textWith } from './save-draft.ts'
import { textOnDisk } from './text-on-disk.ts'

/** What came of publishing a journey's file. Only `published` has written anything. */
export type PublishOutcome =
  | {
      readonly kind: 'published'
      /** As it stands in both files. */
      readonly draft: Draft
      /** Somebody else had changed the file in other places, and these changes are in it too. */
      readonly merged: boolean
    }
  | { readonly kind: 'conflict'; readonly places: readonly string[]; readonly theirs: JsonObject | null }
  /** There is such a version already. */
  | { readonly kind: 'exists' }
  | { readonly kind: 'failed'; readonly message: string }

/**
 * Writes a draft over its file and the same letters into a new one, both or none of them. Never throws.
 * @param path of the file
 * @param version path of the new file
 */
export async function publishDraft(path: string, draft: Draft, version: string): Promise<PublishOutcome> {
  const found = await textOnDisk(path)
  if (found.kind === 'failed') return found
  const rebased = rebaseDraft(draft, found.text)
  if (rebased.kind === 'conflict') return { kind: 'conflict', places: rebased.places, theirs: rebased.theirs }
  if ((await stat(version).catch(() => null)) !== null) return { kind: 'exists' }
  const { document } = rebased.draft
  const text = textWith(found.text, document)
  const failure = await writeBoth({ path: version, text }, { path, text })
  if (failure) return { kind: 'failed', message: failure.message }
  return { kind: 'published', draft: { document, base: text }, merged: rebased.kind !== 'same' }
}
