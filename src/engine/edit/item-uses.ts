import { mappingPaths } from '../check/mapping-paths.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { contextNamesOf, isPathOf, readsContext, withContextRenamed } from './context-names.ts'
import { type DocumentPath, valueAt } from './document-path.ts'
import { documentWith } from './document-with.ts'
import { withKeyAs } from './with-key-as.ts'
import { keyOfList, placeOfItem, type WorkspaceList } from './workspace-items.ts'

/** A place of a journey, scenario or workspace that names something that the workspace defines. */
export interface ItemUse {
  readonly place: DocumentPath
  /**
   * As the value that stands there, as the key of it, as the beginning of a path ("Checkout_Started.total"), within what a mapping reads of the
   * journey context, or in an expression, which is the person's own text and is never changed.
   */
  readonly how: 'value' | 'key' | 'path' | 'mapping' | 'mention'
}

interface Naming {
  /** Fields whose value, or values, are names. */
  readonly values: readonly string[]
  /** Fields whose keys are names. */
  readonly keys: readonly string[]
  /** Fields whose value, or values, are paths that begin with a name. */
  readonly paths: readonly string[]
}

const namings: Readonly<Record<WorkspaceList, Naming>> = {
  events: { values: ['event'], keys: [], paths: ['context'] },
  segments: { values: ['segment', 'audience', 'segments', 'calculate'], keys: [], paths: [] },
  namespaces: { values: ['namespace'], keys: ['identities', 'identity'], paths: [] },
  destinations: { values: ['destination', 'destinations'], keys: [], paths: [] },
  // Calls to them are capped like those to destinations; all else that names them is an expression.
  dataSources: { values: ['destinations'], keys: [], paths: [] },
}

/** What stands there is people's own data, and names nothing. */
const opaque: ReadonlySet<string> = new Set([
  ...['properties', 'traits', 'settings', 'body', 'headers', 'where', 'layout', 'code', 'requests', 'assumptions'],
])

/** Where a document names one of a list of the workspace, in the order of the document; its own definition is no use. */
export function usesOf(document: JsonObject, list: WorkspaceList, id: string): ItemUse[] {
  const found: ItemUse[] = []
  walk(document, [], { list, naming: namings[list], id, names: namesInContext(document, list, id), found })
  return found
}

/** The document with another name in all these places; the same where it names it nowhere. Expressions stay as they are. */
export function withUsesRenamed(document: JsonObject, list: WorkspaceList, from: string, to: string): JsonObject {
  const names = namesInContext(document, list, from)
  return usesOf(document, list, from).reduce((result, use) => withUseRenamed(result, use, { from, to, names }), document)
}

/** Only events are read from journey contexts. */
const namesInContext = (document: JsonObject, list: WorkspaceList, id: string): string[] =>
  list === 'events' ? contextNamesOf(document, id) : []

interface Renaming {
  readonly from: string
  readonly to: string
  /** In journey contexts. */
  readonly names: readonly string[]
}

function withUseRenamed(document: JsonObject, { place, how }: ItemUse, { from, to, names }: Renaming): JsonObject {
  switch (how) {
    case 'value':
      return documentWith(document, place, to)
    case 'path':
      return documentWith(document, place, `${to}${String(valueAt(document, place)).slice(from.length)}`)
    case 'mapping':
      return documentWith(document, place, withContextRenamed(String(valueAt(document, place)), names, from, to))
    case 'key':
      return withKeyAs(document, place, to)
    case 'mention':
      return document
  }
}

/** The workspace with one of a list under another name, and with what names it there; the same where that name is taken. */
export function withItemRenamed(workspace: JsonObject, list: WorkspaceList, from: string, to: string): JsonObject {
  const place = placeOfItem(workspace, list, from)
  if (place === null || to === from || placeOfItem(workspace, list, to) !== null) return workspace
  return withUsesRenamed(documentWith(workspace, [...place, keyOfList(list)], to), list, from, to)
}

interface Search {
  readonly list: WorkspaceList
  readonly naming: Naming
  readonly id: string
  /** Of an event in journey contexts. */
  readonly names: readonly string[]
  readonly found: ItemUse[]
}

/** In braces, as a reference of the newer syntax, or as a call: what can only be an expression. */
const expression = /[@#]\{|@(?:event|action)\{|\bin(?:Segment|Audience)\s*\(/

function walk(value: JsonValue | undefined, place: DocumentPath, search: Search): void {
  if (typeof value === 'string') {
    if (expression.test(value) && value.includes(search.id)) search.found.push({ place, how: 'mention' })
    return
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, [...place, index], search)
    return
  }
  if (!isJsonObject(value)) return
  for (const [key, inner] of Object.entries(value as JsonObject)) if (inner !== undefined) look(key, inner, [...place, key], search)
}

function look(key: string, value: JsonValue, place: DocumentPath, search: Search): void {
  const { naming, id, names, found } = search
  if (naming.values.includes(key)) {
    lookAtValues(value, place, search, (text) => text === id, 'value')
  } else if (naming.paths.includes(key)) {
    const alone = isJsonObject(value) ? (value as JsonObject).key : undefined
    if (typeof alone === 'string' && names.includes(alone)) found.push({ place: [...place, 'key'], how: 'path' })
    lookAtValues(value, place, search, (text) => isPathOf(text, names), 'path')
  } else if (key === 'mapping') {
    if (names.length > 0) lookAtMapping(value, place, search)
  } else if (hasNamesAsKeys(key, place, search) && isJsonObject(value)) {
    if (Object.hasOwn(value, id)) found.push({ place: [...place, id], how: 'key' })
  } else if (!opaque.has(key)) walk(value, place, search)
}

/** The answers of a destination or data source stand in it; those of a scenario are by their ids. */
function hasNamesAsKeys(key: string, place: DocumentPath, { list, naming }: Search): boolean {
  return naming.keys.includes(key) || ((list === 'destinations' || list === 'dataSources') && key === 'responses' && place.length === 1)
}

/** Names stand alone or in a list; what is no name is looked into. */
function lookAtValues(
  value: JsonValue,
  place: DocumentPath,
  search: Search,
  isMeant: (text: string) => boolean,
  how: 'value' | 'path',
): void {
  const items: readonly (readonly [JsonValue, DocumentPath])[] = Array.isArray(value)
    ? value.map((item: JsonValue, index) => [item, [...place, index]] as const)
    : [[value, place]]
  for (const [item, at] of items) {
    if (typeof item !== 'string') walk(item, at, search)
    else if (isMeant(item)) search.found.push({ place: at, how })
  }
}

/** One place may read several paths: a template. */
function lookAtMapping(value: JsonValue, place: DocumentPath, { names, found }: Search): void {
  const read = mappingPaths(value, place).filter(({ text }) => readsContext(text, names))
  const places = new Map(read.map(({ at }) => [at.join('/'), at as DocumentPath]))
  for (const at of places.values()) found.push({ place: at, how: 'mapping' })
}
