import { notifications } from '@mantine/notifications'
import type { OpenAnswer, WorkspaceView } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { readEditedAgain } from '../editing/edited-files.ts'
import { keepAll } from '../editing/keep-drafts.ts'
import { stopPlaying } from '../playback/player.ts'
import { offerRecording } from '../recording/offer-recording.ts'
import { closeAllKept } from '../runs/kept-runs.ts'
import { showReloadedWorkspace, showWorkspace } from './choose.ts'
import { setWindow, windowState } from './window-state.ts'

/** Shows what came of opening a workspace. A refused one leaves everything as it is and shows why. */
export function showOpenAnswer(answer: OpenAnswer): void {
  switch (answer.kind) {
    case 'opened':
      stopPlaying()
      if (answer.workspace.folder === windowState().workspace?.folder) {
        showReloadedWorkspace(answer.workspace)
        readEditedAgain()
      } else {
        closeAllKept()
        showWorkspace(answer.workspace)
        tellOfUnsaved(answer.workspace)
      }
      return
    case 'refused':
      // A folder of recorded calls has no workspace yet: one can be made of it.
      if (answer.problems.some(({ code }) => code === 'workspace-missing')) return void offerRecording([answer.folder], answer)
      setWindow({ refused: { folder: answer.folder, problems: answer.problems } })
      return
    case 'cancelled':
      return
  }
}

/** Changes that were not saved the last time are back. */
function tellOfUnsaved({ unsaved }: WorkspaceView): void {
  if (unsaved.length === 0) return
  const what = unsaved.length === 1 ? unsaved[0] : `${unsaved.length} files`
  notifications.show({ title: 'Unsaved changes are back', message: `${what} as you left it, not saved yet.`, autoClose: 10_000 })
}

/** Without a path, main asks with a dialog. */
export async function openWorkspace(path?: string): Promise<void> {
  showOpenAnswer(await bridge.openWorkspace(path))
}

/** Reads the workspace anew. What was typed last is told first, so that it is not taken for older than what main has. */
export async function reloadWorkspace(): Promise<void> {
  await keepAll()
  showOpenAnswer(await bridge.reloadWorkspace())
}

/** Shows the workspace that main opened at the start, then why the wanted one was not. */
export async function showFirstWorkspace(): Promise<void> {
  const { workspace, refused } = await bridge.currentWorkspace()
  if (workspace === null) setWindow({ ready: true })
  else {
    showWorkspace(workspace)
    tellOfUnsaved(workspace)
  }
  if (refused !== null) showOpenAnswer(refused)
}
