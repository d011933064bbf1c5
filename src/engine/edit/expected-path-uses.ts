import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import type { DocumentPath } from './document-path.ts'
import { type NameSearch, type UseCandidate, valueUse } from './use-candidate.ts'

/** How a key stands in a path into a send: behind a dot, or in brackets and quotation marks. */
const reading = /(journey_context(?:"\])?)(?:\.([^.[\]]+)|\["([^"]+)"\])/

/** What an expectation claims of every send: a path into the journey context, or the destination itself. */
export function usesInClaim(claim: JsonValue, place: DocumentPath, search: NameSearch): UseCandidate[] {
  if (!isJsonObject(claim)) return []
  const { path, equals } = claim as JsonObject
  if (typeof path !== 'string') return []
  if (search.list === 'events') return usesInPath(path, [...place, 'path'], search)
  const isOfDestination = search.list === 'destinations' && /^\$(\.destination|\["destination"\])$/.test(path)
  return isOfDestination && equals === search.id ? [valueUse([...place, 'equals'], search.id)] : []
}

function usesInPath(path: string, place: DocumentPath, search: NameSearch): UseCandidate[] {
  const [whole, , behindDot, quoted] = reading.exec(path) ?? []
  const name = behindDot ?? quoted
  if (whole === undefined || name === undefined || !isCalledSo(name, search)) return []
  const nameAs = (to: string) => to + name.slice(search.id.length)
  // What was behind a dot, or could have been, goes back there.
  const wasBent = behindDot === undefined && canStandBehindDot(name)
  const as = (to: string) => path.replace(reading, (before, context: string) => written(context, nameAs(to), wasBent) ?? before)
  return [{ place, how: 'path', before: path, as, holds: (to) => written('', nameAs(to), wasBent) !== null }]
}

/** By the event, or behind that by a branch or exit rule, whose names stand in journeys; another event may begin like that. */
function isCalledSo(name: string, { id, names }: NameSearch): boolean {
  return names.nameAs(name, id, '') !== name || (name.startsWith(`${id} - `) && !names.names.includes(name))
}

const canStandBehindDot = (name: string): boolean => /^[^.[\]]+$/.test(name)

/** null where paths have no way to write it. */
function written(context: string, name: string, inBrackets: boolean): string | null {
  if (canStandBehindDot(name) && !(inBrackets && !name.includes('"'))) return `${context}.${name}`
  return name === '' || name.includes('"') ? null : `${context}["${name}"]`
}
