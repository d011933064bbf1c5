import { endingsOf, statesOfAdobe } from '../lifecycle/adobe-versions.ts'
import { type PlannedVersion, planVersions, type Replaced, stateAt } from '../lifecycle/lifecycle-plan.ts'
import { type TriggerReadings, triggerReadings } from '../lifecycle/trigger-readings.ts'
import type { Journey } from '../model/journey.ts'
import type { Memberships } from '../segments/memberships.ts'
import { parseAbsoluteInstant } from '../time/instant.ts'
import { findZone } from '../time/time-zones.ts'
import type { ZoneRules } from '../time/zone-rules.ts'
import type { CompiledEnding, CompiledOccurrence } from './compiled-run.ts'
import { type EngineParameters, engineParameters } from './engine-parameters.ts'
import type { Scenario } from './scenario.ts'

/** A version with all that will happen to it, and what it is held to. */
export interface HeldVersion {
  readonly planned: PlannedVersion
  readonly parameters: EngineParameters
}

export interface CompiledVersions {
  readonly versions: readonly HeldVersion[]
  readonly endings: readonly CompiledEnding[]
  readonly occurrences: readonly CompiledOccurrence[]
}

/** Both ends are inside; ms since 1970. */
interface Clock {
  readonly start: number
  readonly end: number
}

/** Every version of every journey, when its trigger reads, and when everybody inside ends. All of it is known before the run. */
export function compileVersions(scenario: Scenario, memberships: Memberships, clock: Clock, workspaceZone: ZoneRules): CompiledVersions {
  const { document, journeys, definitions } = scenario
  const parametersOf = (journey: Journey): EngineParameters => engineParameters(journey, document.assumptions)
  const replaced = (journey: Journey): Replaced => {
    const { adobe } = parametersOf(journey)
    return adobe === null ? 'drains' : adobe.multipleLive ? 'stays' : 'closes'
  }
  const planned = planVersions(journeys, document.timeline ?? [], definitions ?? new Map(), clock.start, [], replaced)
  const versions: HeldVersion[] = []
  const occurrences: CompiledOccurrence[] = []
  for (const [index, version] of planned.entries()) {
    const parameters = parametersOf(version.definition)
    const next = planned.find(({ container, version: number }) => container === version.container && number === version.version + 1)
    const newestUntil = next?.states[0]?.at ?? Number.POSITIVE_INFINITY
    const reads = (at: number): boolean => at < newestUntil && takesIn(version, at)
    const readings = readingsOf(version, parameters, reads, memberships, clock, workspaceZone)
    occurrences.push(...(readings?.readings ?? []).map((reading) => occurrenceOf(reading, index, version.definition, parameters)))
    const states = parameters.adobe ? statesOfAdobe(version, parameters.adobe, readings) : version.states
    versions.push({ planned: { ...version, states }, parameters })
  }
  return { versions, endings: allEndings(versions), occurrences: numbered(occurrences, planned) }
}

function readingsOf(
  { definition, states }: PlannedVersion,
  { adobe }: EngineParameters,
  takesIn: (at: number) => boolean,
  memberships: Memberships,
  clock: Clock,
  workspaceZone: ZoneRules,
): TriggerReadings | null {
  const start = definition.steps[definition.start]
  const publishedAt = states[0]?.at
  if (start?.type !== 'segment-trigger' || !adobe || publishedAt === undefined) return null
  const calculations = memberships.find(start.segment)?.batch?.calculations ?? []
  return triggerReadings(start, { adobe, publishedAt, clockEnd: clock.end, zone: workspaceZone, takesIn, calculations })
}

/** A trigger reads while its version is live, and between the dates of its journey (reference 7.1, OS-36). */
function takesIn({ states, definition: { settings } }: PlannedVersion, at: number): boolean {
  const isAfter = settings?.startDate === undefined || at >= (parseAbsoluteInstant(settings.startDate) ?? 0)
  const isBefore = settings?.endDate === undefined || at < (parseAbsoluteInstant(settings.endDate) ?? 0)
  return stateAt(states, at) === 'live' && isAfter && isBefore
}

function occurrenceOf(
  reading: { readonly at: number; readonly membersSince: number },
  journey: number,
  { steps, start }: Journey,
  { adobe }: EngineParameters,
): CompiledOccurrence {
  const step = steps[start]
  const trigger = step?.type === 'segment-trigger' ? step : null
  return {
    ...reading,
    journey,
    number: 0,
    segment: trigger?.segment ?? '',
    readRate: trigger?.readRate ?? adobe?.readRatePerSecond ?? Number.POSITIVE_INFINITY,
    forceReentrance: trigger?.forceReentrance === true,
  }
}

/** Each journey counts its occurrences over all versions. */
function numbered(occurrences: readonly CompiledOccurrence[], planned: readonly PlannedVersion[]): CompiledOccurrence[] {
  const counts = new Map<number, number>()
  return [...occurrences]
    .sort((a, b) => a.at - b.at || a.journey - b.journey)
    .map((occurrence) => {
      const container = planned[occurrence.journey]?.container ?? 0
      const number = (counts.get(container) ?? 0) + 1
      counts.set(container, number)
      return { ...occurrence, number }
    })
}

function allEndings(versions: readonly HeldVersion[]): CompiledEnding[] {
  return versions
    .flatMap(({ planned, parameters }, journey) => endingsOf(planned, parameters.adobe).map((ending) => ({ ...ending, journey })))
    .sort((a, b) => a.at - b.at || a.journey - b.journey)
}

/** The zone of a journey's waits and conditions: its own, the workspace's, or UTC. */
export function zoneOfJourney({ settings }: Journey, workspaceZone: ZoneRules): ZoneRules {
  return (settings?.timezone === undefined ? null : findZone(settings.timezone)) ?? workspaceZone
}
