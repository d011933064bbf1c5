import { create } from 'zustand'
import type { CheckResult } from '../../engine/account/result.ts'
import type { FileProblem, RunProgress, ScenarioFile } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { useChangedFiles } from '../run/changed-files.ts'
import { newTicket } from '../state/new-ticket.ts'
import { messageOf } from '../state/report-trouble.ts'
import { useWindow, windowState } from '../state/window-state.ts'
import { scenariosOf } from './affected-scenarios.ts'
import { verdictOf } from './verdict.ts'
import { changesSoFar, tellVerdict } from './verdict-ages.ts'
import { wereEdited } from './were-edited.ts'

/** What came of one scenario. */
export type ScenarioOutcome =
  | { readonly kind: 'checked'; readonly checks: readonly CheckResult[] }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'fault'; readonly message: string }

/** By file. */
type Outcomes = Readonly<Record<string, ScenarioOutcome>>

/** How far it is. */
export interface RunningAll {
  readonly ticket: string
  readonly file: string
  readonly name: string
  readonly done: number
  readonly total: number
  readonly progress: RunProgress | null
}

interface RunAll {
  /** null while no scenario is run. */
  readonly running: RunningAll | null
  /** What came of it the last time that all ran to the end, or as far as it came where they never did; null before. */
  readonly result: RunAllResult | null
}

export interface RunAllResult {
  readonly outcomes: Outcomes
  readonly isComplete: boolean
  /** Files of the workspace are not any more what they were when it ran. */
  readonly isOfOldFiles: boolean
}

export const useRunAll = create<RunAll>()(() => ({ running: null, result: null }))
const { getState, setState } = useRunAll

/**
 * Runs every scenario of the workspace, one after the other, beside the shown run; each is forgotten once its expectations are read. What
 * came of it the time before stays until all have run.
 */
export async function runAll(): Promise<void> {
  const { workspace } = windowState()
  if (workspace === null || getState().running !== null) return
  const { folder, scenarios } = workspace
  const outcomes: Record<string, ScenarioOutcome> = {}
  const asOf: Record<string, number> = {}
  filesChangedMeanwhile = false
  const mine = {}
  latest = mine
  if (getState().result?.isComplete === false) setState({ result: null })
  for (const [done, scenario] of scenarios.entries()) {
    const outcome = await runOne(scenario, { done, total: scenarios.length, folder })
    if (outcome === null) break
    outcomes[scenario.file] = outcome.came
    asOf[scenario.file] = outcome.asOf
    take({ outcomes: { ...outcomes }, isComplete: done + 1 === scenarios.length, isOfOldFiles: filesChangedMeanwhile }, asOf)
  }
  // One that was cancelled comes to its end after the next one has begun.
  if (latest === mine) setState({ running: null })
}

/** The last one that was begun. */
let latest: object | null = null

function take(result: RunAllResult, asOf: Readonly<Record<string, number>>): void {
  if (getState().result?.isComplete && !result.isComplete) return
  setState({ result })
  for (const [file, outcome] of Object.entries(result.outcomes)) tellVerdict(file, verdictOfOutcome(outcome), asOf[file] ?? 0)
}

let filesChangedMeanwhile = false

/** What was run is of what the files were before. */
function markAsOld(): void {
  filesChangedMeanwhile = true
  const { result } = getState()
  if (result !== null && !result.isOfOldFiles) setState({ result: { ...result, isOfOldFiles: true } })
}

useWindow.subscribe((state, before) => {
  if (state.workspace?.folder !== before.workspace?.folder) setState({ result: null })
  else if (wereEdited(state, before)) markAsOld()
})
useChangedFiles.subscribe(({ news }) => {
  const { workspace } = windowState()
  if (workspace !== null && scenariosOf(news, workspace).length > 0) markAsOld()
})

/** null where it is not wanted any more. A reading of the files anew ends whatever runs: then it is run once more, of the new files. */
async function runOne(
  scenario: ScenarioFile,
  at: { done: number; total: number; folder: string },
): Promise<{ readonly came: ScenarioOutcome; readonly asOf: number } | null> {
  const { file, name } = scenario
  for (;;) {
    const ticket = newTicket()
    setState({ running: { ticket, file, name, done: at.done, total: at.total, progress: null } })
    const asOf = changesSoFar()
    const came = await outcomeOf(scenario, ticket)
    if (getState().running?.ticket !== ticket || windowState().workspace?.folder !== at.folder) return null
    if (came !== null) return { came, asOf }
  }
}

export async function cancelRunAll(): Promise<void> {
  const { running } = getState()
  setState({ running: null })
  if (running !== null) await bridge.cancelRun(running.ticket)
}

export function hearProgress(ticket: string, progress: RunProgress): void {
  const { running } = getState()
  if (running?.ticket === ticket) setState({ running: { ...running, progress } })
}

/** null where it was cancelled. */
async function outcomeOf({ file, seed }: ScenarioFile, ticket: string): Promise<ScenarioOutcome | null> {
  const answer = await bridge
    .startRun({ ticket, scenario: file, seed, side: true })
    .catch((error: unknown) => ({ kind: 'fault', message: messageOf(error) }) as const)
  switch (answer.kind) {
    case 'finished':
      await bridge.closeRun(answer.runId)
      return { kind: 'checked', checks: answer.overview.checks }
    case 'refused':
    case 'fault':
      return answer
    case 'cancelled':
      return null
  }
}

function verdictOfOutcome(outcome: ScenarioOutcome): boolean | null {
  return outcome.kind === 'checked' ? verdictOf(outcome.checks) : false
}
