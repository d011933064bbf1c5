import { useMemo } from 'react'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { itemsOf, placeOfItem, type WorkspaceItem, type WorkspaceList } from '../../engine/edit/workspace-items.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { workspaceFile } from '../editing/shown-file.ts'
import { useWindow } from '../state/window-state.ts'

/** The workspace.json as it is edited; null while it is not known. */
export const useWorkspaceDocument = (): JsonObject | null => useWindow((state) => state.edited[workspaceFile]?.history.present ?? null)

/** All of a list of the workspace, at once as it is edited. */
export function useWorkspaceItems(list: WorkspaceList): readonly WorkspaceItem[] {
  const document = useWorkspaceDocument()
  return useMemo(() => (document === null ? [] : itemsOf(document, list)), [document, list])
}

/** Where one of a list stands; null where the workspace has none of that id. */
export function usePlaceOf(list: WorkspaceList, id: string): DocumentPath | null {
  const document = useWorkspaceDocument()
  return useMemo(() => (document === null ? null : placeOfItem(document, list, id)), [document, list, id])
}
