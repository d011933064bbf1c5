import { useEffect, useMemo } from 'react'
import { type ItemUse, usesOf } from '../../engine/edit/item-uses.ts'
import type { WorkspaceList } from '../../engine/edit/workspace-items.ts'
import { openFile } from '../editing/edited-files.ts'
import { workspaceFile } from '../editing/shown-file.ts'
import { useWindow, type WindowState } from '../state/window-state.ts'

/** A file of the workspace that names something, as it is edited. */
export interface FileUses {
  readonly file: string
  /** As people call what stands in it. */
  readonly name: string
  readonly uses: readonly ItemUse[]
}

/** Files in which something may be named: published versions stay what they are. */
function namingFiles({ workspace }: Pick<WindowState, 'workspace'>): readonly { readonly file: string; readonly name: string }[] {
  const journeys = workspace?.journeys.filter(({ publication }) => publication !== null) ?? []
  return [{ file: workspaceFile, name: 'Workspace' }, ...journeys, ...(workspace?.scenarios ?? [])].map(({ file, name }) => ({
    file,
    name,
  }))
}

/** Where all files name something, as far as they are read yet. */
export function useAllUses(list: WorkspaceList, id: string): readonly FileUses[] {
  const workspace = useWindow((state) => state.workspace)
  const edited = useWindow((state) => state.edited)
  useEffect(() => {
    if (workspace !== null) for (const { file } of namingFiles({ workspace })) void openFile(file)
  }, [workspace])
  return useMemo(() => {
    const files = namingFiles({ workspace })
    return files.flatMap(({ file, name }) => {
      const document = edited[file]?.history.present
      const uses = document === undefined ? [] : usesOf(document, list, id)
      return uses.length === 0 ? [] : [{ file, name, uses }]
    })
  }, [workspace, edited, list, id])
}
