import type { JourneyCounts } from '../../engine/account/result.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { ScenarioFile } from '../../preload/bridge-contract.ts'
import type { ClockRange } from '../playback/advance-clock.ts'
import type { WindowState } from './window-state.ts'

/** What follows from the state. */

export function selectedScenario(state: WindowState): ScenarioFile | null {
  return state.workspace?.scenarios.find((scenario) => scenario.file === state.scenario) ?? null
}

/** The journey on the canvas: as its file says, or, of a journey that only the scenario holds, as it was run. */
export function shownJourney(state: WindowState): Journey | null {
  const fromFile = state.workspace?.journeys.find((file) => file.id === state.journey)?.journey
  return fromFile ?? state.run?.overview.journeys.find((journey) => journey.id === state.journey) ?? null
}

/** The shown run is not of the scenario, the seed and the files that are chosen now. */
export function isStale(state: WindowState): boolean {
  const { run } = state
  return run !== null && (state.filesChanged || run.scenario !== state.scenario || run.seed !== state.seed)
}

/** Counts of the journey on the canvas at the clock's time; null before a run, and for a journey that the run did not rehearse. */
export function shownCounts(state: WindowState): JourneyCounts | null {
  return state.journey === null ? null : (state.frame?.journeys[state.journey] ?? null)
}

/** How many left steps of the journey on the canvas that have a single way out; null before a run. */
export function shownLeft(state: WindowState): Readonly<Record<string, number>> | null {
  return state.journey === null ? null : (state.frame?.left[state.journey] ?? null)
}

/** How many exit sends the journey on the canvas has made; 0 before a run. */
export function shownExitSends(state: WindowState): number {
  return state.journey === null ? 0 : (state.frame?.exitSends[state.journey] ?? 0)
}

/** Whether the journey on the canvas is one of the shown run. */
export function runHasJourney(state: WindowState): boolean {
  return state.run?.overview.journeys.some((journey) => journey.id === state.journey) === true
}

/** First and last instant of the clock: of the shown run, else of the scenario that would run. */
export function clockRange(state: WindowState): ClockRange | null {
  return state.run?.overview ?? selectedScenario(state)?.clock ?? null
}

export const isRunning = (state: WindowState): boolean => state.activity.kind === 'running'
