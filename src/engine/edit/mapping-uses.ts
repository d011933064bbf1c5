import { mappingPaths } from '../check/mapping-paths.ts'
import { isAddressable } from '../mapping/addressable.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { type DocumentPath, valueAt } from './document-path.ts'
import { canBeReadByLiquid, liquidReads, readsName, withLiquidNames, withNamesRead } from './mapping-names.ts'
import type { NameSearch, UseCandidate } from './use-candidate.ts'

/** What a mapping reads of an event in the journey context; one place may read several: a template. */
export function usesInMapping(mapping: JsonValue, place: DocumentPath, { list, id, names }: NameSearch): UseCandidate[] {
  if (list !== 'events') return []
  const meant = [...new Set([...names.names, id])].filter((name) => names.nameAs(name, id, '') !== name)
  const nameAs = (name: string, to: string) => names.nameAs(name, id, to)
  const inPaths = placesOfPaths(mapping, place, meant).map((at): UseCandidate => {
    const before = String(valueAt(mapping, at.slice(place.length)))
    const as = (to: string) => withNamesRead(before, meant, (name) => nameAs(name, to))
    return { place: at, how: 'mapping', before, as, holds: (to) => meant.every((name) => isAddressable(nameAs(name, to))) }
  })
  const inLiquid = liquidTexts(mapping, place).flatMap(([at, before]): UseCandidate[] => {
    if (!liquidReads(before, meant)) return []
    const as = (to: string) => withLiquidNames(before, meant, (name) => nameAs(name, to))
    return [{ place: at, how: 'mapping', before, as, holds: (to) => meant.every((name) => canBeReadByLiquid(nameAs(name, to))) }]
  })
  return [...inPaths, ...inLiquid]
}

function placesOfPaths(mapping: JsonValue, place: DocumentPath, meant: readonly string[]): DocumentPath[] {
  const read = mappingPaths(mapping, place).filter(({ text }) => readsName(text, meant))
  return [...new Map(read.map(({ at }) => [at.join('/'), at as DocumentPath])).values()]
}

function liquidTexts(value: JsonValue | undefined, place: DocumentPath): (readonly [DocumentPath, string])[] {
  if (Array.isArray(value)) return value.flatMap((item: JsonValue, index) => liquidTexts(item, [...place, index]))
  if (!isJsonObject(value)) return []
  return Object.entries(value as JsonObject).flatMap(([key, inner]) => {
    const here = [...place, key]
    return key === '@liquid' && typeof inner === 'string' ? [[here, inner] as const] : liquidTexts(inner, here)
  })
}
