import { reservedBranchIds } from '../check/check-ids.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { type DocumentPath, valueAt } from './document-path.ts'
import { documentWith } from './document-with.ts'
import { freeId } from './free-id.ts'
import { idOfName } from './id-of-name.ts'

/** What the forms call a branch that has no name yet. */
const idsOfNameless: readonly string[] = ['branch', 'happened', 'over', 'yes']

/** What there was before somebody began to type the name. */
interface Before {
  readonly document: JsonObject
  /** What the file says; null where there is none yet. */
  readonly saved: JsonObject | null
}

/**
 * The document with another name of a branch; undefined takes it out. The id goes with the name for as long as nothing can know it: until the
 * file is saved with it, or it is written by hand. That is asked of what there was before: on its way a name may be like an id by chance.
 */
export function withBranchNamed(document: JsonObject, branch: DocumentPath, name: string | undefined, before: Before): JsonObject {
  const named = documentWith(document, [...branch, 'name'], name)
  const list = branch.slice(0, -1)
  const branchBefore = valueAt(before.document, branch)
  const { id, name: oldName = '' } = isJsonObject(branchBefore) ? (branchBefore as JsonObject) : {}
  if (typeof id !== 'string' || typeof oldName !== 'string' || idsIn(before.saved, list).includes(id) || !goesWith(id, oldName))
    return named
  const taken = idsIn(document, list).filter((_, index) => index !== branch.at(-1))
  const free = freeId(idOfName(name ?? '', 'branch'), (wished) => taken.includes(wished) || reservedBranchIds.includes(wished))
  return documentWith(named, [...branch, 'id'], free)
}

/** Whether an id is what its branch was called, perhaps with a number that made it free. */
function goesWith(id: string, name: string): boolean {
  const bare = id.replace(/-\d+$/, '')
  const given = name.trim() === '' ? idsOfNameless : [idOfName(name, 'branch')]
  return given.some((one) => one === id || one === bare)
}

/** By their places; of what has none it is empty. */
function idsIn(document: JsonObject | null, list: DocumentPath): string[] {
  const items: JsonValue | undefined = document === null ? undefined : valueAt(document, list)
  if (!Array.isArray(items)) return []
  return items.map((item: JsonValue) => {
    const id = isJsonObject(item) ? (item as JsonObject).id : undefined
    return typeof id === 'string' ? id : ''
  })
}
