import type { JsonObject } from '../model/json-value.ts'
import { freeId } from './free-id.ts'
import { withUsesRenamed } from './item-uses.ts'
import type { TemplateNeed } from './template-needs.ts'
import { itemsOf, keyOfList, type WorkspaceList, withItem } from './workspace-items.ts'

/** A journey that others begin with, and what it cannot do without. */
export interface JourneyTemplate {
  /** Of the journey. */
  readonly id: string
  readonly name: string
  /** What it is for, in a sentence. */
  readonly about: string
  readonly journey: JsonObject
  readonly needs: readonly TemplateNeed[]
}

export interface WishedFromTemplate {
  /** Of the new journey; both are free in the workspace. */
  readonly id: string
  readonly name: string
  /** By the place of each need: the id of what the workspace has for it; null adds what the template has. */
  readonly own: readonly (string | null)[]
}

export interface TakenTemplate {
  readonly journey: JsonObject
  /** With what was added; the same where nothing was. */
  readonly workspace: JsonObject
}

/**
 * The template as a journey of a workspace. What is added under a name that is taken has the next free one; the journey, and what is added,
 * say the name that each has here.
 */
export function takenTemplate(template: JourneyTemplate, workspace: JsonObject, { id, name, own }: WishedFromTemplate): TakenTemplate {
  const { $schema: _, ...journey } = template.journey
  const names = namesHere(template.needs, workspace, own)
  const renamed = (document: JsonObject) => withNames(document, template.needs, names)
  const added = template.needs.reduce((result, { list, value }, index) => {
    const here = names[index]
    const isAdded = (own[index] ?? null) === null && here !== undefined
    return isAdded ? withItem(result, list, { ...renamed(value), [keyOfList(list)]: here }) : result
  }, workspace)
  return { journey: { ...renamed(journey), id, name }, workspace: added }
}

/** By the place of each need: the name that it has in the workspace. */
export function namesHere(needs: readonly TemplateNeed[], workspace: JsonObject, own: readonly (string | null)[]): string[] {
  const names: string[] = []
  for (const [index, { list, id }] of needs.entries()) {
    const isGiven = (one: string) => needs.some((need, at) => at < index && need.list === list && names[at] === one)
    names.push(own[index] ?? freeId(id, (one) => isTaken(workspace, list, one) || isGiven(one)))
  }
  return names
}

const isTaken = (workspace: JsonObject, list: WorkspaceList, id: string): boolean => itemsOf(workspace, list).some((item) => item.id === id)

/** In two goes: the name of one may be what another was called. */
function withNames(document: JsonObject, needs: readonly TemplateNeed[], names: readonly string[]): JsonObject {
  const changed = needs.flatMap(({ list, id }, index) =>
    names[index] === id ? [] : [{ list, from: id, by: `Need${index}`, to: names[index] ?? id }],
  )
  const parted = changed.reduce((result, { list, from, by }) => withUsesRenamed(result, list, from, by), document)
  return changed.reduce((result, { list, by, to }) => withUsesRenamed(result, list, by, to), parted)
}
