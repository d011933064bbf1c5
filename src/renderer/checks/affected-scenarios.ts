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
  return scenariosOf(files, workspace)
}

/** Files of the scenarios that these files can matter to. */
export function scenariosOf(files: readonly string[], workspace: WorkspaceView): readonly string[] {
  return workspace.scenarios.filter((scenario) => files.some((file) => concerns(file, scenario, workspace))).map(({ file }) => file)
}

const recording = /\.(csv|ndjson)$/i
const scenarioFile = /\.scenario\.json$/i
const journeyFile = /\.journey\.json$/i

function concerns(file: string, scenario: ScenarioFile, { journeys, versions, scenarios }: WorkspaceView): boolean {
  if (scenarioFile.test(file) || scenarios.some((one) => one.file === file)) return file === scenario.file
  // What a broken scenario is of is not known.
  if (scenario.journeys.length === 0) return true
  if (recording.test(file)) return scenario.isRecorded
  const journey = [...journeys, ...versions].find((one) => one.file === file)
  // A journey that was not there is of no scenario that could be read.
  return journey === undefined ? !journeyFile.test(file) : scenario.journeys.includes(journey.id)
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
