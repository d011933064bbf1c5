import { type WrittenName, withNamesWritten, writtenNames } from '../expression/written-names.ts'
import type { PlacedExpression } from './expression-places.ts'
import type { NameSearch, UseCandidate } from './use-candidate.ts'

/** An expression that names something of the workspace, or an event of its journey; one that cannot be read and has the letters of the name in it. */
export function useInExpression({ place, text }: PlacedExpression, search: NameSearch): UseCandidate[] {
  const names = writtenNames(text)
  const common = { place, before: text, holds: () => true }
  if (names === null) return text.includes(search.id) ? [{ ...common, how: 'mention', as: () => text }] : []
  const isMeant = names.some((written) => isOfList(written, search))
  if (!isMeant) return []
  return [{ ...common, how: 'expression', as: (to) => withNamesWritten(text, (written) => nameAs(written, to, search)) ?? text }]
}

function isOfList({ of, name, under }: WrittenName, { list, id, names }: NameSearch): boolean {
  switch (of) {
    case 'event':
      // Those of other names may be counted otherwise then.
      return list === 'events'
    case 'source':
      return list === 'dataSources' && name === id
    case 'segment':
      return list === 'segments' && name === id && (under === null || names.isQualification(under))
    case 'namespace':
      return list === 'namespaces' && name === id
    case 'action':
    case 'field group':
      return false
  }
}

function nameAs(written: WrittenName, to: string, search: NameSearch): string {
  if (!isOfList(written, search)) return written.name
  return written.of === 'event' ? search.names.nameAs(written.name, search.id, to) : to
}
