import { basename } from 'node:path'
import { hasStepEvents } from '../../engine/index.ts'
import { problemWithFile } from '../../host/files/file-failure.ts'
import { runScenario } from '../../host/run/run-scenario.ts'
import { loadScenario } from '../../host/scenario/load-scenario.ts'
import { type ExitCode, exitCodes } from '../exit-code.ts'
import type { RunOptions } from './run-command.ts'
import type { RunOutputs } from './run-outputs.ts'
import { RunProgressBar } from './run-progress-bar.ts'
import type { RunReport } from './run-report.ts'

const noStepEvents = 'None of its journeys is held to a preset of Adobe’s, and only those have step events: leave --step-events out.'

interface Surroundings {
  readonly outputs: RunOutputs
  readonly report: RunReport
  readonly signal: AbortSignal
}

/** Runs one scenario, writes what was asked for and reports it. Answers with the exit code of this scenario alone. */
export async function rehearseScenario(file: string, { seed, quiet }: RunOptions, around: Surroundings): Promise<ExitCode> {
  const { outputs, report, signal } = around
  const isCancelled = (): boolean => signal.aborted
  const loaded = await withBar(basename(file), !quiet, (bar) => {
    return loadScenario(file, { isCancelled, onShare: (share) => bar?.show({ phase: 'reading', share, instances: 0 }) })
  })
  if (isCancelled()) return exitCodes.ok
  if (!loaded.ok) {
    await report.problems(loaded.problems)
    return exitCodes.badInput
  }
  await report.problems(loaded.warnings)
  if (outputs.wantsStepEvents && !hasStepEvents(loaded.scenario.journeys)) {
    await report.refusal(problemWithFile(file, 'no-step-events', noStepEvents))
    return exitCodes.badInput
  }
  const { scenario } = loaded
  const run = await withBar(scenario.document.name, !quiet, (bar) => {
    return runScenario(scenario, { seed, isCancelled, onProgress: (progress) => bar?.show(progress) })
  })
  switch (run.kind) {
    case 'cancelled':
      return exitCodes.ok
    case 'fault':
      await report.fault(run.message)
      return exitCodes.fault
    case 'finished':
      await withBar(scenario.document.name, outputs.wantsSends && !quiet, (bar) => {
        return outputs.add(run.reader, signal, (written, total) => bar?.showSends(written, total))
      })
      if (isCancelled()) return exitCodes.ok
      await report.summary(run.reader)
      return codeOf(run.reader.overview())
  }
}

/** A bar for work that may take seconds, gone when it is done. */
async function withBar<Done>(name: string, isWanted: boolean, work: (bar: RunProgressBar | null) => Promise<Done>): Promise<Done> {
  const bar = isWanted ? RunProgressBar.onTerminal(name) : null
  try {
    return await work(bar)
  } finally {
    bar?.stop()
  }
}

function codeOf({ outcome, checks }: { readonly outcome: string; readonly checks: readonly { readonly holds: boolean }[] }): ExitCode {
  if (outcome === 'limit-reached') return exitCodes.limitReached
  return checks.every(({ holds }) => holds) ? exitCodes.ok : exitCodes.expectationFailed
}
