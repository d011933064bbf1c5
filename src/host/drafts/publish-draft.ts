import { stat } from 'node:fs/promises'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { type TextOfFile, writeTogether } from '../output/write-together.ts'
import type { Draft } from './draft.ts'
import { rebaseDraft } from './rebase-draft.ts'
import { textWith } from './save-draft.ts'
import { textOnDisk } from './text-on-disk.ts'

/** What came of publishing a journey's file. Only `published` has written anything. */
export type PublishOutcome =
  | {
      readonly kind: 'published'
      /** As they stand on the disk, in the order they were given in. */
      readonly drafts: readonly Draft[]
      /** Somebody else had changed a file in other places, and these changes are in it too. */
      readonly merged: boolean
    }
  | {
      readonly kind: 'conflict'
      /** Relative to the workspace's folder. */
      readonly file: string
      readonly places: readonly string[]
      readonly theirs: JsonObject | null
    }
  /** There is such a version already. */
  | { readonly kind: 'exists' }
  | { readonly kind: 'failed'; readonly message: string }

/** A draft, and the file that it is written over. */
export interface DraftOfFile {
  readonly file: string
  readonly path: string
  readonly draft: Draft
}

/**
 * Writes drafts over their files and the letters of the first into a new one, all or none of them. Never throws.
 * @param journey the one that is published
 * @param others what it works with
 * @param version path of the new file
 */
export async function publishDraft(journey: DraftOfFile, others: readonly DraftOfFile[], version: string): Promise<PublishOutcome> {
  const drafts: Draft[] = []
  const written: TextOfFile[] = []
  let merged = false
  for (const { file, path, draft } of [journey, ...others]) {
    const found = await textOnDisk(path)
    if (found.kind === 'failed') return found
    const rebased = rebaseDraft(draft, found.text)
    if (rebased.kind === 'conflict') return { kind: 'conflict', file, places: rebased.places, theirs: rebased.theirs }
    const { document } = rebased.draft
    const text = textWith(found.text, document)
    drafts.push({ document, base: text })
    written.push({ path, text, before: found.text })
    merged ||= rebased.kind !== 'same'
  }
  if ((await stat(version).catch(() => null)) !== null) return { kind: 'exists' }
  const failure = await writeTogether([{ path: version, text: written[0]?.text ?? '', before: null }, ...written])
  return failure ? { kind: 'failed', message: failure.message } : { kind: 'published', drafts, merged }
}
