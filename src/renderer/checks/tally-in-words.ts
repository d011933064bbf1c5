import type { RunAllResult, ScenarioOutcome } from './run-all.ts'

export interface Tally {
  readonly passed: number
  readonly failed: number
  /** Could not run, or stopped at a fault. */
  readonly notRun: number
  /** Ran, and expect nothing. */
  readonly unchecked: number
}

/** How many scenarios passed, failed, did not run, and have nothing to hold: the same as the command line counts. */
export function tally(outcomes: Readonly<Record<string, ScenarioOutcome>>): Tally {
  const count = { passed: 0, failed: 0, notRun: 0, unchecked: 0 }
  for (const outcome of Object.values(outcomes)) {
    if (outcome.kind !== 'checked') count.notRun += 1
    else if (outcome.checks.length === 0) count.unchecked += 1
    else if (outcome.checks.every(({ holds }) => holds)) count.passed += 1
    else count.failed += 1
  }
  return count
}

/** "3 passed, 1 failed, 1 not run, 2 without expectations"; '' before anything was run. */
export function tallyInWords({ passed, failed, notRun, unchecked }: Tally): string {
  if (passed + failed + notRun + unchecked === 0) return ''
  const missing = notRun === 0 ? [] : [`${notRun} not run`]
  const others = unchecked === 0 ? [] : [`${unchecked} without expectations`]
  return [`${passed} passed`, `${failed} failed`, ...missing, ...others].join(', ')
}

/** What speaks against a result of Run all being the newest; null where nothing does. */
export function ageInWords({ isComplete, isOfOldFiles }: RunAllResult, isRunning: boolean): string | null {
  if (isOfOldFiles) return 'before the files changed'
  if (isRunning) return isComplete ? 'the time before' : 'so far'
  return isComplete ? null : 'cancelled before all had run'
}
