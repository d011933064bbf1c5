import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { isSame } from './merge-documents.ts'

/**
 * Whether what a problem speaks of still stands at its place. Problems name places of lists by number: when something is added, moved or taken
 * out before the next check, the number may already be that of another item.
 *
 * @param pointer of the problem, in the document that was checked
 */
export function isStillThere(pointer: string, checked: JsonObject, present: JsonObject): boolean {
  let before: JsonValue | undefined = checked
  let now: JsonValue | undefined = present
  for (const key of keysOf(pointer)) {
    if (before === now) return true
    if (Array.isArray(before) && Array.isArray(now) && !isSameItem(before, now, Number(key))) return false
    before = childOf(before, key)
    now = childOf(now, key)
  }
  return true
}

/** Items with an id are known by it; others are the same as long as nobody put one in or took one out. */
function isSameItem(before: readonly JsonValue[], now: readonly JsonValue[], place: number): boolean {
  const [one, other] = [before[place], now[place]]
  if (one === undefined || other === undefined) return one === other
  const [id, otherId] = [idOf(one), idOf(other)]
  if (id !== null && otherId !== null) return id === otherId
  return before.length === now.length || isSame(one, other)
}

const idOf = (item: JsonValue): string | null => (isJsonObject(item) && typeof item.id === 'string' ? item.id : null)

const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))

function childOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (Array.isArray(value)) return value[Number(key)]
  return isJsonObject(value) && Object.hasOwn(value, key) ? (value as JsonObject)[key] : undefined
}
