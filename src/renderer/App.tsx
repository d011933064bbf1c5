import { useEffect } from 'react'
import type { Command } from '../preload/commands.ts'
import { bridge } from './bridge/bridge.ts'
import { hearProgress } from './checks/run-all.ts'
import { Dialogs } from './dialogs/Dialogs.tsx'
import { followEditedFiles } from './editing/edited-files.ts'
import { Header } from './header/Header.tsx'
import { usePageKeys } from './keyboard/use-page-keys.ts'
import { useRunCommand } from './keyboard/use-run-command.ts'
import { WindowLayout } from './layout/WindowLayout.tsx'
import { DropHint } from './opening/DropHint.tsx'
import { NoWorkspace } from './opening/NoWorkspace.tsx'
import { RefusedWorkspace } from './opening/RefusedWorkspace.tsx'
import { CommandPalette } from './palette/CommandPalette.tsx'
import { followClock } from './playback/follow-clock.ts'
import { hearReading } from './recording/offer-recording.ts'
import { RecordingDialog } from './recording/RecordingDialog.tsx'
import { hearFilesChanged } from './run/changed-files.ts'
import { showFirstWorkspace, showOpenAnswer } from './state/open-workspace.ts'
import { followSpeed } from './state/remember-speed.ts'
import { reportTrouble } from './state/report-trouble.ts'
import { setWindow, useWindow, windowState } from './state/window-state.ts'
import { followCounts } from './tables/table-clock.ts'

/** The whole window. */
export function App() {
  const run = useRunCommand()
  useNews(run)
  usePageKeys(run)
  useEffect(followEditedFiles, [])
  useEffect(followClock, [])
  useEffect(followCounts, [])
  useEffect(followSpeed, [])
  useEffect(reportTrouble, [])
  const ready = useWindow((state) => state.ready)
  const workspace = useWindow((state) => state.workspace)
  const title = workspace === null ? 'Journey Rehearsal' : `${workspace.name} – Journey Rehearsal`
  useEffect(() => {
    document.title = title
  }, [title])
  if (!ready) return null
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <Header />
      {workspace === null ? <NoWorkspace /> : <WindowLayout key={workspace.folder} workspace={workspace} />}
      <RefusedWorkspace />
      <Dialogs />
      <CommandPalette run={run} />
      <RecordingDialog />
      <DropHint />
    </div>
  )
}

/** What main tells the window: commands of its menu, workspaces opened from outside, progress of a run. */
function useNews(run: (command: Command) => void): void {
  useEffect(() => bridge.onCommand(run), [run])
  useEffect(() => {
    const ends = [
      bridge.onWorkspaceOpened(showOpenAnswer),
      bridge.onFilesChanged(hearFilesChanged),
      bridge.onRunProgress((progress) => {
        hearProgress(progress.ticket, progress)
        hearReading(progress.ticket, progress.share)
        const { activity } = windowState()
        if (activity.kind === 'running' && activity.ticket === progress.ticket) setWindow({ activity: { ...activity, progress } })
      }),
    ]
    void showFirstWorkspace()
    return () => {
      for (const end of ends) end()
    }
  }, [])
}
