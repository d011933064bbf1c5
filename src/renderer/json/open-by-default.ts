import type { JsonValue } from '../../engine/model/json-value.ts'
import { entriesOf } from './json-lines.ts'

/** Lines that a document may fill before somebody opens more of it. */
const linesAtFirst = 160
/** Entries of one object or list that are shown at first. */
export const entriesAtFirst = 100

/**
 * Paths of the objects and lists that are open at first: the outer before the inner ones, as long as there is room.
 * @param inside paths whose surroundings are open in any case
 */
export function openByDefault(value: JsonValue, inside: Iterable<string>): ReadonlySet<string> {
  const wanted = [...inside]
  const leadsTo = (path: string) =>
    path === '' || wanted.some((end) => end === path || (end.startsWith(path) && /^[.[]/.test(end.slice(path.length))))
  const open = new Set<string>()
  const waiting = [{ path: '', value }]
  let lines = 1
  for (const { path, value: container } of waiting) {
    const entries = entriesOf(container, path, entriesAtFirst)?.entries ?? []
    if (entries.length === 0) continue
    if (lines + entries.length + 1 > linesAtFirst && !leadsTo(path)) continue
    lines += entries.length + 1
    open.add(path)
    for (const entry of entries) if (typeof entry.value === 'object' && entry.value !== null) waiting.push(entry)
  }
  return open
}
