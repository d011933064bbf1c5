import { stat } from 'node:fs/promises'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { replaceFile } from '../output/replace-file.ts'

export type Written = { readonly kind: 'written' } | { readonly kind: 'exists' } | { readonly kind: 'failed'; readonly message: string }

/** A document as people write one: two blanks of indent, keys in the given order. */
export const textOfDocument = (document: JsonObject): string => `${JSON.stringify(document, null, 2)}\n`

/** Writes a document, whole or not at all; over another one only if told to. */
export async function writeDocument(path: string, document: JsonObject, replace: boolean): Promise<Written> {
  if (!replace && (await stat(path).catch(() => null)) !== null) return { kind: 'exists' }
  const failure = await replaceFile(path, textOfDocument(document))
  return failure === null ? { kind: 'written' } : { kind: 'failed', message: failure.message }
}
