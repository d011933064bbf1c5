import type { JsonObject } from '../model/json-value.ts'
import { usesOf } from './item-uses.ts'
import { itemsOf, type WorkspaceItem, type WorkspaceList, workspaceLists } from './workspace-items.ts'

/** Something that a workspace defines and a journey cannot do without. */
export interface TemplateNeed extends Pick<WorkspaceItem, 'id' | 'name' | 'value'> {
  readonly list: WorkspaceList
}

/**
 * What a workspace defines of all that a journey names, and of what that names in turn: the event that the rule of its segment counts.
 * By lists, each in the workspace's own order.
 */
export function needsOf(journey: JsonObject, workspace: JsonObject): TemplateNeed[] {
  const defined = workspaceLists.flatMap((list) => itemsOf(workspace, list).map(({ id, name, value }) => ({ list, id, name, value })))
  const found = new Set<TemplateNeed>()
  const readers: JsonObject[] = [journey]
  for (let reader = readers.pop(); reader !== undefined; reader = readers.pop()) {
    for (const need of defined) {
      if (found.has(need) || !isNamedIn(reader, need)) continue
      found.add(need)
      readers.push(need.value)
    }
  }
  return defined.filter((need) => found.has(need))
}

/** Expressions name people's data by the same words as namespaces and destinations: "profile.email" is no use of the namespace. */
function isNamedIn(reader: JsonObject, { list, id }: TemplateNeed): boolean {
  const isFoundInExpressions = list === 'events' || list === 'segments' || list === 'dataSources'
  return usesOf(reader, list, id).some(({ how }) => how !== 'mention' || isFoundInExpressions)
}
