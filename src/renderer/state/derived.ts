import type { JourneyCounts } from '../../engine/account/result.ts'
import type { Frame, TriggerReading, VersionCounts } from '../../engine/account/views.ts'
import { editableJourney } from '../../engine/edit/journey-document.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { Segment } from '../../engine/model/segment.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import type { ScenarioFile } from '../../preload/bridge-contract.ts'
import { shownFile } from '../editing/shown-file.ts'
import type { ClockRange } from '../playback/advance-clock.ts'
import { shownVersion } from './versions.ts'
import type { WindowState } from './window-state.ts'

/** What follows from the state. */

export function selectedScenario(state: WindowState): ScenarioFile | null {
  return state.workspace?.scenarios.find((scenario) => scenario.file === state.scenario) ?? null
}

const noDestinations: readonly Destination[] = []
let known: { readonly own: readonly Destination[]; readonly ofRun: readonly Destination[]; readonly all: readonly Destination[] } | null =
  null

/** The workspace's destinations, and behind them those that the scenario of the shown run has for itself; the same list until one of both changes. */
export function shownDestinations({ workspace, run }: WindowState): readonly Destination[] {
  const own = workspace?.destinations ?? noDestinations
  const ofRun = run?.destinations ?? noDestinations
  if (known?.own !== own || known.ofRun !== ofRun) {
    const others = ofRun.filter(({ id }) => own.every((destination) => destination.id !== id))
    known = { own, ofRun, all: others.length === 0 ? own : [...own, ...others] }
  }
  return known.all
}

/** The destination that is selected. */
export function selectedDestination(state: WindowState): Destination | null {
  const { selection } = state
  const id = selection.kind === 'destination' ? selection.id : null
  return shownDestinations(state).find((destination) => destination.id === id) ?? null
}

/** The journey on the canvas: the published version that is read, the version that is shown, or what its file says, with what was edited, where that is newer than the run or was never run. */
export function shownJourney(state: WindowState): Journey | null {
  const fromFile = journeyOfFile(state)
  if (state.published !== null) return fromFile
  const version = shownVersion(state)?.definition
  const isFileWanted = state.filesChanged && state.version === null
  return (isFileWanted ? fromFile : version) ?? version ?? fromFile ?? null
}

function journeyOfFile(state: WindowState): Journey | null {
  const file = shownFile(state)
  const document = file === null ? undefined : state.edited[file]?.history.present
  if (document) return editableJourney(document)?.journey ?? null
  return state.workspace?.journeys.find((one) => one.file === file)?.journey ?? null
}

/** The shown run is not of the scenario, the seed and the files that are chosen now. */
export function isStale(state: WindowState): boolean {
  const { run } = state
  return run !== null && (state.filesChanged || run.scenario !== state.scenario || run.seed !== state.seed)
}

/** Counts of the shown version at the clock's time; null before a run, and for a journey that the run did not rehearse. */
export function shownVersionCounts(state: WindowState): VersionCounts | null {
  const version = shownVersion(state)
  return version === null ? null : (state.frame?.versions[version.journey]?.[version.version - 1] ?? null)
}

export const shownCounts = (state: WindowState): JourneyCounts | null => shownVersionCounts(state)?.counts ?? null

/** How many exit sends the versions of a journey have made; 0 before a run. */
export function exitSendsOf(frame: Frame | null, journey: string): number {
  return frame?.versions[journey]?.reduce((sum, { exitSends }) => sum + exitSends, 0) ?? 0
}

const noSteps: readonly string[] = []

/** The steps that are selected on the canvas. */
export function selectedSteps({ selection }: WindowState): readonly string[] {
  if (selection.kind === 'steps') return selection.steps
  return selection.kind === 'step' ? [selection.step] : noSteps
}

/** Whether the journey on the canvas is one of the shown run. */
export function runHasJourney(state: WindowState): boolean {
  return state.run?.overview.journeys.some((journey) => journey.id === state.journey) === true
}

const noSegments: readonly Segment[] = []

/** The segments of the shown run, else of the workspace. */
export function shownSegments(state: WindowState): readonly Segment[] {
  return state.run?.overview.segments ?? state.workspace?.segments ?? noSegments
}

/** What segment triggers read in the shown run; null before one. */
export const shownReadings = (state: WindowState): readonly TriggerReading[] | null => state.run?.overview.readings ?? null

/** First and last instant of the clock: of the shown run, else of the scenario that would run. */
export function clockRange(state: WindowState): ClockRange | null {
  return state.run?.overview ?? selectedScenario(state)?.clock ?? null
}

export const isRunning = (state: WindowState): boolean => state.activity.kind === 'running'
