import { compileRun } from '../compile/compile-run.ts'
import type { CompiledRun } from '../compile/compiled-run.ts'
import type { Scenario } from '../compile/scenario.ts'
import type { Journey } from '../model/journey.ts'
import { listed, quoted } from '../model/wording.ts'
import { DiscardReader } from './discard-reader.ts'
import { InstanceReader } from './instance-reader.ts'
import { type Rehearsed, rehearseAlone } from './nearest/rehearsed.ts'
import type { SendCode } from './render-send.ts'
import type { SendResult } from './result.ts'
import { SendReader } from './send-reader.ts'
import { exitRuleOf, type SamplePlace, type SendToTry } from './send-to-try.ts'
import { WhyReader } from './why-person/why-reader.ts'

/** A send as a run makes it, with what it is made of. */
export interface PersonalSend {
  readonly tried: SendToTry
  readonly result: SendResult
}

/** What a profile gets at a place in a run; where something is lacking, why, in sentences. */
export interface PersonalSends {
  readonly sends: readonly PersonalSend[]
  readonly whyNot: string | null
}

/**
 * The first send of each activation of a place that a profile of a scenario gets, as a run of the scenario has it: the profile is rehearsed
 * alone, which gives what it does among the others, unless they share what they use up. Source of the rule: engine rules 10 and 17.
 *
 * @param scenario has this very journey among its own
 */
export function personalSends(scenario: Scenario, journey: Journey, place: SamplePlace, profile: string, code: SendCode): PersonalSends {
  const compiled = compileRun(scenario)
  const number = compiled.population.indexOf(profile)
  if (number < 0) return none(`There is no profile ${quoted(profile)} in this scenario.`)
  if (compiled.isCoupled) return none(`${whatIsShared(compiled)}, so that what this profile does hangs on what the others do.`)
  const rehearsed = rehearseAlone(compiled, number)
  if (rehearsed === null)
    return none('This profile does more in the scenario than can be rehearsed while you wait: run it to see its sends.')
  const reader = new SendReader(rehearsed.index, rehearsed.names, code)
  const rows = reader.matching({ journey: journey.id, profile })
  const found = new Map<string, PersonalSend>()
  const sharing = new Set<string>()
  for (const row of rows) {
    const facts = reader.facts(row)
    const { activation } = facts.activation
    const isAsked = compiled.journeys[facts.activation.journey]?.journey === journey && isAt(compiled, facts.activation, place)
    if (!isAsked || found.has(activation.id)) continue
    if (compiled.calls.coupled.has(activation.destination)) sharing.add(activation.destination)
    else found.set(activation.id, { tried: { compiled, facts }, result: reader.result(row) })
  }
  const sends = [...found.values()]
  if (sharing.size > 0) return { sends, whyNot: answersShared([...sharing]) }
  return { sends, whyNot: found.size > 0 ? null : whyNothing(rehearsed, reader, { journey, place, profile }) }
}

const none = (whyNot: string): PersonalSends => ({ sends: [], whyNot })

const answersShared = (destinations: readonly string[]): string =>
  `What ${listed(destinations, 'and')} answers is counted or capped over all profiles, so that what becomes of this send hangs on the sends of the others: run the scenario to see it.`

function whatIsShared({ steps, capCounters, calls }: CompiledRun): string {
  const called = new Set(
    steps.flatMap(({ step }) => (step.type === 'action' && calls.coupled.has(step.destination) ? [step.destination] : [])),
  )
  if (called.size > 0) return `All profiles of this scenario share what ${listed([...called], 'and')} lets through`
  return capCounters.length > 0
    ? 'All profiles of this scenario share the caps of a condition'
    : 'All profiles of this scenario share what its data sources let through, or how fast a trigger reads them'
}

interface Asked {
  readonly journey: Journey
  readonly place: SamplePlace
  readonly profile: string
}

/** Where the profile went instead, as a run answers who asks why. */
function whyNothing({ index, names }: Rehearsed, sends: SendReader, { journey, place, profile }: Asked): string {
  const readers = { index, sends, instances: new InstanceReader(index, names), discards: new DiscardReader(index, names) }
  const step = 'step' in place ? { step: place.step } : {}
  const why = new WhyReader(readers, names).whyPerson({ profile, journey: journey.id, at: index.run.compiled.end, ...step })
  const hasEntered = why?.facts.some(({ kind }) => kind === 'entered') === true
  const ofExit = 'step' in place || !hasEntered ? '' : ' No exit rule that makes this send has ended it.'
  return `In this scenario the profile gets nothing here. ${why?.answer ?? ''}${ofExit}`.trimEnd()
}

function isAt(compiled: CompiledRun, activation: CompiledRun['activations'][number], place: SamplePlace): boolean {
  const rule = exitRuleOf(compiled, activation)
  if (!('step' in place)) return rule !== null && (place.exitRule === null || rule === place.exitRule)
  return compiled.steps[activation.step]?.id === place.step
}
