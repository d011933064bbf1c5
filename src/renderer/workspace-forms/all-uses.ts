import { useEffect, useMemo, useState } from 'react'
import { usesOf } from '../../engine/edit/item-uses.ts'
import type { ItemUse } from '../../engine/edit/use-candidate.ts'
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
export function namingFiles({ workspace }: Pick<WindowState, 'workspace'>): readonly { readonly file: string; readonly name: string }[] {
  const journeys = workspace?.journeys.filter(({ publication }) => publication !== null) ?? []
  return [{ file: workspaceFile, name: 'Workspace' }, ...journeys, ...(workspace?.scenarios ?? [])].map(({ file, name }) => ({
    file,
    name,
  }))
}

/** While files are read. */
export const looking = 'Looking for what names it…'

interface AllUses {
  readonly files: readonly FileUses[]
  /** Whether every file has been read, or cannot be. */
  readonly isComplete: boolean
}

/** Where all files name something, as far as they are read yet. */
export function useAllUses(list: WorkspaceList, id: string): AllUses {
  const [isComplete, setComplete] = useState(false)
  const workspace = useWindow((state) => state.workspace)
  const edited = useWindow((state) => state.edited)
  useEffect(() => {
    let isGone = false
    const reading = namingFiles({ workspace }).map(({ file }) => openFile(file))
    void Promise.allSettled(reading).then(() => isGone || setComplete(true))
    return () => {
      isGone = true
    }
  }, [workspace])
  const files = useMemo(() => {
    const files = namingFiles({ workspace })
    return files.flatMap(({ file, name }) => {
      const document = edited[file]?.history.present
      const uses = document === undefined ? [] : usesOf(document, list, id)
      return uses.length === 0 ? [] : [{ file, name, uses }]
    })
  }, [workspace, edited, list, id])
  return { files, isComplete }
}
