import type { Journey } from '../model/journey.ts'
import type { LifecycleItem, PublishItem } from '../model/lifecycle-item.ts'
import { isLifecycleItem, type TimelineItem } from '../model/scenario.ts'
import { parseInstant } from '../time/instant.ts'

/** What a version does with entries and with who is inside (reference section 10). */
export type VersionState = 'live' | 'paused' | 'archived'

export interface StateChange {
  /** ms since 1970; counts from this instant on, before everything else of it (engine rule 4.1). */
  readonly at: number
  readonly state: VersionState
}

/** One version of a journey with all that will happen to it. */
export interface PlannedVersion {
  readonly definition: Journey
  /** From 1. */
  readonly version: number
  /** Position of its journey among the scenario's. */
  readonly container: number
  /** In order; before the first it is a draft. */
  readonly states: StateChange[]
  /** Keeps out who entered an earlier version. */
  readonly excludesEarlier: boolean
}

/** The definitions that publish items name by a path, by their place in the timeline. */
export type NamedDefinitions = ReadonlyMap<number, Journey>

/**
 * Every version that a scenario's journeys will have. All of it is known before the run: so what state a version is in at an instant is
 * looked up, and profiles stay independent. Source of the rules: contract section 5; reference section 10.
 */
export function planVersions(
  journeys: readonly Journey[],
  timeline: readonly TimelineItem[],
  definitions: NamedDefinitions,
  clockStart: number,
): PlannedVersion[] {
  const items = timeline
    .map((item, place) => ({ item, place, at: parseInstant(item.at, clockStart) ?? clockStart }))
    .filter((entry): entry is { item: LifecycleItem; place: number; at: number } => isLifecycleItem(entry.item))
    .sort((a, b) => a.at - b.at || a.place - b.place)
  return journeys.flatMap((journey, container) => {
    const own = items.filter(({ item }) => item.journey === journey.id)
    const isDraft = own.some(({ item }) => item.do === 'publish' && item.definition === undefined)
    const versions: PlannedVersion[] = [
      { definition: journey, version: 1, container, states: isDraft ? [] : [{ at: clockStart, state: 'live' }], excludesEarlier: false },
    ]
    for (const { item, place, at } of own) applyItem(item, at, versions, definitions.get(place))
    return versions
  })
}

/** The state of a version at an instant; null while it is a draft. */
export function stateAt(states: readonly StateChange[], at: number): VersionState | null {
  let state: VersionState | null = null
  for (const change of states) if (change.at <= at) state = change.state
  return state
}

function applyItem(item: LifecycleItem, at: number, versions: PlannedVersion[], named: Journey | undefined): void {
  const newest = versions.at(-1)
  if (!newest) return
  switch (item.do) {
    case 'publish':
      publish(item, at, versions, newest, named)
      return
    case 'pause':
      change(newest, at, 'paused', ['live'])
      return
    case 'resume':
      change(newest, at, 'live', ['paused'])
      return
    case 'archive':
      for (const version of versions) change(version, at, 'archived', ['live', 'paused'])
      return
    case 'edit-activation':
    case 'delete-activation':
      return
  }
}

function publish(item: PublishItem, at: number, versions: PlannedVersion[], newest: PlannedVersion, named: Journey | undefined): void {
  const definition = typeof item.definition === 'object' ? item.definition : named
  if (!definition) {
    if (newest.states.length === 0) newest.states.push({ at, state: 'live' })
    return
  }
  change(newest, at, item.previous === 'archive' ? 'archived' : 'paused', ['live', 'paused'])
  const { container } = newest
  versions.push({
    definition,
    version: versions.length + 1,
    container,
    states: [{ at, state: 'live' }],
    excludesEarlier: item.excludeEarlier === true,
  })
}

/** A change that the present state does not allow is none. */
function change(version: PlannedVersion, at: number, to: VersionState, from: readonly VersionState[]): void {
  const state = version.states.at(-1)?.state
  if (state !== undefined && state !== to && from.includes(state)) version.states.push({ at, state: to })
}
