import { suggestion } from '../../engine/model/nearest-name.ts'
import { quoted } from '../../engine/model/wording.ts'
import { runScenario } from '../../host/run/run-scenario.ts'
import { loadScenario } from '../../host/scenario/load-scenario.ts'
import { type ExitCode, exitCodes } from '../exit-code.ts'
import { faultLines } from '../fault-lines.ts'
import { Interruption } from '../interruption.ts'
import { printable } from '../printable.ts'
import { problemLine } from '../problem-line.ts'
import type { StandardStreams } from '../standard-streams.ts'
import { accountLines } from './account-lines.ts'

export interface ExplainOptions {
  readonly profile: string
  readonly journey?: string
  readonly seed?: number
}

/** `rehearse explain`: runs a scenario and tells one profile's story. */
export async function explainCommand(path: string, options: ExplainOptions, { output, errors }: StandardStreams): Promise<ExitCode> {
  const refuse = async (sentence: string): Promise<ExitCode> => {
    await errors.line(`error: ${printable(sentence)}`)
    return exitCodes.badInput
  }
  const loaded = await loadScenario(path)
  if (!loaded.ok) {
    for (const problem of loaded.problems) await errors.line(problemLine(problem))
    return exitCodes.badInput
  }
  const { document, journeys } = loaded.scenario
  const ids = journeys.map(({ id }) => id)
  if (options.journey !== undefined && !ids.includes(options.journey))
    return refuse(`The scenario has no journey ${quoted(options.journey)}.${suggestion(options.journey, ids)}`)
  const interruption = new Interruption()
  try {
    const run = await runScenario(loaded.scenario, { seed: options.seed, isCancelled: () => interruption.signal.aborted })
    if (run.kind === 'cancelled') return interruption.code ?? exitCodes.ok
    if (run.kind === 'fault') {
      await errors.write(faultLines(run.message))
      return exitCodes.fault
    }
    const account = run.reader.profileAccount(options.profile)
    if (account === null) {
      const listed = (document.profiles ?? []).map(({ id }) => id)
      return refuse(`The scenario has no profile ${quoted(options.profile)}.${suggestion(options.profile, listed)}`)
    }
    for (const line of accountLines(account, run.reader.overview(), options.journey)) await output.line(line)
    return exitCodes.ok
  } finally {
    interruption.dispose()
  }
}
