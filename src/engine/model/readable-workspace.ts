import { checkDocumentShape } from './document-shape.ts'
import { Gaps } from './gaps.ts'
import { isJsonObject } from './json-value.ts'
import { readablePart } from './readable-part.ts'
import { type Workspace, workspaceSchema } from './workspace.ts'

/** What of a workspace can be read: enough to check it further and to mend it, never to run anything with it where there are gaps. */
export interface ReadableWorkspace {
  readonly workspace: Workspace
  readonly gaps: Gaps
}

/** As much of a parsed workspace.json as can be read; null for what is a document of another kind, or none. */
export function readableWorkspace(value: unknown): ReadableWorkspace | null {
  if (!isJsonObject(value) || value.format !== 'rehearsal/workspace/1' || checkDocumentShape(value).tooDeep) return null
  const gaps = new Gaps()
  const workspace = readablePart(workspaceSchema, value, gaps)
  // What is not even called anything was never a workspace.
  return workspace === undefined || gaps.covers('/name') ? null : { workspace: withoutNameless(workspace, gaps), gaps }
}

/** A workspace of which nothing is unread. */
export function wholeWorkspace(workspace: Workspace): ReadableWorkspace {
  return { workspace, gaps: new Gaps() }
}

const named = [
  ['namespaces', 'id'],
  ['events', 'name'],
  ['segments', 'id'],
  ['destinations', 'id'],
  ['dataSources', 'id'],
] as const

/** Nobody can name what has no name yet; to the others it is not there. */
function withoutNameless(workspace: Workspace, gaps: Gaps): Workspace {
  let result = workspace
  for (const [list, key] of named) {
    const entries: readonly object[] = result[list] ?? []
    const nameless = entries.map((_, index) => gaps.unread.has(gaps.original(`/${list}/${index}/${key}`)))
    if (!nameless.includes(true)) continue
    const places = nameless.flatMap((isNameless, index) =>
      isNameless ? [Number(gaps.original(`/${list}/${index}`).slice(list.length + 2))] : [],
    )
    gaps.leaveOut(`/${list}`, places)
    result = { ...result, [list]: entries.filter((_, index) => nameless[index] !== true) }
  }
  return result
}
