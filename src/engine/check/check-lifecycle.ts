import type { Journey } from '../model/journey.ts'
import type { DeleteItem, EditItem, LifecycleItem, PublishItem } from '../model/lifecycle-item.ts'
import { suggestionsFrom } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { notInPreset } from '../model/problems-of-strangers.ts'
import { isLifecycleItem, type ScenarioDocument } from '../model/scenario.ts'
import { quoted } from '../model/wording.ts'
import type { Destination } from '../model/workspace.ts'
import { findPreset } from '../presets/find-preset.ts'
import { type Overrides, resolveParameters } from '../presets/resolve-parameters.ts'
import { limits } from '../presets/twilio-limits-in-force.ts'
import { actionProblems } from './check-actions.ts'
import type { Integrations } from './integration.ts'

/** What lifecycle items may refer to. */
export interface LifecycleSurroundings {
  /** The scenario's journeys; undefined when some could not be read: then nothing is said about them. */
  readonly journeys: readonly Journey[] | undefined
  /** Definitions that publish items name by a path, by their place in the timeline. */
  readonly definitions?: ReadonlyMap<number, Journey> | undefined
  /** Where an edited activation may send to; left out, nothing is said about it. */
  readonly destinations?: readonly Destination[] | undefined
  readonly integrations?: Integrations | undefined
}

/** Items of the timeline that concern journeys: what they name exists, and the product allows it (contract section 5; reference section 10). */
export function checkLifecycle(
  document: ScenarioDocument,
  { journeys, definitions, destinations, integrations }: LifecycleSurroundings,
): Problem[] {
  if (!journeys) return []
  const suggest = suggestionsFrom(journeys.map(({ id }) => id))
  const versions = new Map<string, number>()
  return (document.timeline ?? []).flatMap((item, index) => {
    if (!isLifecycleItem(item)) return []
    const journey = journeys.find(({ id }) => id === item.journey)
    if (!journey) {
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
      all: allDefinitions(document, journey, definitions),
      destinations,
      integrations,
      assumptions: document.assumptions,
      isInside: item.do === 'publish' && typeof item.definition === 'object',
    })
  })
}

interface ItemPlace {
  readonly path: readonly PropertyKey[]
  readonly journey: Journey
  readonly definition: Journey | undefined
  /** Which version the item makes, or the newest so far. */
  readonly version: number
  /** Every definition that the journey ever has. */
  readonly all: readonly Journey[]
  readonly assumptions: Overrides | undefined
  /** Whether the definition stands in the item, and not behind a path. */
  readonly isInside: boolean
  readonly destinations: readonly Destination[] | undefined
  readonly integrations: Integrations | undefined
}

function problemsOfItem(item: LifecycleItem, place: ItemPlace): Problem[] {
  switch (item.do) {
    case 'publish':
      return place.definition ? checkNewVersion(place, place.definition) : checkFirstPublication(item, place)
    case 'edit-activation':
    case 'delete-activation':
      return checkEdit(item, place)
    case 'pause':
    case 'resume':
    case 'archive':
      return []
  }
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
  const at = [...path, 'definition']
  const preset = findPreset(journey.preset)
  if (preset?.editsAfterPublish === false) {
    return [notInPreset(at, preset, 'second version of a published journey')]
  }
  const problems: Problem[] = []
  if (definition.id !== journey.id) {
    const message = `A version of ${quoted(journey.id)} has its id, not ${quoted(definition.id)}.`
    problems.push(problemAt(isInside ? [...at, 'id'] : at, 'other-journey', message))
  }
  const most = preset ? limits(resolveParameters(preset, assumptions, journey.assumptions).parameters).versions : Number.POSITIVE_INFINITY
  if (version > most)
    problems.push(problemAt(at, 'too-many-versions', `A journey has at most ${most} versions; this would be number ${version}.`))
  return problems
}

function checkEdit(item: EditItem | DeleteItem, { path, journey, all, ...surroundings }: ItemPlace): Problem[] {
  const preset = findPreset(journey.preset)
  if (preset?.editsAfterPublish === false) return [notInPreset([...path, 'do'], preset, 'change of a published activation')]
  const steps = all.flatMap((definition) => Object.entries(definition.steps))
  const step = steps.find(([id]) => id === item.step)
  if (!step) {
    const advice = suggestionsFrom(steps.map(([id]) => id))(item.step)
    return [problemAt([...path, 'step'], 'unknown-step', `The journey has no step ${quoted(item.step)}.${advice}`)]
  }
  const activations = steps.flatMap(([id, found]) => (id === item.step && found.type === 'send-to-destination' ? found.activations : []))
  const activation = activations.find(({ id }) => id === item.activation)
  if (activation) {
    if (item.do === 'delete-activation') return []
    const edited = { ...activation, ...item.set }
    return [...checkDestination(item, path, surroundings.destinations), ...actionProblems(edited, [...path, 'set'], surroundings)]
  }
  const advice = suggestionsFrom(activations.map(({ id }) => id))(item.activation)
  return [
    problemAt(
      [...path, 'activation'],
      'unknown-activation',
      `The step ${quoted(item.step)} has no activation ${quoted(item.activation)}.${advice}`,
    ),
  ]
}

function checkDestination({ set }: EditItem, path: readonly PropertyKey[], destinations: readonly Destination[] | undefined): Problem[] {
  const ids = destinations?.map(({ id }) => id)
  if (set.destination === undefined || !ids || ids.includes(set.destination)) return []
  const advice = suggestionsFrom(ids)(set.destination)
  return [problemAt([...path, 'set', 'destination'], 'unknown-destination', `There is no destination ${quoted(set.destination)}.${advice}`)]
}

function definitionOf({ definition }: PublishItem, named: Journey | undefined): Journey | undefined {
  return typeof definition === 'object' ? definition : named
}

function allDefinitions(document: ScenarioDocument, journey: Journey, named: LifecycleSurroundings['definitions']): Journey[] {
  const later = (document.timeline ?? []).flatMap((item, index) =>
    isLifecycleItem(item) && item.do === 'publish' && item.journey === journey.id ? (definitionOf(item, named?.get(index)) ?? []) : [],
  )
  return [journey, ...later]
}
