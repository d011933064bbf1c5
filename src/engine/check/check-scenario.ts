import type { RecordedHistory } from '../inputs/recorded-history.ts'
import type { CallCap } from '../model/caps.ts'
import type { Journey } from '../model/journey.ts'
import { type Problem, pointerOf, problemAt } from '../model/problem.ts'
import type { UnreadSteps } from '../model/readable-journey.ts'
import { isLifecycleItem, type ScenarioDocument } from '../model/scenario.ts'
import { quoted } from '../model/wording.ts'
import { findPreset, presetIds } from '../presets/find-preset.ts'
import { overrideProblems } from '../presets/resolve-parameters.ts'
import { checkSynthesis } from '../synthesis/check-synthesis.ts'
import { checkAdobeItems } from './adobe/check-adobe-items.ts'
import { lintFirstCalculations } from './adobe/lint-first-calculations.ts'
import { checkCalculations } from './check-calculations.ts'
import { checkCaps } from './check-caps.ts'
import { checkCatalogue } from './check-catalogue.ts'
import { checkClock } from './check-clock.ts'
import { lintDataSources } from './check-data-sources.ts'
import { checkExpect } from './check-expect.ts'
import { checkIntegrations } from './check-integrations.ts'
import { checkLifecycle } from './check-lifecycle.ts'
import { checkMemberships } from './check-memberships.ts'
import { checkMerges } from './check-merges.ts'
import { checkProfiles } from './check-profiles.ts'
import { checkScenarioResponses } from './check-scenario-responses.ts'
import { segmentNames } from './check-segment-names.ts'
import type { Surroundings } from './journey-under-check.ts'
import { knownProfiles } from './known-profiles.ts'
import { lintCalls } from './lint-calls.ts'
import { lintLifecycle } from './lint-lifecycle.ts'

export interface ScenarioSurroundings
  extends Pick<Surroundings, 'segments' | 'destinations' | 'dataSources' | 'namespaces' | 'integrations' | 'incomplete'> {
  /** The journeys of the scenario in its order, read from their files, null where that failed; left out, only those that stand in the scenario are known. */
  readonly journeys?: readonly (Journey | null)[] | undefined
  /** Of the workspace and the scenario together; left out, only those of the scenario are known. */
  readonly caps?: readonly CallCap[] | undefined
  /** By the ids of their journeys. */
  readonly unreadSteps?: ReadonlyMap<string, UnreadSteps> | undefined
  /** Definitions that publish items name by a path, by their place in the timeline, as far as they could be read. */
  readonly definitions?: ReadonlyMap<number, Journey> | undefined
  /** Whose the calls of its data files are; left out where it has none, or they were not read: then nothing is said about profiles that it does not list. */
  readonly recorded?: RecordedHistory | undefined
}

/**
 * Everything that is wrong or doubtful about a scenario that could be read, but for its journeys: each of these goes through checkJourney.
 * Source of the rules: contract sections 5 to 7.
 */
