import { setImmediate as nextTurn } from 'node:timers/promises'
import { compileRun, Run, RunReader, type Scenario } from '../../engine/index.ts'
import { faultSentence } from './fault-sentence.ts'
import { loadSendCode } from './load-send-code.ts'
import type { RunProgress } from './run-requests.ts'
import { newSha256 } from './sha256.ts'
import { throttled } from './throttled.ts'

/** Some ten milliseconds of work: long enough to cost nothing, short enough to hear a cancel at once. */
const occurrencesPerSlice = 20_000

export interface RunWishes {
  /** Instead of the scenario's own seed. */
  readonly seed?: number | undefined
  readonly onProgress?: (progress: RunProgress) => void
  /** Asked between slices. */
  readonly isCancelled?: () => boolean
}

export type ScenarioRun =
  | { readonly kind: 'finished'; readonly reader: RunReader }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'fault'; readonly message: string }

/**
 * Runs a scenario that has passed the checks to its end, in slices between which the thread hears what is told it. The one door to a run,
 * for the window's worker and the command line alike.
 */
export async function runScenario(scenario: Scenario, wishes: RunWishes = {}): Promise<ScenarioRun> {
  const { isCancelled = () => false } = wishes
  const tell = throttled(wishes.onProgress)
  try {
    const started = performance.now()
    const run = Run.start(compileRun(wishes.seed === undefined ? scenario : withSeed(scenario, wishes.seed)))
    tell({ phase: 'running', share: 0, instances: 0 }, true)
    do {
      const { share, instances } = run.progress
      tell({ phase: 'running', share, instances })
      await nextTurn()
      if (isCancelled()) return { kind: 'cancelled' }
    } while (run.advance(occurrencesPerSlice) === 'running')
    const wallMs = Math.round(performance.now() - started)
    tell({ phase: 'sorting', share: 0, instances: run.progress.instances }, true)
    await nextTurn()
    const reader = new RunReader(run, { newSha256, ...(await loadSendCode(run)) }, wallMs)
    await nextTurn()
    return isCancelled() ? { kind: 'cancelled' } : { kind: 'finished', reader }
  } catch (failure) {
    return { kind: 'fault', message: faultSentence(failure) }
  }
}

function withSeed(scenario: Scenario, seed: number): Scenario {
  return { ...scenario, document: { ...scenario.document, seed } }
}
