import { compileRun } from '../compile/compile-run.ts'
import type { CompiledRun } from '../compile/compiled-run.ts'
import type { Scenario } from '../compile/scenario.ts'
import type { Journey } from '../model/journey.ts'
import { rehearseAlone } from './nearest/rehearsed.ts'
import type { SendCode } from './render-send.ts'
import type { SendResult } from './result.ts'
import { SendReader } from './send-reader.ts'
import { exitRuleOf, type SamplePlace, type SendToTry } from './send-to-try.ts'

/** A send as a run makes it, with what it is made of. */
export interface PersonalSend {
  readonly tried: SendToTry
  readonly result: SendResult
}

/**
 * The first send of each activation of a place that a profile of a scenario gets, as a run of the scenario has it: the profile is rehearsed
 * alone, which gives what it does among the others. Source of the rule: engine rules 10 and 17.
 *
 * @param scenario has this very journey among its own
 * @returns null where profiles share what they would use up, so that none can be rehearsed alone, and where there is no such profile
 */
export function personalSends(
  scenario: Scenario,
  journey: Journey,
  place: SamplePlace,
  profile: string,
  code: SendCode,
): readonly PersonalSend[] | null {
  const compiled = compileRun(scenario)
  const number = compiled.population.indexOf(profile)
  const rehearsed = number < 0 ? null : rehearseAlone(compiled, number)
  if (rehearsed === null) return null
  const reader = new SendReader(rehearsed.index, rehearsed.names, code)
  const rows = reader.matching({ journey: journey.id, profile })
  const found = new Map<string, PersonalSend>()
  for (const row of rows) {
    const facts = reader.facts(row)
    const { activation } = facts.activation
    const isAsked = compiled.journeys[facts.activation.journey]?.journey === journey && isAt(compiled, facts.activation, place)
    if (!isAsked || found.has(activation.id)) continue
    found.set(activation.id, { tried: { compiled, facts }, result: reader.result(row) })
  }
  return [...found.values()]
}

function isAt(compiled: CompiledRun, activation: CompiledRun['activations'][number], place: SamplePlace): boolean {
  const rule = exitRuleOf(compiled, activation)
  if (!('step' in place)) return rule !== null && (place.exitRule === null || rule === place.exitRule)
  return compiled.steps[activation.step]?.id === place.step
}
