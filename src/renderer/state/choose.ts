import type { ScenarioFile, WorkspaceView } from '../../preload/bridge-contract.ts'
import { affectedScenarios } from '../checks/affected-scenarios.ts'
import { isOldVerdict, useVerdictAges } from '../checks/verdict-ages.ts'
import { useChangedFiles } from '../run/changed-files.ts'
import { type Dialog, initialState, type ProfileFilter, setWindow, type Tab, windowState } from './window-state.ts'

const preferredScenario = 'ten-thousand-shoppers'

/** What a freshly opened workspace shows: its showpiece scenario, or the first one that can run, and the first journey of it. */
export function firstChoice(workspace: WorkspaceView): { readonly scenario: ScenarioFile | null; readonly journey: string | null } {
  const runnable = workspace.scenarios.filter((scenario) => scenario.ok)
  const scenario = runnable.find((candidate) => candidate.file.includes(preferredScenario)) ?? runnable[0] ?? workspace.scenarios[0] ?? null
  return { scenario, journey: scenario?.journeys[0] ?? workspace.journeys.find((file) => file.journey !== null)?.id ?? null }
}

export function showWorkspace(workspace: WorkspaceView): void {
  const { scenario, journey } = firstChoice(workspace)
  setWindow({
    ...initialState,
    ready: true,
    speed: windowState().speed,
    workspace,
    scenario: scenario?.file ?? null,
    seed: scenario?.seed ?? 1,
    journey,
  })
}

/** The same workspace with its files read anew: choices stay as far as they still exist, the shown run is marked as being of older files. */
export function showReloadedWorkspace(workspace: WorkspaceView): void {
  const { scenario, seed, journey, run, published, workspace: before } = windowState()
  const first = firstChoice(workspace)
  const isChosen = (candidate: ScenarioFile) => candidate.file === scenario
  const chosen = workspace.scenarios.find(isChosen) ?? first.scenario
  const hasOwnSeed = before?.scenarios.find(isChosen)?.seed === seed
  setWindow({
    workspace,
    refused: null,
    scenario: chosen?.file ?? null,
    seed: hasOwnSeed || chosen?.file !== scenario ? (chosen?.seed ?? 1) : seed,
    journey: workspace.journeys.some((file) => file.id === journey) ? journey : first.journey,
    published: workspace.versions.some(({ id, version }) => id === journey && version === published) ? published : null,
    filesChanged: run !== null && isRunOld(run.scenario, workspace),
    marked: null,
  })
}

/** Where it is known which files changed on the disk, only those that the run can be of count. */
function isRunOld(scenario: string, workspace: WorkspaceView): boolean {
  const state = windowState()
  if (state.filesChanged || !useChangedFiles.getState().changed) return true
  return isOldVerdict(scenario)(useVerdictAges.getState()) || affectedScenarios({ ...state, workspace }, state).includes(scenario)
}

/** Takes a scenario for the next run, with its own seed, and shows a journey of it. A run that is going on goes on. */
export function chooseScenario(scenario: ScenarioFile): void {
  const { journey, activity } = windowState()
  const keepsJourney = journey !== null && scenario.journeys.includes(journey)
  setWindow({ scenario: scenario.file, seed: scenario.seed, ...(activity.kind !== 'running' && { activity: { kind: 'idle' } }) })
  if (!keepsJourney && scenario.journeys[0] !== undefined) chooseJourney(scenario.journeys[0])
}

export function chooseJourney(journey: string): void {
  if (journey === windowState().journey) return
  setWindow({
    journey,
    version: null,
    published: null,
    marked: null,
    selection: { kind: 'none' },
    story: null,
    send: null,
    stepFilter: null,
  })
}

export const chooseTab = (tab: Tab): void => setWindow({ tab })
export const chooseProfile = (profile: string | null): void => setWindow({ profile })
export const chooseSegment = (segment: string): void => setWindow({ segment })
export const chooseProfileFilter = (profileFilter: ProfileFilter): void => setWindow({ profileFilter })
export const pointAt = (pointedAt: number | null): void => setWindow({ pointedAt })
export const searchFor = (search: string): void => setWindow({ search })
export const openDialog = (dialog: Dialog | null): void => setWindow({ dialog })

/** @param version null follows the one in force */
export const chooseVersion = (version: number | null): void => setWindow({ version, published: null, marked: null })
