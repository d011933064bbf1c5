import { CallPlan } from '../delivery/call-plan.ts'
import { EngineFault } from '../engine-fault.ts'
import { planVersions } from '../lifecycle/lifecycle-plan.ts'
import { segmentsAsked } from '../segments/segments-asked.ts'
import { compileSynthesis } from '../synthesis/compile-synthesis.ts'
import { parseAbsoluteInstant, parseInstant } from '../time/instant.ts'
import { compileInputs } from './compile-inputs.ts'
import { compileJourney, type Numbering } from './compile-journey.ts'
import type { CompiledJourney, CompiledRun } from './compiled-run.ts'
import { assumptionsUsed, engineParameters } from './engine-parameters.ts'
import type { Scenario } from './scenario.ts'

const defaultOccurrenceLimit = 1_000_000_000

/**
 * Everything that a run reads: integers for ids, closures for conditions (engine rule 16).
 * The scenario must have passed the checks; what they should have refused is an EngineFault here.
 */
export function compileRun(scenario: Scenario): CompiledRun {
  const { document } = scenario
  const start = parseAbsoluteInstant(document.clock.start)
  const end = start === null ? null : parseInstant(document.clock.end, start)
  if (start === null || end === null) throw new EngineFault('a scenario was compiled without a clock')
  const seed = document.seed ?? 1
  const timeline = document.timeline ?? []
  const synthesizer = document.synthesize ? compileSynthesis(document.synthesize, seed, { start, end }) : null
  const { earliest: firstGiven, ...inputs } = compileInputs(scenario, synthesizer, { start, end })
  const { events, memberships } = inputs

  const numbering: Numbering = { steps: [], ways: [], activations: [], exitRules: [], eventNumbers: new Map() }
  const earliest = Math.min(start, firstGiven)
  const planned = planVersions(scenario.journeys, timeline, scenario.definitions ?? new Map(), start)
  const parameters = planned.map(({ definition }) => engineParameters(definition, document.assumptions))
  const journeys = planned.map((version, index) => {
    const own = parameters[index]
    if (!own) throw new EngineFault('a journey without parameters')
    return compileJourney(
      version,
      index,
      { seed, events, recipe: document.synthesize, parameters: own, timeline, clockStart: start, earliest },
      numbering,
    )
  })
  const definitions = planned.map(({ definition }) => definition)
  const asked = segmentsAsked(scenario.segments, definitions)
  events.compileNames(numbering.eventNumbers)
  const known = journeys.map((journey) => ({ ...journey, hears: namesHeard(journey, numbering) }))
  return {
    scenario,
    seed,
    start,
    end,
    occurrenceLimit: document.limits?.occurrences ?? defaultOccurrenceLimit,
    ...inputs,
    batches: memberships.segments.flatMap(({ segment, batch }) => (batch && asked.has(segment.id) ? batch : [])),
    journeys: known,
    ...numbering,
    calls: new CallPlan(scenario, start),
    integrated: new Map(scenario.destinations.flatMap((one) => (one.kind === 'actions' ? [[one.id, one]] : []))),
    addresses: new Map(scenario.destinations.flatMap((one) => (one.kind === 'http' ? [[one.id, one]] : []))),
    versions: scenario.journeys.map((_, container) => known.filter((journey) => journey.container === container)),
    containersOfEvent: Array.from({ length: numbering.eventNumbers.size }, (_, event) => containersKnowing(event, known)),
    archivals: known
      .flatMap(({ index, states }) => states.filter(({ state }) => state === 'archived').map(({ at }) => ({ at, journey: index })))
      .sort((a, b) => a.at - b.at || a.journey - b.journey),
    assumptions: assumptionsUsed(parameters),
  }
}

function containersKnowing(event: number, journeys: readonly CompiledJourney[]): number[] {
  const knowing = journeys.filter((journey) => journey.entry.event === event || journey.hears[event] === 1)
  return [...new Set(knowing.map(({ container }) => container))]
}

function namesHeard(journey: CompiledJourney, numbering: Numbering): Uint8Array {
  const heard = new Uint8Array(numbering.eventNumbers.size)
  for (const rule of journey.exitRules) heard[rule.event] = 1
  for (const step of numbering.steps) {
    if (step.journey === journey.index) for (const listener of step.listeners) heard[listener.event] = 1
  }
  return heard
}
