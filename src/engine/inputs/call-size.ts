import type { JsonObject } from '../model/json-value.ts'
import { utf8Length } from './utf8-length.ts'

/** Ingest limit of one Segment call: 32 KB (reference section 3). */
export const largestCallBytes = 32_768

/** The bytes of a call that is over the ingest limit; 0 of any other, most of which need no counting. */
export function oversizedBytes(call: JsonObject): number {
  const text = JSON.stringify(call)
  const bytes = isPerhapsOversized(text.length) ? utf8Length(text) : 0
  return bytes > largestCallBytes ? bytes : 0
}

/** Whether a text of so many units may be over the limit: it has at most three bytes for each of them. */
export function isPerhapsOversized(length: number): boolean {
  return length * 3 > largestCallBytes
}
