import { whyQuestions } from '../../engine/account/questions/why-questions.ts'
import type { Journey } from '../../engine/model/journey.ts'
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
import { whyLines } from './why-lines.ts'

export interface ExplainOptions {
  readonly profile: string
  readonly journey?: string
  /** A step of it that the profile did not come to. */
  readonly step?: string
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
  const asked = journeyAsked(options, journeys)
  if (typeof asked === 'string') return refuse(asked)
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
    if (asked !== null) {
      const { profile, step } = options
      for (const line of whyLines(whyQuestions(run.reader), { profile, step, journey: asked.id })) await output.line(line)
    }
    return exitCodes.ok
  } finally {
    interruption.dispose()
  }
}

/** The journey that "why not" is told of: the one that was named, for a step also the only one; a sentence where it has no such step. */
function journeyAsked({ journey: id, step }: ExplainOptions, journeys: readonly Journey[]): Journey | string | null {
  if (id === undefined && step === undefined) return null
  const journey = journeys.find((one) => one.id === id) ?? (journeys.length === 1 ? journeys[0] : undefined)
  if (step === undefined) return journey ?? null
  if (journey === undefined) return 'With --step, say in which --journey.'
  const steps = Object.keys(journey.steps)
  return steps.includes(step) ? journey : `The journey ${quoted(journey.id)} has no step ${quoted(step)}.${suggestion(step, steps)}`
}
