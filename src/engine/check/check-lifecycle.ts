import type { Journey } from '../model/journey.ts'
import type { LifecycleItem, PublishItem } from '../model/lifecycle-item.ts'
import { suggestionsFrom } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import type { UnreadSteps } from '../model/readable-journey.ts'
import { isLifecycleItem, type ScenarioDocument } from '../model/scenario.ts'
import { counted, quoted } from '../model/wording.ts'
import { findPreset } from '../presets/find-preset.ts'
import type { StateChange } from '../presets/preset.ts'
import type { Overrides } from '../presets/resolve-parameters.ts'
import { parseAbsoluteInstant, parseInstant } from '../time/instant.ts'
import { checkActivationEdits, type LifecycleEntry } from './check-activation-edits.ts'
import { checkNextVersion } from './check-next-version.ts'
import { checkProductLifecycle } from './check-product-lifecycle.ts'
import type { Surroundings } from './journey-under-check.ts'
import { versionsAt } from './versions-at.ts'

/** What lifecycle items may refer to; `destinations` are where an edited activation may send to. */
export interface LifecycleSurroundings extends Pick<Surroundings, 'destinations' | 'integrations' | 'segments' | 'incomplete'> {
  /** The scenario's journeys; undefined when some could not be read: then nothing is said about them. */
  readonly journeys: readonly Journey[] | undefined
  /** By the ids of their journeys. */
  readonly unreadSteps?: ReadonlyMap<string, UnreadSteps> | undefined
  /** Definitions that publish items name by a path, by their place in the timeline. */
  readonly definitions?: ReadonlyMap<number, Journey> | undefined
}

/** Items of the timeline that concern journeys: what they name exists, and the product allows it (contract section 5; reference section 10). */
export function checkLifecycle(
  document: ScenarioDocument,
  { journeys, definitions, unreadSteps, ...surroundings }: LifecycleSurroundings,
): Problem[] {
  if (!journeys) return []
  const suggest = suggestionsFrom(journeys.map(({ id }) => id))
  const versions = new Map<string, number>()
  const edits = editProblems(document, journeys, { definitions, unreadSteps }, { ...surroundings, assumptions: document.assumptions })
  return (document.timeline ?? []).flatMap((item, index) => {
    if (!isLifecycleItem(item)) return []
    const journey = journeys.find(({ id }) => id === item.journey)
    if (!journey) {
      if (surroundings.incomplete?.has('journeys')) return []
      const advice = suggest(item.journey) || ' Add it to "journeys".'
      return [problemAt(['timeline', index, 'journey'], 'unknown-journey', `The scenario has no journey ${quoted(item.journey)}.${advice}`)]
    }
    const path = ['timeline', index]
    const definition = item.do === 'publish' ? definitionOf(item, definitions?.get(index)) : undefined
    if (definition) versions.set(journey.id, (versions.get(journey.id) ?? 1) + 1)
    return problemsOfItem(item, {
      path,
      journey,
      definition,
      version: versions.get(journey.id) ?? 1,
      assumptions: document.assumptions,
      isInside: item.do === 'publish' && typeof item.definition === 'object',
      versionsThen: 'version' in item ? versionsAt(document, item, index) : 0,
      ofEdit: edits.get(index) ?? [],
    })
  })
}

interface ItemPlace {
  readonly path: readonly PropertyKey[]
  readonly journey: Journey
  readonly definition: Journey | undefined
  /** Which version the item makes, or the newest so far. */
  readonly version: number
  readonly assumptions: Overrides | undefined
  /** Whether the definition stands in the item, and not behind a path. */
  readonly isInside: boolean
  /** Of an item that names a version: how many there are when it happens. */
  readonly versionsThen: number
  /** What is wrong with it as a change of an activation. */
  readonly ofEdit: readonly Problem[]
}

