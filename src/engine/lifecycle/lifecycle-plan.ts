import type { Journey } from '../model/journey.ts'
import type { LifecycleItem, PublishItem } from '../model/lifecycle-item.ts'
import { isLifecycleItem, type TimelineItem } from '../model/scenario.ts'
import { parseInstant } from '../time/instant.ts'

/** What a version does with entries and with who is inside (reference section 10, Adobe reference 11.4). */
export type VersionState = 'live' | 'paused' | 'archived' | 'closed' | 'stopped' | 'finished'

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

/** What becomes of a version when the next one is published: it drains or is archived, closes, or stays live without taking anybody in. */
export type Replaced = 'drains' | 'closes' | 'stays'

/** The definitions that publish items name by a path, by their place in the timeline. */
export type NamedDefinitions = ReadonlyMap<number, Journey>

/**
 * Every version that a scenario's journeys will have. All of it is known before the run: so what state a version is in at an instant is
 * looked up, and profiles stay independent. Source of the rules: contract section 5; reference section 10.
 *
 * @param replaced what the product of a journey makes of a version when the next one is published
 * @param idle takes the places in the timeline of what the state of its journey does not allow, so that it changes nothing
 */
export function planVersions(
  journeys: readonly Journey[],
  timeline: readonly TimelineItem[],
  definitions: NamedDefinitions,
  clockStart: number,
  idle: number[] = [],
  replaced: (journey: Journey) => Replaced = () => 'drains',
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
    for (const { item, place, at } of own) if (!applyItem(item, at, versions, definitions.get(place), replaced)) idle.push(place)
    return versions
  })
}

/** The state of a version at an instant; null while it is a draft. */
export function stateAt(states: readonly StateChange[], at: number): VersionState | null {
  let state: VersionState | null = null
  for (const change of states) if (change.at <= at) state = change.state
  return state
}

/** @returns whether it changes anything */
function applyItem(
  item: LifecycleItem,
  at: number,
  versions: PlannedVersion[],
  named: Journey | undefined,
  replaced: (journey: Journey) => Replaced,
): boolean {
  const newest = versions.at(-1)
  if (!newest) return false
  switch (item.do) {
    case 'publish':
      return publish(item, at, versions, newest, { named, replaced })
    case 'pause':
      return change(newest, at, 'paused', ['live'])
    case 'resume':
      return change(newest, at, 'live', ['paused'])
    case 'archive':
      return versions.map((version) => change(version, at, 'archived', ['live', 'paused'])).includes(true)
    case 'close':
      return endVersions(versions, item.version, at, 'closed', ['live'])
    case 'stop':
      return endVersions(versions, item.version, at, 'stopped', ['live', 'closed'])
    case 'edit-activation':
    case 'delete-activation':
      return true
  }
}

function publish(
  item: PublishItem,
  at: number,
  versions: PlannedVersion[],
  newest: PlannedVersion,
  { named, replaced }: { readonly named: Journey | undefined; readonly replaced: (journey: Journey) => Replaced },
): boolean {
  const definition = typeof item.definition === 'object' ? item.definition : named
  if (!definition) {
    const isFirst = newest.states.length === 0
    if (isFirst) newest.states.push({ at, state: 'live' })
    // What a path names, and nobody read, is not known to be nothing.
    return isFirst || item.definition !== undefined
  }
  becomePrevious(newest, at, item.previous, replaced(newest.definition))
  const { container } = newest
  versions.push({
    definition,
    version: versions.length + 1,
    container,
    states: [{ at, state: 'live' }],
    excludesEarlier: item.excludeEarlier === true,
  })
  return true
}

/** What publishing a version makes of the one before: in Adobe's products it closes, or stays as it is. */
function becomePrevious(version: PlannedVersion, at: number, previous: PublishItem['previous'], rule: Replaced): void {
  if (rule === 'drains') change(version, at, previous === 'archive' ? 'archived' : 'paused', ['live', 'paused'])
  if (rule === 'closes') change(version, at, 'closed', ['live'])
}

function endVersions(
  versions: readonly PlannedVersion[],
  only: number | undefined,
  at: number,
  to: VersionState,
  from: readonly VersionState[],
): boolean {
  const concerned = versions.filter(({ version }) => only === undefined || version === only)
  return concerned.map((version) => change(version, at, to, from)).includes(true)
}

/** A change that the present state does not allow is none. */
function change(version: PlannedVersion, at: number, to: VersionState, from: readonly VersionState[]): boolean {
  const state = version.states.at(-1)?.state
  const isAllowed = state !== undefined && state !== to && from.includes(state)
  if (isAllowed) version.states.push({ at, state: to })
  return isAllowed
}
