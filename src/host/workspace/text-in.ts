import { isJsonObject } from '../../engine/model/json-value.ts'

/** A text of a document that may be broken elsewhere, to call it by its name all the same. */
export function textIn(document: unknown, key: string): string | undefined {
  const value = isJsonObject(document) ? document[key] : undefined
  return typeof value === 'string' && value !== '' ? value : undefined
}