function problemsOfItem(item: LifecycleItem, place: ItemPlace): readonly Problem[] {
  const preset = findPreset(place.journey.preset)
  const ofProduct = preset ? checkProductLifecycle(item, preset, place.path) : []
  if (ofProduct.length > 0) return ofProduct
  switch (item.do) {
    case 'publish':
      return place.definition ? checkNewVersion(place, place.definition) : checkFirstPublication(item, place)
    case 'edit-activation':
    case 'delete-activation':
      return place.ofEdit
    case 'pause':
    case 'resume':
    case 'archive':
    case 'close':
    case 'stop':
      return checkStateChange(item, place)
  }
}

/** What this version cannot do yet to a live journey, and versions that there are not (contract section 5; reference/adobe 11.4). */
function checkStateChange(item: Extract<LifecycleItem, { do: StateChange }>, { path, journey, versionsThen }: ItemPlace): Problem[] {
  const preset = findPreset(journey.preset)
  if (!preset) return []
  if (preset.family === 'adobe' && item.do !== 'close' && item.do !== 'stop') {
    const message = `The product of the preset ${quoted(preset.id)} has ${quoted(item.do)}, but this version does not simulate it there yet: take it out to go on.`
    return [problemAt([...path, 'do'], 'not-simulated-yet', message)]
  }
  const version = 'version' in item ? item.version : undefined
  if (version === undefined || version <= versionsThen) return []
  const message = `The journey ${quoted(journey.id)} has no version ${version} then: it has ${counted(versionsThen, 'version')}.`
  return [problemAt([...path, 'version'], 'unknown-version', message)]
}

/** What only a new version has means nothing for the first publication. */
function checkFirstPublication(item: PublishItem, { path }: ItemPlace): Problem[] {
  if (item.definition !== undefined) return []
  return (['previous', 'excludeEarlier'] as const)
    .filter((field) => item[field] !== undefined)
    .map((field) =>
      problemAt(
        [...path, field],
        'first-publication',
        `Without a "definition" this is the first publication, and ${quoted(field)} means nothing: leave it out.`,
      ),
    )
}

function checkNewVersion({ path, journey, version, assumptions, isInside }: ItemPlace, definition: Journey): Problem[] {
  return checkNextVersion(journey, { definition, version, at: [...path, 'definition'], isInside, assumptions })
}

function definitionOf({ definition }: PublishItem, named: Journey | undefined): Journey | undefined {
  return typeof definition === 'object' ? definition : named
}

/** Of the changes of activations, by their place in the timeline; publications go before the changes of the same instant, as in the run. */
function editProblems(
  { clock, timeline = [] }: ScenarioDocument,
  journeys: readonly Journey[],
  { definitions: named, unreadSteps }: Pick<LifecycleSurroundings, 'definitions' | 'unreadSteps'>,
  surroundings: Surroundings,
): ReadonlyMap<number, readonly Problem[]> {
  const start = parseAbsoluteInstant(clock.start) ?? 0
  const entries = timeline
    .flatMap((item, place) => (isLifecycleItem(item) ? [{ item, place, at: parseInstant(item.at, start) ?? start }] : []))
    .sort((a, b) => a.at - b.at || rankOf(a.item) - rankOf(b.item) || a.place - b.place)
    .map(({ item, place }): LifecycleEntry => {
      if (item.do !== 'publish' || item.definition === undefined) return { item, place }
      return { item, place, definition: definitionOf(item, named?.get(place)) ?? null }
    })
  if (!entries.some(({ item }) => rankOf(item) === 1)) return new Map()
  return new Map(
    journeys.flatMap((journey, index) => {
      const isFirst = journeys.findIndex(({ id }) => id === journey.id) === index
      const own = isFirst ? entries.filter(({ item }) => item.journey === journey.id) : []
      return [...checkActivationEdits(journey, own, surroundings, unreadSteps?.get(journey.id))]
    }),
  )
}

function rankOf(item: LifecycleItem): 0 | 1 {
  return item.do === 'edit-activation' || item.do === 'delete-activation' ? 1 : 0
}
