import type { Command } from '../../preload/commands.ts'
import { addBookmark, openCard, toNextBookmark, toPreviousBookmark } from '../bookmarks/bookmarks.ts'
import { runAll } from '../checks/run-all.ts'
import { faster, slower } from '../playback/change-speed.ts'
import { changeStepThrough } from '../playback/step-choice.ts'
import {
  goToStart,
  playOrPause,
  runAgain,
  runToEnd,
  runWithAnotherSeed,
  toNextOccurrence,
  toPreviousOccurrence,
} from '../playback/transport.ts'
import { chooseTab, openDialog } from '../state/choose.ts'
import { exportResult } from '../state/export-result.ts'
import { openWorkspace, reloadWorkspace } from '../state/open-workspace.ts'
import { redoAct, undoAct } from '../state/session.ts'
import { windowState } from '../state/window-state.ts'

type PageCommand = Exclude<Command, 'toggle-theme'>

const actions: Readonly<Record<PageCommand, () => void>> = {
  'open-workspace': () => void openWorkspace(),
  'reload-workspace': () => void reloadWorkspace(),
  'export-result': () => void exportResult(),
  'new-rehearsal': () => {
    if (windowState().workspace !== null) openDialog({ kind: 'new-rehearsal' })
  },
  'run-all': () => {
    chooseTab('checks')
    void runAll()
  },
  run: () => void runAgain(),
  'run-other-seed': () => void runWithAnotherSeed(),
  faster,
  slower,
  'play-pause': () => void playOrPause(),
  'to-start': goToStart,
  'previous-occurrence': () => void toPreviousOccurrence(),
  'next-occurrence': () => void toNextOccurrence(),
  'go-to': () => openCard({ for: 'instant' }),
  'step-through': changeStepThrough,
  'add-bookmark': addBookmark,
  'next-bookmark': toNextBookmark,
  'previous-bookmark': toPreviousBookmark,
  bookmarks: () => openCard({ for: 'list' }),
  'run-to-end': () => void runToEnd(),
  'undo-act': () => void undoAct(),
  'redo-act': () => void redoAct(),
  catalogue: () => openDialog({ kind: 'catalogue', name: null }),
  publish: () => {
    if (windowState().journey !== null) openDialog({ kind: 'publish' })
  },
}

/** Does what a menu item or a key asks for; the theme is the business of components. */
export function runCommand(command: PageCommand): void {
  actions[command]()
}