export function checkScenario(document: ScenarioDocument, surroundings: ScenarioSurroundings = {}): Problem[] {
  const { segments, destinations, integrations, unreadSteps, recorded } = surroundings
  const read = surroundings.journeys ?? document.journeys.map((journey) => (typeof journey === 'string' ? null : journey))
  const journeys = read.flatMap((journey) => journey ?? [])
  const incomplete =
    journeys.length === read.length ? surroundings.incomplete : new Set([...(surroundings.incomplete ?? []), 'journeys' as const])
  const named = segmentNames(segments, incomplete)
  const isDataRead = document.data === undefined || recorded !== undefined
  const areProfilesRead = isDataRead && !incomplete?.has('profiles')
  const isProfile = areProfilesRead ? knownProfiles(document, recorded) : () => true
  return [
    ...checkClock(document),
    ...checkCatalogue(document, segments, incomplete),
    ...checkCaps(document.caps ?? [], { destinations, dataSources: surroundings.dataSources, incomplete }),
    ...checkScenarioResponses(document.responses ?? {}, surroundings),
    ...(integrations ? checkIntegrations(document.destinations ?? [], integrations) : []),
    ...checkJourneyIds(document, read),
    ...checkJourneyNames(document, read),
    ...checkProfiles(document, isProfile),
    ...checkMerges(document, isProfile),
    ...checkLifecycle(document, {
      journeys,
      definitions: surroundings.definitions,
      unreadSteps,
      incomplete,
      destinations,
      integrations,
      segments,
    }),
    ...lintCalls(read, surroundings, surroundings.caps ?? document.caps ?? []),
    ...checkAdobeItems(document, {
      journeys,
      definitions: definitionsOf(document, surroundings.definitions),
      unreadSteps,
      incomplete,
      namespaces: surroundings.namespaces,
    }),
    ...lintFirstCalculations(document, read, segments),
    ...lintDataSources(document, incomplete?.has('journeys') ? undefined : journeys),
    ...lintLifecycle(document, incomplete?.has('journeys') ? undefined : journeys, surroundings.definitions),
    ...checkMemberships(document, segments, named),
    ...checkCalculations(document, segments, named, journeys),
    ...checkOverrides(document, incomplete?.has('journeys') ? undefined : journeys),
    ...(document.synthesize ? checkSynthesis(document.synthesize).map(inSynthesis) : []),
    ...checkExpect(document, { journeys, unreadSteps, incomplete, destinations, profiles: isProfile }),
  ]
}

/** The new versions that the timeline publishes, as far as they could be read. */
function definitionsOf({ timeline = [] }: ScenarioDocument, named: ReadonlyMap<number, Journey> | undefined): Journey[] {
  const inside = timeline.flatMap((item) =>
    isLifecycleItem(item) && item.do === 'publish' && typeof item.definition === 'object' ? [item.definition] : [],
  )
  return [...inside, ...(named?.values() ?? [])]
}

/** Journeys have ids of their own; the clash is the later one: its id, or the path that leads to it. */
function checkJourneyIds(document: ScenarioDocument, read: readonly (Journey | null)[]): Problem[] {
  const seen = new Set<string>()
  return document.journeys.flatMap((reference, index) => {
    const isInside = typeof reference !== 'string'
    const id = isInside ? reference.id : read[index]?.id
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id)
      return []
    }
    const path = isInside ? ['journeys', index, 'id'] : ['journeys', index]
    return [
      problemAt(path, 'duplicate-id', `Another journey of this scenario has the id ${quoted(id)}: give this one another, or leave it out.`),
    ]
  })
}

/** Journeys have names of their own, the id where there is none (reference 2.1); the clash is the later one. */
function checkJourneyNames(document: ScenarioDocument, read: readonly (Journey | null)[]): Problem[] {
  const idOf = new Map<string, string>()
  return document.journeys.flatMap((reference, index) => {
    const isInside = typeof reference !== 'string'
    const journey = isInside ? reference : read[index]
    if (!journey) return []
    const name = journey.name ?? journey.id
    const other = idOf.get(name)
    if (other === undefined) idOf.set(name, journey.id)
    if (other === undefined || other === journey.id) return []
    return [problemAt(isInside ? ['journeys', index, 'name'] : ['journeys', index], 'duplicate-name', nameClash(other, name))]
  })
}

/** @param other id of the journey that has the name already */
export function nameClash(other: string, name: string): string {
  return `The journey ${quoted(other)} is already called ${quoted(name)}; names of journeys are unique: choose another.`
}

/** A scenario's overrides hold for all its journeys, so that each must be known to the preset of one of them. */
function checkOverrides(document: ScenarioDocument, journeys: readonly Journey[] | undefined): Problem[] {
  const ids = new Set<string>(journeys?.map(({ preset }) => preset) ?? presetIds)
  const presets = [...ids].flatMap((id) => findPreset(id) ?? [])
  return presets.length === 0 ? [] : overrideProblems(presets, document.assumptions ?? {})
}

function inSynthesis(problem: Problem): Problem {
  return { ...problem, pointer: `${pointerOf(['synthesize'])}${problem.pointer}` }
}
