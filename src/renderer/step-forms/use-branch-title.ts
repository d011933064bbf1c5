import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { textOf } from '../format/text-of.ts'
import { useValueAt } from './fields/use-field.ts'

/** What a branch is called: its name, its id, or its number. */
export function useBranchTitle(at: DocumentPath, index: number): string {
  const name = textOf(useValueAt([...at, 'name']))
  const id = textOf(useValueAt([...at, 'id']))
  return name || id || `Branch ${index + 1}`
}
