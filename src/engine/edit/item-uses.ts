import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { contextNamesOf, namesAnywhere } from './context-names.ts'
import { usesInCondition, usesInSelection } from './context-uses.ts'
import type { DocumentPath } from './document-path.ts'
import { documentWith } from './document-with.ts'
import { usesInClaim } from './expected-path-uses.ts'
import { expressionMapOf, ownExpressions } from './expression-places.ts'
import { useInExpression } from './expression-uses.ts'
import { usesInMapping } from './mapping-uses.ts'
import { type ItemUse, type NameSearch, type UseCandidate, valueUse } from './use-candidate.ts'
import { withKeyAs } from './with-key-as.ts'
import { keyOfList, placeOfItem, type WorkspaceList } from './workspace-items.ts'

interface Naming {
  /** Fields whose value, or values, are names. */
  readonly values: readonly string[]
  /** Fields whose keys are names. */
  readonly keys: readonly string[]
}

const namings: Readonly<Record<WorkspaceList, Naming>> = {
  events: { values: ['event'], keys: [] },
  segments: { values: ['segment', 'audience', 'segments', 'calculate'], keys: [] },
  namespaces: { values: ['namespace'], keys: ['identities', 'identity'] },
  destinations: { values: ['destination', 'destinations'], keys: [] },
  // Calls to them are capped like those to destinations; all else that names them is an expression.
  dataSources: { values: ['destinations'], keys: [] },
}

/** What stands there is people's own data, and names nothing. */
const opaque: ReadonlySet<string> = new Set([
  ...['properties', 'traits', 'settings', 'body', 'headers', 'where', 'layout', 'code', 'requests', 'assumptions'],
])

/** A name that nothing has. */
const nobodys = '\u0000'

/** Where a document names one of a list of the workspace, in the order of the document; its own definition is no use. */
export function usesOf(document: JsonObject, list: WorkspaceList, id: string): ItemUse[] {
  const found = candidates(document, list, id)
  return found.filter(({ how, as, before }) => how === 'mention' || as(nobodys) !== before)
}

/** The document with another name in all these places; the same where it names it nowhere. */
export function withUsesRenamed(document: JsonObject, list: WorkspaceList, from: string, to: string): JsonObject {
  return candidates(document, list, from).reduce((result, { place, how, as, before }) => {
    const after = as(to)
    if (after === before) return result
    return how === 'key' ? withKeyAs(result, place, String(after)) : documentWith(result, place, after)
  }, document)
}

/** The workspace with one of a list under another name, and with what names it there; the same where that name is taken. */
export function withItemRenamed(workspace: JsonObject, list: WorkspaceList, from: string, to: string): JsonObject {
  const place = placeOfItem(workspace, list, from)
  if (place === null || to === from || placeOfItem(workspace, list, to) !== null) return workspace
  return withUsesRenamed(documentWith(workspace, [...place, keyOfList(list)], to), list, from, to)
}

function candidates(document: JsonObject, list: WorkspaceList, id: string): UseCandidate[] {
  return walk(document, [], { list, id, names: namesAnywhere(document) })
}

function walk(value: JsonValue | undefined, place: DocumentPath, search: NameSearch): UseCandidate[] {
  if (Array.isArray(value)) return value.flatMap((item: JsonValue, index) => walk(item, [...place, index], search))
  if (!isJsonObject(value)) return []
  const object = value as JsonObject
  const inner = isJsonObject(object.steps) ? { ...search, names: contextNamesOf(object) } : search
  const expressions = expressionMapOf(object)
  return [
    ...ownExpressions(object, place).flatMap((expression) => useInExpression(expression, inner)),
    ...Object.entries(object).flatMap(([key, part]) =>
      key === expressions || part === undefined ? [] : look(key, part, object, [...place, key], inner),
    ),
  ]
}

function look(key: string, value: JsonValue, holder: JsonObject, place: DocumentPath, search: NameSearch): UseCandidate[] {
  const { values } = namings[search.list]
  if (values.includes(key)) return namesAt(value, place, search)
  if (key === 'context' && Array.isArray(value)) return usesInSelection(value, place, search)
  if (key === 'context') return usesInCondition(value, holder, place, search)
  if (key === 'mapping') return usesInMapping(value, place, search)
  if (key === 'every') return usesInClaim(value, place, search)
  if (hasNamesAsKeys(key, place, search) && isJsonObject(value)) return Object.hasOwn(value, search.id) ? [keyUse(place, search.id)] : []
  return opaque.has(key) ? [] : walk(value, place, search)
}

/** The answers of a destination or data source stand in it; those of a scenario are by their ids. */
function hasNamesAsKeys(key: string, place: DocumentPath, { list }: NameSearch): boolean {
  return (
    namings[list].keys.includes(key) || ((list === 'destinations' || list === 'dataSources') && key === 'responses' && place.length === 1)
  )
}

/** Names stand alone or in a list; what is no name is looked into. */
function namesAt(value: JsonValue, place: DocumentPath, search: NameSearch): UseCandidate[] {
  if (Array.isArray(value)) return value.flatMap((item: JsonValue, index) => namesAt(item, [...place, index], search))
  if (typeof value !== 'string') return walk(value, place, search)
  return value === search.id ? [valueUse(place, value)] : []
}

const keyUse = (place: DocumentPath, id: string): UseCandidate => ({ ...valueUse([...place, id], id), how: 'key' })
