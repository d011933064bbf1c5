import { create } from 'zustand'
import type { CheckResult } from '../../engine/account/result.ts'
import type { FileProblem, RunProgress, ScenarioFile } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { newTicket } from '../state/new-ticket.ts'
import { messageOf } from '../state/report-trouble.ts'
import { setWindow, type Verdicts, windowState } from '../state/window-state.ts'
import { verdictOf } from './verdict.ts'

/** What came of one scenario. */
export type ScenarioOutcome =
  | { readonly kind: 'checked'; readonly checks: readonly CheckResult[] }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'fault'; readonly message: string }

interface RunAll {
  /** null while no scenario is run. */
  readonly running: {
    readonly ticket: string
    readonly file: string
    readonly name: string
    readonly done: number
    readonly total: number
    readonly progress: RunProgress | null
  } | null
  /** By file, of the last time that all were run. */
  readonly outcomes: Readonly<Record<string, ScenarioOutcome>>
  /** The folder that they are of. */
  readonly folder: string | null
}

export const useRunAll = create<RunAll>()(() => ({ running: null, outcomes: {}, folder: null }))
const { getState, setState } = useRunAll

/** Runs every scenario of the workspace, one after the other, beside the shown run; each is forgotten once its expectations are read. */
export async function runAll(): Promise<void> {
  const { workspace } = windowState()
  if (workspace === null || getState().running !== null) return
  const { folder, scenarios } = workspace
  setState({ outcomes: {}, folder })
  for (const [done, scenario] of scenarios.entries()) {
    const outcome = await runOne(scenario, { done, total: scenarios.length, folder })
    if (outcome === null) break
    setState({ outcomes: { ...getState().outcomes, [scenario.file]: outcome } })
    setWindow({ verdicts: verdictsWith(scenario.file, outcome) })
  }
  setState({ running: null })
}

/** null where it is not wanted any more. A reading of the files anew ends whatever runs: then it is run once more, of the new files. */
async function runOne(scenario: ScenarioFile, at: { done: number; total: number; folder: string }): Promise<ScenarioOutcome | null> {
  const { file, name } = scenario
  for (;;) {
    const ticket = newTicket()
    setState({ running: { ticket, file, name, done: at.done, total: at.total, progress: null } })
    const outcome = await outcomeOf(scenario, ticket)
    if (getState().running?.ticket !== ticket || windowState().workspace?.folder !== at.folder) return null
    if (outcome !== null) return outcome
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

function verdictsWith(file: string, outcome: ScenarioOutcome): Verdicts {
  return { ...windowState().verdicts, [file]: outcome.kind === 'checked' ? verdictOf(outcome.checks) : false }
}

/** How many scenarios passed, failed, and have nothing to hold. */
export function tally(outcomes: Readonly<Record<string, ScenarioOutcome>>): { passed: number; failed: number; unchecked: number } {
  const count = { passed: 0, failed: 0, unchecked: 0 }
  for (const outcome of Object.values(outcomes)) {
    if (outcome.kind !== 'checked') count.failed += 1
    else if (outcome.checks.length === 0) count.unchecked += 1
    else if (outcome.checks.every(({ holds }) => holds)) count.passed += 1
    else count.failed += 1
  }
  return count
}
