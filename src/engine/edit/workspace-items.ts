import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { type DocumentPath, valueAt } from './document-path.ts'
import { documentWith } from './document-with.ts'
import { withItemRemoved } from './list-items.ts'

/** What a workspace.json defines and journeys name: each in a list of its own. */
export const workspaceLists = ['events', 'segments', 'namespaces', 'destinations', 'dataSources'] as const
export type WorkspaceList = (typeof workspaceLists)[number]

/** What others name them by. */
export const keyOfList = (list: WorkspaceList): 'name' | 'id' => (list === 'events' ? 'name' : 'id')

/** One of a list as it stands in the document. */
export interface WorkspaceItem {
  readonly index: number
  /** By which others name it. */
  readonly id: string
  /** As people call it. */
  readonly name: string
  readonly value: JsonObject
}

/** All of a list that can be named; nothing has to be right about the rest of them. */
export function itemsOf(workspace: JsonObject, list: WorkspaceList): WorkspaceItem[] {
  const given = valueAt(workspace, [list])
  const items: readonly JsonValue[] = Array.isArray(given) ? given : []
  return items.flatMap((item, index) => {
    if (!isJsonObject(item)) return []
    const value = item as JsonObject
    const id = value[keyOfList(list)]
    if (typeof id !== 'string') return []
    return [{ index, id, name: typeof value.name === 'string' && value.name !== '' ? value.name : id, value }]
  })
}

/** Where one of a list stands; null where there is none. Of those with one id the first is meant. */
export function placeOfItem(workspace: JsonObject, list: WorkspaceList, id: string): DocumentPath | null {
  const item = itemsOf(workspace, list).find((one) => one.id === id)
  return item === undefined ? null : [list, item.index]
}

/** The workspace with one more at the end of a list; the same where there is one of its id already. */
export function withItem(workspace: JsonObject, list: WorkspaceList, item: JsonObject): JsonObject {
  if (placeOfItem(workspace, list, String(item[keyOfList(list)])) !== null) return workspace
  const given = valueAt(workspace, [list])
  return documentWith(workspace, [list], [...(Array.isArray(given) ? given : []), item])
}

/** The workspace without one of a list; without the last one there is no list. The same where there is none of that id. */
export function withoutItem(workspace: JsonObject, list: WorkspaceList, id: string): JsonObject {
  const place = placeOfItem(workspace, list, id)
  return place === null ? workspace : withItemRemoved(workspace, [list], Number(place[1]))
}
