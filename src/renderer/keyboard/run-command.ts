import type { WorkspaceList } from '../../engine/edit/workspace-items.ts'
import type { Command } from '../../preload/commands.ts'
import { addBookmark, openCard, toNextBookmark, toPreviousBookmark } from '../bookmarks/bookmarks.ts'
import { openCanvasSearch } from '../canvas/canvas-search.ts'
import { addAfterSelected } from '../canvas-editing/add-after-selected.ts'
import { layOutAnew } from '../canvas-editing/card-drag.ts'
import { copySelected, cutSelected, duplicateSelected, pasteCopied } from '../canvas-editing/copy-selected.ts'
import { removeSelected } from '../canvas-editing/remove-selected.ts'
import { selectAllSteps } from '../canvas-editing/select-steps.ts'
import { runAll } from '../checks/run-all.ts'
import { saveAll } from '../editing/save-edited.ts'
import { redoLast, undoLast } from '../editing/undo-last.ts'
import { importJourney } from '../import-journey/import-journey.ts'
import { openInjection } from '../inject/open-injection.ts'
import { toggleMaximized } from '../layout/maximized.ts'
import { openPalette } from '../palette/palette-store.ts'
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
import { openPublishing } from '../publishing/publish-journey.ts'
import { chooseTab, openDialog } from '../state/choose.ts'
import { exportResult } from '../state/export-result.ts'
import { openWorkspace, reloadWorkspace } from '../state/open-workspace.ts'
import { selectPopulation, selectScenario, selectWorkspace } from '../state/select.ts'
import { windowState } from '../state/window-state.ts'
import { moveInTable } from '../tables/row-mover.ts'
import { brush, brushFromClock } from '../timeline/timeline-view.ts'
import { compareVersions } from '../version-difference/compared-versions.ts'
import { createAndShow } from '../workspace-forms/creation.ts'
import { goToRegion, goToTab } from './regions.ts'

type PageCommand = Exclude<Command, 'toggle-theme'>

const actions: Readonly<Record<PageCommand, () => void>> = {
  'new-workspace': () => openDialog({ kind: 'new-workspace' }),
  'open-workspace': () => void openWorkspace(),
  'reload-workspace': () => void reloadWorkspace(),
  'export-result': () => void exportResult(),
  'new-rehearsal': () => {
    if (windowState().workspace !== null) openDialog({ kind: 'new-rehearsal' })
  },
  'edit-scenario': () => {
    const { scenario } = windowState()
    if (scenario !== null) selectScenario(scenario)
  },
  'edit-people': () => {
    const { scenario } = windowState()
    if (scenario !== null) selectPopulation(scenario)
  },
  'run-all': () => {
    chooseTab('checks')
    if ((windowState().workspace?.scenarios.length ?? 0) > 0) void runAll()
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
  'brush-from': () => brushFromClock('from'),
  'brush-to': () => brushFromClock('to'),
  'all-time': () => brush(null),
  bookmarks: () => openCard({ for: 'list' }),
  'run-to-end': () => void runToEnd(),
  'add-step': addAfterSelected,
  'delete-step': () => void removeSelected(),
  'select-all-steps': selectAllSteps,
  'cut-steps': () => void cutSelected(),
  'copy-steps': () => void copySelected(),
  'paste-steps': () => void pasteCopied(),
  'duplicate-steps': duplicateSelected,
  'lay-out-anew': layOutAnew,
  'find-step': openCanvasSearch,
  undo: undoLast,
  redo: redoLast,
  'new-journey': () => {
    if (windowState().workspace !== null) openDialog({ kind: 'new-journey', from: 'entry' })
  },
  'new-journey-from-template': () => {
    if (windowState().workspace !== null) openDialog({ kind: 'new-journey', from: 'template' })
  },
  'import-journey': () => void importJourney(),
  'edit-workspace': selectWorkspace,
  'new-event': () => newItem('events'),
  'new-segment': () => newItem('segments'),
  'new-namespace': () => newItem('namespaces'),
  'new-destination': () => newItem('destinations'),
  'new-data-source': () => newItem('dataSources'),
  save: () => void saveAll(),
  'maximize-tables': toggleMaximized,
  inject: () => openInjection('event'),
  catalogue: () => openDialog({ kind: 'catalogue', name: null }),
  palette: openPalette,
  'next-row': () => moveInTable(1),
  'previous-row': () => moveInTable(-1),
  'next-region': () => goToRegion(1),
  'previous-region': () => goToRegion(-1),
  'tab-1': () => goToTab(1),
  'tab-2': () => goToTab(2),
  'tab-3': () => goToTab(3),
  'tab-4': () => goToTab(4),
  'tab-5': () => goToTab(5),
  'tab-6': () => goToTab(6),
  'tab-7': () => goToTab(7),
  'tab-8': () => goToTab(8),
  'tab-9': () => goToTab(9),
  shortcuts: () => openDialog({ kind: 'shortcuts' }),
  'publish-journey': openPublishing,
  'compare-versions': compareVersions,
  publish: () => {
    if (windowState().journey !== null) openDialog({ kind: 'publish' })
  },
}

function newItem(list: WorkspaceList): void {
  if (windowState().workspace !== null) void createAndShow(list)
}

/** Does what a menu item or a key asks for; the theme is the business of components. */
export function runCommand(command: PageCommand): void {
  actions[command]()
}
