import type { ScenarioFile, WorkspaceView } from '../../preload/bridge-contract.ts'
import type { WindowState } from '../state/window-state.ts'
import { editedFiles } from './were-edited.ts'

type Files = Pick<WindowState, 'workspace' | 'edited'>

/**
 * Files of the scenarios that could run otherwise after a change: of a scenario or a journey those that are of it, of anything else all.
 * Saving alone changes nothing.
 */
export function affectedScenarios(now: Files, before: Files): readonly string[] {
  const { workspace } = now
  if (workspace === null) return []
  const files = [...editedFiles(now, before), ...otherParts(workspace, before.workspace)]
  return workspace.scenarios.filter((scenario) => files.some((file) => concerns(file, scenario, workspace))).map(({ file }) => file)
}

function concerns(file: string, scenario: ScenarioFile, { journeys, scenarios }: WorkspaceView): boolean {
  if (scenarios.some((one) => one.file === file)) return file === scenario.file
  const journey = journeys.find((one) => one.file === file)
  // What a broken scenario is of is not known.
  return journey === undefined || scenario.journeys.length === 0 || scenario.journeys.includes(journey.id)
}

/** Names no file: whatever is not of a scenario or a journey alone. */
const everything = ''

/** Files of which something else was read, or what stands for everything. */
function otherParts(now: WorkspaceView, before: WorkspaceView | null): readonly string[] {
  if (before === null || now === before) return []
  const rest = (workspace: WorkspaceView) =>
    JSON.stringify({ ...workspace, journeys: [], scenarios: [], versions: [], problems: [], unsaved: [] })
  if (rest(now) !== rest(before)) return [everything]
  return [...otherOf(now.journeys, before.journeys), ...otherOf(now.scenarios, before.scenarios)]
}

function otherOf(now: readonly { readonly file: string }[], before: readonly { readonly file: string }[]): readonly string[] {
  const known = new Map(before.map((one) => [one.file, JSON.stringify(one)]))
  return now.filter((one) => known.get(one.file) !== JSON.stringify(one)).map(({ file }) => file)
}
