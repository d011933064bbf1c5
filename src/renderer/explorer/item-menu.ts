import type { WorkspaceList } from '../../engine/edit/workspace-items.ts'
import { openDialog } from '../state/choose.ts'

/** What can be done with something that the workspace defines. */
export const itemMenu = (list: WorkspaceList, id: string) => [
  { label: 'Rename…', act: () => openDialog({ kind: 'rename-item', list, id }) },
  { label: 'Delete…', act: () => openDialog({ kind: 'delete-item', list, id }) },
]
