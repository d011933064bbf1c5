import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { useOfValue } from '../fields/use-field.ts'

/** How many stand in a list; 0 where there is none. */
export function useCount(list: DocumentPath): number {
  return useOfValue(list, (items) => (Array.isArray(items) ? items.length : 0))
}
