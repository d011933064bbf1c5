import { askRun } from '../state/ask-run.ts'
import { clockRange, isRunning, isStale } from '../state/derived.ts'
import { runScenario } from '../state/run-scenario.ts'
import { setWindow, windowState } from '../state/window-state.ts'
import { withinRange } from './advance-clock.ts'
import { startPlaying, stopPlaying } from './player.ts'
import { steppedThrough } from './step-choice.ts'

/** What the transport's buttons and keys do. */

/** Runs first where there is no run of what is chosen; at the end, plays again from the start. */
export async function playOrPause(): Promise<void> {
  const state = windowState()
  if (isRunning(state)) return
  if (state.playing) {
    stopPlaying()
    return
  }
  if (needsRun()) {
    if (await runScenario()) startPlaying()
    return
  }
  const range = clockRange(state)
  if (range !== null && state.at !== null && state.at >= range.end) setWindow({ at: range.start })
  startPlaying()
}

/** Runs and shows the end; of a run that is there already, jumps to it. */
export async function runToEnd(): Promise<void> {
  if (isRunning(windowState())) return
  if (needsRun() && !(await runScenario())) return
  goToEnd()
}

/** Runs first where there is no run of what is chosen, and shows this instant of it. */
export async function runToInstant(at: number): Promise<void> {
  if (isRunning(windowState())) return
  if (needsRun() && !(await runScenario())) return
  goTo(at)
}

/** Runs again in any case, and shows the end. */
export async function runAgain(): Promise<void> {
  if (await runScenario()) goToEnd()
}

const largestSuggestedSeed = 9_999

/** Runs again with a seed that was not the last one: the same journeys, other chance. The clock stays where it was, as far as the new run goes there. */
export async function runWithAnotherSeed(): Promise<void> {
  const { seed, at, run, scenario } = windowState()
  if (isRunning(windowState())) return
  const other = 1 + Math.floor(Math.random() * (largestSuggestedSeed - 1))
  setWindow({ seed: other < seed ? other : other + 1 })
  const before = run?.scenario === scenario ? at : null
  if (!(await runScenario()) || before === null) return
  const range = clockRange(windowState())
  if (range !== null && before >= range.start && before <= range.end) goTo(before)
}

export function goToStart(): void {
  const range = clockRange(windowState())
  if (range !== null) goTo(range.start)
}

function goToEnd(): void {
  const range = clockRange(windowState())
  if (range !== null) goTo(range.end)
}

/** Sets the clock of the shown run; a playing clock stops there. */
export function goTo(at: number): void {
  const state = windowState()
  const range = clockRange(state)
  if (state.run === null || range === null) return
  stopPlaying()
  setWindow({ at: withinRange(at, range) })
}

/** To the next instant at which anything happens, or happens to whom is stepped through; runs first where there is no run yet, and stays at the end when nothing is left. */
export async function toNextOccurrence(): Promise<void> {
  if (windowState().run === null && !(await runScenario())) return
  await step('nextOccurrence')
}

export async function toPreviousOccurrence(): Promise<void> {
  await step('previousOccurrence')
}

let stepping = false

async function step(direction: 'nextOccurrence' | 'previousOccurrence'): Promise<void> {
  stopPlaying()
  const { at, run } = windowState()
  if (at === null || run === null || stepping) return
  stepping = true
  try {
    const occurrence = await askRun(direction, Math.round(at), steppedThrough())
    // Whoever has set the clock meanwhile wants it to stand there.
    const isWanted = windowState().run === run && windowState().at === at
    if (occurrence !== null && isWanted) goTo(occurrence)
  } finally {
    stepping = false
  }
}

function needsRun(): boolean {
  const state = windowState()
  return state.run === null || isStale(state)
}
