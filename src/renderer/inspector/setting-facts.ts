import { durationWords } from '../canvas/duration-words.ts'
import { filtersInWords } from '../canvas/filter-words.ts'
import type { Fact } from './fact.ts'
import { nextFact, type SettingGroup, type SettingSurroundings } from './setting-group.ts'

/** Facts that settings of several steps have. */

export function branchTitle({ id, name }: { readonly id: string; readonly name?: string | undefined }): string {
  return name === undefined || name === id ? `Branch ${id}` : `Branch ${name} (${id})`
}

export function whereFact(at: string, where: Parameters<typeof filtersInWords>[0]): Fact {
  return { name: 'Where', at: `${at}/where`, value: filtersInWords(where).join(', and ') || 'always' }
}

/** A field that is only told where the file has it. */
export function factIfSet(name: string, at: string, value: string | undefined): readonly Fact[] {
  return value === undefined ? [] : [{ name, at, value }]
}

interface Timeout {
  readonly after: string
  readonly next?: string | null | undefined
}

/** How long a step listens at most; nothing where it listens for ever. */
export function timeoutGroups(at: string, timeout: Timeout | undefined, { journey }: SettingSurroundings): readonly SettingGroup[] {
  if (timeout === undefined) return []
  const place = `${at}/timeout`
  const then: Fact =
    timeout.next === undefined
      ? { name: 'Then', at: `${place}/next`, value: 'on, as if it had heard something' }
      : nextFact(place, timeout.next, journey)
  return [{ title: 'Timeout', at: place, facts: [{ name: 'After', at: `${place}/after`, value: durationWords(timeout.after) }, then] }]
}

/** The way that is taken when something fails; nothing where there is none. */
export function wayGroups(
  title: string,
  at: string,
  way: { readonly next?: string | null | undefined } | undefined,
  { journey }: SettingSurroundings,
): readonly SettingGroup[] {
  return way === undefined ? [] : [{ title, at, facts: [nextFact(at, way.next, journey)] }]
}

/** Named expressions, one a fact. */
export function expressionFacts(at: string, expressions: Readonly<Record<string, string>> = {}): readonly Fact[] {
  return Object.entries(expressions).map(([name, value]) => ({ name, at: `${at}/${name}`, value }))
}
