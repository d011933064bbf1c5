import { sourceNodes } from '../data-sources/source-nodes.ts'
import { CallPlan } from '../delivery/call-plan.ts'
import { EngineFault } from '../engine-fault.ts'
import type { EventEdit } from '../inputs/event-edit.ts'
import type { Memberships } from '../segments/memberships.ts'
import { eventsCounted, segmentsAsked } from '../segments/segments-asked.ts'
import { compileSynthesis } from '../synthesis/compile-synthesis.ts'
import { parseDuration } from '../time/duration.ts'
import { parseAbsoluteInstant, parseInstant } from '../time/instant.ts'
import { findZone } from '../time/time-zones.ts'
import type { ZoneRules } from '../time/zone-rules.ts'
import { compileInputs } from './compile-inputs.ts'
import { compileJourney } from './compile-journey.ts'
import { compileVersions, zoneOfJourney } from './compile-versions.ts'
import type { CompiledJourney, CompiledOccurrence, CompiledRun } from './compiled-run.ts'
import { assumptionsUsed } from './engine-parameters.ts'
import { type Numbering, newNumbering, numberOfEvent } from './numbering.ts'
import type { Scenario } from './scenario.ts'

const defaultOccurrenceLimit = 1_000_000_000
const defaultVisitsPerInstant = 10_000

/**
 * Everything that a run reads: integers for ids, closures for conditions (engine rule 16).
 * The scenario must have passed the checks; what they should have refused is an EngineFault here.
 *
 * @param edit an event that is tried as it might have been: see rehearseOne
 */
export function compileRun(scenario: Scenario, edit?: EventEdit): CompiledRun {
  const { document } = scenario
  const start = parseAbsoluteInstant(document.clock.start)
  const end = start === null ? null : parseInstant(document.clock.end, start)
  if (start === null || end === null) throw new EngineFault('a scenario was compiled without a clock')
  const seed = document.seed ?? 1
  const synthesizer = document.synthesize ? compileSynthesis(document.synthesize, seed, { start, end }) : null
  const { earliest: firstGiven, ...inputs } = compileInputs(scenario, synthesizer, { start, end }, edit)
  const { events, memberships } = inputs

  const numbering = newNumbering()
  const workspaceZone = findZone(scenario.timezone ?? 'UTC') ?? utc()
  const { versions, endings, occurrences } = compileVersions(scenario, memberships, { start, end }, workspaceZone)
  const around = {
    ...{ seed, events, recipe: document.synthesize, timeline: document.timeline ?? [], clockStart: start },
    earliest: Math.min(start, firstGiven),
    scope: { events: scenario.events, segments: scenario.segments, dataSources: sourceNodes(scenario.dataSources) },
    destinations: scenario.destinations,
    segmentPlaces: (ids: readonly string[]) => ids.flatMap((id) => memberships.find(id)?.place ?? []),
  }
  const journeys = versions.map(({ planned, parameters }, index) =>
    compileJourney(planned, index, { ...around, parameters, zone: zoneOfJourney(planned.definition, workspaceZone) }, numbering),
  )
  const { segmentsRead, ...numbered } = numbering
  const definitions = versions.map(({ planned }) => planned.definition)
  const asked = segmentsAsked(scenario.segments, definitions, segmentsRead)
  const calls = new CallPlan(scenario, start)
  const heard = heardSegments(memberships, journeys, numbering)
  // What a rule counts may set off a qualification: such events are handled too, though no journey knows their names.
  for (const name of eventsCounted(
    scenario.segments,
    heard.streamed.map(({ segment }) => segment.id),
  ))
    numberOfEvent(numbering, name)
  events.compileNames(numbering.eventNumbers)
  const known = journeys.map((journey) => ({ ...journey, hears: namesHeard(journey, numbering) }))
  return {
    scenario,
    seed,
    start,
    end,
    occurrenceLimit: document.limits?.occurrences ?? defaultOccurrenceLimit,
    visitsPerInstant: document.limits?.visitsPerInstant ?? defaultVisitsPerInstant,
    ...inputs,
    segmentsAsked: asked,
    batches: memberships.segments.flatMap(({ segment, batch }) => (batch && asked.has(segment.id) ? batch : [])),
    journeys: known,
    ...numbered,
    ...heard,
    calls,
    coded: new Map(scenario.destinations.flatMap((one) => (one.kind === 'actions' || one.kind === 'function' ? [[one.id, one]] : []))),
    attemptMs: new Map(
      scenario.destinations.flatMap((one) => (one.kind === 'http' && one.timeout ? [[one.id, parseDuration(one.timeout) ?? 0]] : [])),
    ),
    addresses: new Map(scenario.destinations.flatMap((one) => (one.kind === 'http' ? [[one.id, one]] : []))),
    versions: scenario.journeys.map((_, container) => known.filter((journey) => journey.container === container)),
    containersOfEvent: Array.from({ length: numbering.eventNumbers.size }, (_, event) => containersKnowing(event, known)),
    endings,
    occurrences,
    isCoupled: areCoupled(numbering, calls, occurrences, inputs.merges.all.length > 0),
    assumptions: assumptionsUsed(versions.map(({ parameters }) => parameters)),
  }
}

/** Profiles that use something up that others then lack must be handled in order of time (engine rule 17). */
function areCoupled(
  { steps, capCounters, fieldGroupsRead }: Numbering,
  { coupled }: CallPlan,
  occurrences: readonly CompiledOccurrence[],
  haveMerges: boolean,
): boolean {
  const called = [...steps.flatMap(({ step }) => (step.type === 'action' ? step.destination : [])), ...fieldGroupsRead]
  // Rows of a reading are counted in profile order, which merged profiles are handled out of.
  const isReadSlowly = haveMerges && occurrences.some(({ readRate }) => readRate !== Number.POSITIVE_INFINITY)
  return capCounters.length > 0 || isReadSlowly || called.some((id) => coupled.has(id))
}

/** Who listens for which segment. */
function heardSegments(
  { segments }: Memberships,
  journeys: readonly CompiledJourney[],
  { steps }: Numbering,
): Pick<CompiledRun, 'containersOfSegment' | 'streamed'> {
  const containersOfSegment = segments.map(({ place }) => {
    const inSteps = steps.flatMap(({ journey, segmentListeners }) =>
      segmentListeners.some(({ segment }) => segment === place) ? journey : [],
    )
    const listening = journeys.filter(({ index, entry }) => {
      const isEntry = entry.kind === 'qualification' && entry.listeners.some(({ segment }) => segment === place)
      return isEntry || inSteps.includes(index)
    })
    return [...new Set(listening.map(({ container }) => container))]
  })
  const isHeard = (place: number): boolean => (containersOfSegment[place]?.length ?? 0) > 0
  return { containersOfSegment, streamed: segments.filter(({ place, batch }) => batch === null && isHeard(place)) }
}

function utc(): ZoneRules {
  const zone = findZone('UTC')
  if (!zone) throw new EngineFault('the zone table has no UTC')
  return zone
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
