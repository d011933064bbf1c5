import { keyOfAttribute } from '../mapping/sent-selection.ts'
import type { JsonObject, JsonValue } from '../model/json-value.ts'
import { type ContextReference, contextReferenceAs, contextReferenceOf, pathWithSegment, segmentInPath } from './context-reference.ts'
import type { DocumentPath } from './document-path.ts'
import { type NameSearch, type UseCandidate, valueUse } from './use-candidate.ts'

/** What a condition asks of the journey context, and what it compares the segment of a qualification with. */
export function usesInCondition(value: JsonValue, holder: JsonObject, place: DocumentPath, search: NameSearch): UseCandidate[] {
  const { list, id, names } = search
  const reference = contextReferenceOf(value, namesOf(search))
  if (reference === null) return []
  if (list === 'events') return [eventUse(value, reference, place, search)]
  if (list !== 'segments' || !names.isQualification(reference.key)) return []
  if (reference.path === 'segmentId') return comparedWith(holder.value, [...place.slice(0, -1), 'value'], id)
  return segmentInPath(reference.path) === id ? [segmentUse(value, reference, place, search)] : []
}

function eventUse(value: JsonValue, reference: ContextReference, place: DocumentPath, search: NameSearch): UseCandidate {
  const as = (to: string): JsonValue => {
    const key = search.names.nameAs(reference.key, search.id, to)
    return key === reference.key ? value : contextReferenceAs(value, reference, { ...reference, key }, namesAs(search, to))
  }
  return { place, how: 'path', before: value, as, holds: () => true }
}

function segmentUse(value: JsonValue, reference: ContextReference, place: DocumentPath, search: NameSearch): UseCandidate {
  const pathAs = (to: string) => pathWithSegment(reference.path, search.id, to)
  const as = (to: string): JsonValue =>
    contextReferenceAs(value, reference, { ...reference, path: pathAs(to) ?? reference.path }, namesOf(search))
  return { place, how: 'path', before: value, as, holds: (to) => pathAs(to) !== null }
}

function comparedWith(value: JsonValue | undefined, place: DocumentPath, id: string): UseCandidate[] {
  if (Array.isArray(value)) return value.flatMap((item: JsonValue, index) => comparedWith(item, [...place, index], id))
  return value === id ? [valueUse(place, id)] : []
}

/** What an activation selects of the journey context: "Event.property" each, of which the longest name is meant. */
export function usesInSelection(entries: readonly JsonValue[], place: DocumentPath, search: NameSearch): UseCandidate[] {
  if (search.list !== 'events') return []
  const all = namesOf(search)
  return entries.flatMap((entry, index): UseCandidate[] => {
    const name = typeof entry === 'string' ? nameIn(entry, all) : undefined
    if (typeof entry !== 'string' || name === undefined) return []
    const nameAs = (to: string) => search.names.nameAs(name, search.id, to)
    const as = (to: string) => nameAs(to) + entry.slice(name.length)
    const holds = (to: string) => nameIn(as(to), namesAs(search, to)) === nameAs(to)
    return [{ place: [...place, index], how: 'path', before: entry, as, holds }]
  })
}

const nameIn = (entry: string, names: readonly string[]): string | undefined => keyOfAttribute(`${entry}.`, names)

/** The names around, and the one that is looked for, which may be heard nowhere. */
const namesOf = ({ names, id }: NameSearch): string[] => [...new Set([...names.names, id])]

const namesAs = (search: NameSearch, to: string): string[] => namesOf(search).map((name) => search.names.nameAs(name, search.id, to))
