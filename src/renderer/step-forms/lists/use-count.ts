import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { useWindow } from '../../state/window-state.ts'
import { documentValue } from '../fields/use-field.ts'

/** How many stand in a list; 0 where there is none. */
export function useCount(list: DocumentPath): number {
  return useWindow((state) => {
    const items = documentValue(state, list)
    return Array.isArray(items) ? items.length : 0
  })
}
