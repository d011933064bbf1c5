import { create } from 'zustand'
import { useWindow } from '../state/window-state.ts'

interface ChangedFiles {
  /** Whether files have changed on disk since the workspace was read. */
  readonly changed: boolean
  /** The files that were heard of last. */
  readonly news: readonly string[]
}

export const useChangedFiles = create<ChangedFiles>()(() => ({ changed: false, news: [] }))

export const hearFilesChanged = (files: readonly string[]): void => useChangedFiles.setState({ changed: true, news: files })

// A workspace that was read anew is what is on the disk.
useWindow.subscribe((state, before) => {
  if (state.workspace !== before.workspace) useChangedFiles.setState({ changed: false, news: [] })
})
