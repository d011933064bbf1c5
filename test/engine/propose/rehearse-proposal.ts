import { checkReadJourney, checkReadScenario, knownById } from '../../../src/engine/check/check-readable.ts'
import type { Scenario } from '../../../src/engine/compile/scenario.ts'
import { answeringAs } from '../../../src/engine/model/answering-as.ts'
import { decodeScenario } from '../../../src/engine/model/decode.ts'
import { Gaps } from '../../../src/engine/model/gaps.ts'
import type { Journey } from '../../../src/engine/model/journey.ts'
import { wholeJourney } from '../../../src/engine/model/readable-journey.ts'
import { waysOut } from '../../../src/engine/model/ways-out.ts'
import type { Workspace } from '../../../src/engine/model/workspace.ts'
import { proposeRehearsal, type RehearsalProposal } from '../../../src/engine/propose/propose-rehearsal.ts'
import { readerOf } from '../run/rehearse.ts'

/** A Monday. */
export const today = Date.UTC(2026, 0, 5)

export interface RehearsedProposal {
  readonly proposal: RehearsalProposal
  readonly outcome: string
  readonly admitted: number
  /** "step[way]" of every way out that the start leads to, by whether somebody took it. */
  readonly taken: readonly string[]
  readonly untaken: readonly string[]
}

/** Proposes a rehearsal, holds it to all checks, runs it, and looks which ways somebody took. */
export function rehearseProposal(journeys: readonly Journey[], workspace: Workspace, profiles: number, days = 90): RehearsedProposal {
  const proposal = proposeRehearsal(journeys, workspace, { name: 'proposed', profiles, days, start: null, today, seed: 7 })
  const decoded = decodeScenario({ ...proposal.scenario, journeys })
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems))
  const { segments = [], dataSources = [], caps = [], namespaces, events, timezone } = workspace
  const destinations = [...answeringAs(workspace.destinations ?? [], decoded.value.responses)]
  const known = { segments, destinations, dataSources, caps, namespaces, events, journeys: knownById(journeys.map(wholeJourney)).journeys }
  const ofScenario = { journeys: journeys.map(wholeJourney), definitions: new Map() }
  const problems = [
    ...checkReadScenario({ document: decoded.value, gaps: new Gaps() }, { ...known, ...ofScenario, recorded: undefined }),
    ...journeys.flatMap((journey) => checkReadJourney(wholeJourney(journey), known)),
  ].filter(({ severity }) => severity === 'error')
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  const scenario: Scenario = { document: decoded.value, journeys, events, timezone, segments, destinations, dataSources, caps }
  const { outcome, journeys: counts } = readerOf(scenario).result(0)
  const ways = journeys.flatMap((journey) => waysOfJourney(journey, counts[journey.id]?.steps ?? {}))
  return {
    proposal,
    outcome,
    admitted: Object.values(counts).reduce((sum, { admitted }) => sum + admitted, 0),
    taken: ways.filter(({ count }) => count > 0).map(({ name }) => name),
    untaken: ways.filter(({ count }) => count === 0).map(({ name }) => name),
  }
}

interface StepCounts {
  readonly entered: number
  readonly branches?: Readonly<Record<string, number>>
}

function waysOfJourney(journey: Journey, counts: Readonly<Record<string, StepCounts>>): { name: string; count: number }[] {
  return reachableSteps(journey).flatMap((id) => {
    const step = journey.steps[id]
    if (!step) return []
    return waysOut(id, step).map(({ label }) => {
      const { entered = 0, branches = {} } = counts[id] ?? {}
      return {
        name: label === null ? `${journey.id}.${id}` : `${journey.id}.${id}[${label}]`,
        count: label === null ? entered : (branches[label] ?? 0),
      }
    })
  })
}

function reachableSteps({ steps, start }: Journey): string[] {
  const found = [start]
  for (const id of found) {
    const step = steps[id]
    for (const { to } of step ? waysOut(id, step) : []) if (to !== null && !found.includes(to)) found.push(to)
  }
  return found
}
