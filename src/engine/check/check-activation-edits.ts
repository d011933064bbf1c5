import type { Journey } from '../model/journey.ts'
import { notInPreset } from '../model/lacked-by-preset.ts'
import type { DeleteItem, EditItem, LifecycleItem } from '../model/lifecycle-item.ts'
import { suggestionsFrom } from '../model/nearest-name.ts'
import { type Problem, pointerOf, problemAt, warningAt } from '../model/problem.ts'
import type { UnreadSteps } from '../model/readable-journey.ts'
import type { Activation } from '../model/step.ts'
import { quoted } from '../model/wording.ts'
import { findPreset } from '../presets/find-preset.ts'
import { checkJourney } from './check-journey.ts'
import type { Surroundings } from './journey-under-check.ts'

/** What the timeline does to one journey, in the order of time; a publication comes with the definition that it names, null where that could not be read. */
export interface LifecycleEntry {
  readonly item: LifecycleItem
  /** Position in the timeline. */
  readonly place: number
  readonly definition?: Journey | null
}

/** A version with what was edited and deleted in it so far. */
interface Version {
  definition: Journey
  readonly deleted: Set<string>
  /** As far as anybody asked. */
  errors: readonly Problem[] | null
}

type Change = EditItem | DeleteItem

/** Edits and deletions of the activations of one journey: what is wrong with each, by its place in the timeline (contract section 5; reference section 10). */
export function checkActivationEdits(
  journey: Journey,
  entries: readonly LifecycleEntry[],
  surroundings: Surroundings,
  unread?: UnreadSteps,
): Map<number, readonly Problem[]> {
  const all = [journey, ...entries.flatMap(({ definition }) => definition ?? [])]
  const isReadable = entries.every(({ definition }) => definition !== null)
  const around = { ...surroundings, unreadSteps: unread?.whole }
  const versions = [newVersion(journey)]
  const problems = new Map<number, readonly Problem[]>()
  for (const { item, place, definition } of entries) {
    if (definition) versions.push(newVersion(definition))
    if (item.do !== 'edit-activation' && item.do !== 'delete-activation') continue
    const path = ['timeline', place]
    const unmet = checkNames(item, path, { journey, all, unread })
    problems.set(place, unmet.length > 0 || !isReadable ? unmet : checkChange(item, path, versions, all, around))
  }
  return problems
}

/** What a change names exists, in whichever version, and the product allows changes. */
function checkNames(
  item: Change,
  path: readonly PropertyKey[],
  { journey, all, unread }: { readonly journey: Journey; readonly all: readonly Journey[]; readonly unread: UnreadSteps | undefined },
): Problem[] {
  const preset = findPreset(journey.preset)
  if (preset?.editsAfterPublish === false) return [notInPreset([...path, 'do'], preset, 'change of a published activation')]
  if (unread?.whole.has(item.step)) return []
  const steps = all.flatMap((definition) => Object.entries(definition.steps))
  if (!steps.some(([id]) => id === item.step)) {
    const advice = suggestionsFrom(steps.map(([id]) => id))(item.step)
    return [problemAt([...path, 'step'], 'unknown-step', `The journey has no step ${quoted(item.step)}.${advice}`)]
  }
  const ids = all.flatMap((definition) => activationsOf(definition, item.step).map(({ id }) => id))
  if (ids.includes(item.activation) || unread?.vague.has(item.step)) return []
  const message = `The step ${quoted(item.step)} has no activation ${quoted(item.activation)}.${suggestionsFrom(ids)(item.activation)}`
  return [problemAt([...path, 'activation'], 'unknown-activation', message)]
}

/** A change concerns the versions that there are by then; what only later ones have is held to the first of these. */
function checkChange(
  item: Change,
  path: readonly PropertyKey[],
  versions: readonly Version[],
  all: readonly Journey[],
  surroundings: Surroundings,
): Problem[] {
  const concerned = versions.filter(({ definition }) => has(definition, item))
  const version = concerned.at(-1) ?? all.filter((definition) => has(definition, item)).map(newVersion)[0]
  if (!version) return []
  const key = `${item.step}\n${item.activation}`
  if (version.deleted.has(key)) {
    const message = `An earlier item deletes the activation ${quoted(item.activation)}: put this before it, or take it out.`
    return [problemAt([...path, 'activation'], 'deleted-activation', message)]
  }
  if (item.do === 'edit-activation') return checkEdit(item, path, version, surroundings)
  for (const { deleted } of concerned) deleted.add(key)
  return []
}

/** The errors that the version has with the edit, and had not without; edits add up. */
function checkEdit(item: EditItem, path: readonly PropertyKey[], version: Version, surroundings: Surroundings): Problem[] {
  const at = [...path, 'set']
  if (Object.keys(item.set).length === 0) {
    const message = 'This edit changes nothing: say what the activation is to have, as { "eventName": "…" }, or take the item out.'
    return [warningAt(at, 'empty-edit', message)]
  }
  const before = version.errors ?? errorsOf(version.definition, surroundings)
  const position = activationsOf(version.definition, item.step).findIndex(({ id }) => id === item.activation)
  version.definition = edited(version.definition, item)
  version.errors = errorsOf(version.definition, surroundings)
  const known = new Set(before.map(identity))
  const own = pointerOf(['steps', item.step, 'activations', position])
  return version.errors
    .filter((problem) => !known.has(identity(problem)))
    .map((problem) => ({ ...problem, pointer: `${pointerOf(at)}${placeInSet(problem.pointer, own, item)}` }))
}

/** Where it stands in what is set, or nowhere in it. */
function placeInSet(pointer: string, activation: string, { set }: EditItem): string {
  const inside = pointer.startsWith(`${activation}/`) ? pointer.slice(activation.length) : ''
  return Object.keys(set).some((field) => inside === `/${field}` || inside.startsWith(`/${field}/`)) ? inside : ''
}

function edited(journey: Journey, { step: id, activation, set }: EditItem): Journey {
  const step = journey.steps[id]
  if (step?.type !== 'send-to-destination') return journey
  const activations = step.activations.map((one) => (one.id === activation ? { ...one, ...set } : one))
  return { ...journey, steps: { ...journey.steps, [id]: { ...step, activations } } }
}

function errorsOf(journey: Journey, surroundings: Surroundings): Problem[] {
  return checkJourney(journey, surroundings).filter(({ severity }) => severity === 'error')
}

function identity({ code, pointer, message }: Problem): string {
  return `${code} ${pointer} ${message}`
}

function newVersion(definition: Journey): Version {
  return { definition, deleted: new Set(), errors: null }
}

function has(definition: Journey, { step, activation }: Change): boolean {
  return activationsOf(definition, step).some(({ id }) => id === activation)
}

function activationsOf(definition: Journey, id: string): readonly Activation[] {
  const step = Object.hasOwn(definition.steps, id) ? definition.steps[id] : undefined
  return step?.type === 'send-to-destination' ? step.activations : []
}
