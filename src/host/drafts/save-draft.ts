import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { replaceFile } from '../output/replace-file.ts'
import { textOfDocument } from '../workspace/write-document.ts'
import type { Draft } from './draft.ts'
import { editedText } from './edited-text.ts'
import { documentIn, type Rebased, rebaseDraft } from './rebase-draft.ts'
import { textOnDisk } from './text-on-disk.ts'

/** What came of saving a draft. Only `saved` has written anything; otherwise the file is as it was. */
export type SaveOutcome =
  | {
      readonly kind: 'saved'
      readonly draft: Draft
      /** Somebody else had changed the file in other places, and these changes are in it too. */
      readonly merged: boolean
    }
  | Omit<Extract<Rebased, { readonly kind: 'conflict' }>, 'draft'>
  | { readonly kind: 'failed'; readonly message: string }

/** Whether to ask, or to write mine, where others changed the same place. */
export type Precedence = 'ask' | 'mine'

/**
 * Writes a draft over its file, whole or not at all, with what others changed in it meanwhile where that does not contradict. Never throws.
 * @param path of the file
 */
export async function saveDraft(path: string, draft: Draft, precedence: Precedence): Promise<SaveOutcome> {
  const found = await textOnDisk(path)
  if (found.kind === 'failed') return found
  const rebased = rebaseDraft(draft, found.text)
  if (rebased.kind === 'conflict' && precedence === 'ask') return { kind: 'conflict', places: rebased.places, theirs: rebased.theirs }
  const { document } = rebased.draft
  const text = textWith(found.text, document)
  // A folder without files is none to those who keep the workspace in git.
  await mkdir(dirname(path), { recursive: true }).catch(() => undefined)
  const failure = await replaceFile(path, text)
  if (failure) return { kind: 'failed', message: failure.message }
  return { kind: 'saved', draft: { document, base: text }, merged: rebased.kind !== 'same' }
}

/** The text of a file with another document in it, whatever it is now. */
export function textWith(text: string | null, document: JsonObject): string {
  return text === null || documentIn(text) === null ? textOfDocument(document) : editedText(text, document)
}
