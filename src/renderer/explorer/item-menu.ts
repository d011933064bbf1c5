import type { WorkspaceList } from '../../engine/edit/workspace-items.ts'
import { discardChanges } from '../editing/discard-changes.ts'
import { openDialog } from '../state/choose.ts'
import { selectPopulation, selectScenario } from '../state/select.ts'

/** What can be done with something that the workspace defines. */
export const itemMenu = (list: WorkspaceList, id: string) => [
  { label: 'Rename…', act: () => openDialog({ kind: 'rename-item', list, id }) },
  { label: 'Delete…', act: () => openDialog({ kind: 'delete-item', list, id }) },
]

/** What can be done with a scenario's file. */
export const scenarioMenu = (file: string, isUnsaved: boolean) => [
  { label: 'Edit scenario', act: () => selectScenario(file) },
  { label: 'Edit people', act: () => selectPopulation(file) },
  ...(isUnsaved ? [{ label: 'Discard changes', act: () => void discardChanges(file) }] : []),
]
