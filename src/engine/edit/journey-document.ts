import type { Journey } from '../model/journey.ts'
import { isJsonObject, type JsonObject } from '../model/json-value.ts'
import { pointerOf } from '../model/problem.ts'
import { readableJourney } from '../model/readable-journey.ts'
import { type DocumentPath, valueAt } from './document-path.ts'

/**
 * A journey that is being edited: its parsed file, in which anything may still be missing or wrong. Edits are pure functions from one
 * document to the next, and leave alone what they do not know; undo keeps the documents.
 */
export type JourneyDocument = JsonObject

/** A document as its journey reads, and where in the document what stands in that journey. */
export interface EditableJourney {
  /** As far as it can be read; texts that are yet to be written are empty. */
  readonly journey: Journey
  /** The place in the document of a place in the journey, whose lists lack what could not be read. */
  readonly place: (path: readonly PropertyKey[]) => DocumentPath
}

const known = new WeakMap<JourneyDocument, { readonly read: EditableJourney | null }>()

/** The journey of a document, as much of it as can be read; null where that is no journey at all. The same for the same document. */
export function editableJourney(document: JourneyDocument): EditableJourney | null {
  const before = known.get(document)
  if (before) return before.read
  const read = readEditable(document)
  known.set(document, { read })
  return read
}

function readEditable(document: JourneyDocument): EditableJourney | null {
  const read = readableJourney(document)
  if (read === null) return null
  const { journey, gaps } = read
  const original = (path: readonly PropertyKey[]) => gaps.original(pointerOf(path))
  const withoutStandIns = (value: unknown, path: readonly PropertyKey[]): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => withoutStandIns(item, [...path, index]))
    if (isJsonObject(value))
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutStandIns(inner, [...path, key])]))
    const pointer = original(path)
    if (!gaps.unread.has(pointer)) return value
    if (typeof value === 'number' && path.at(-1) === 'percent') return writtenShare(valueAt(document, pathOf(pointer, document)), value)
    if (typeof value !== 'string') return value
    // A name stands in for what is yet to be written: here it is what the document has, or nothing.
    const written = valueAt(document, pathOf(pointer, document))
    return typeof written === 'string' ? written : ''
  }
  const own = gaps.unread.size === 0 ? journey : (withoutStandIns(journey, []) as Journey)
  return { journey: own, place: (path) => pathOf(original(path), document) }
}

/** A share beyond its range is what the document says all the same: the sum of a split, as it is told, would be of other shares otherwise. */
function writtenShare(written: unknown, standIn: number): number {
  return typeof written === 'number' && Number.isFinite(written) ? written : standIn
}

/** Keys of lists are numbers. */
function pathOf(pointer: string, document: JourneyDocument): DocumentPath {
  const path: (string | number)[] = []
  for (const key of pointer === '' ? [] : pointer.slice(1).split('/')) {
    const plain = key.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(valueAt(document, path)) ? Number(plain) : plain)
  }
  return path
}
