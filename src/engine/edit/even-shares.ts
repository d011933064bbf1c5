import { type DocumentPath, valueAt } from './document-path.ts'
import { documentWith } from './document-with.ts'
import type { JourneyDocument } from './journey-document.ts'

/** The document with the same percentage for each branch of a list: whole numbers that make 100, of which the first ones have what is left over. */
export function withEvenShares(document: JourneyDocument, list: DocumentPath): JourneyDocument {
  const branches = valueAt(document, list)
  const count = Array.isArray(branches) ? branches.length : 0
  const share = Math.floor(100 / count)
  const left = 100 - share * count
  return Array.from({ length: count }).reduce<JourneyDocument>(
    (result, _, index) => documentWith(result, [...list, index, 'percent'], share + (index < left ? 1 : 0)),
    document,
  )
}
