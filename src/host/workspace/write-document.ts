import { stat } from 'node:fs/promises'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { OutputFailure } from '../output/output-failure.ts'
import { OutputFile } from '../output/output-file.ts'

export type Written = { readonly kind: 'written' } | { readonly kind: 'exists' } | { readonly kind: 'failed'; readonly message: string }

/** Writes a document as people write them: two blanks of indent, keys in the given order. Whole or not at all; over another one only if told to. */
export async function writeDocument(path: string, document: JsonObject, replace: boolean): Promise<Written> {
  if (!replace && (await stat(path).catch(() => null)) !== null) return { kind: 'exists' }
  try {
    const file = await OutputFile.open(path)
    try {
      await file.write(`${JSON.stringify(document, null, 2)}\n`)
      await file.commit()
    } catch (failure) {
      await file.discard()
      throw failure
    }
    return { kind: 'written' }
  } catch (failure) {
    return { kind: 'failed', message: OutputFailure.of(path, failure).message }
  }
}
