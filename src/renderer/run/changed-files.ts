import { create } from 'zustand'
import { useWindow } from '../state/window-state.ts'

/** Whether files have changed on disk since the workspace was read. */
export const useChangedFiles = create<{ readonly changed: boolean }>()(() => ({ changed: false }))

export const hearFilesChanged = (): void => useChangedFiles.setState({ changed: true })

// A workspace that was read anew is what is on the disk.
useWindow.subscribe((state, before) => {
  if (state.workspace !== before.workspace) useChangedFiles.setState({ changed: false })
})
