import { keyOfAttribute } from '../mapping/sent-selection.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'

/** A property of the journey context as a condition names it: "Order.total", or with the key for itself (contract section 4). */
export interface ContextReference {
  readonly key: string
  readonly path: string
}

/** What a condition names, by the longest name that begins the text; null where it is none. */
export function contextReferenceOf(value: JsonValue, names: readonly string[]): ContextReference | null {
  if (typeof value === 'string') {
    const key = keyOfAttribute(value, names)
    return key === undefined ? null : { key, path: value.slice(key.length + 1) }
  }
  if (!isJsonObject(value)) return null
  const { key, path } = value as JsonObject
  return typeof key === 'string' && typeof path === 'string' ? { key, path } : null
}

/**
 * The same value for another property. The key stands for itself where it has a dot, or the short text would be read otherwise; it goes back into
 * the short text where it stood for itself because of its dot.
 *
 * @param names that there are then
 */
export function contextReferenceAs(
  value: JsonValue,
  before: ContextReference,
  after: ContextReference,
  names: readonly string[],
): JsonValue {
  const short = `${after.key}.${after.path}`
  const isShort = typeof value === 'string'
  if (isShort && after.key === before.key) return short
  const canBeShort = !after.key.includes('.') && keyOfAttribute(short, names) === after.key
  if (canBeShort && (isShort || before.key.includes('.'))) return short
  return isShort ? { key: after.key, path: after.path } : { ...(value as JsonObject), key: after.key, path: after.path }
}

const memberships = 'segmentMembership.ups.'

/** The segment that a path into a qualification tells of; null where it tells of none. */
export function segmentInPath(path: string): string | null {
  return path.startsWith(memberships) ? (path.slice(memberships.length).split('.')[0] ?? null) : null
}

/** The path with another segment; null where a path cannot hold it, for its dot. */
export function pathWithSegment(path: string, from: string, to: string): string | null {
  return to.includes('.') ? null : memberships + to + path.slice(memberships.length + from.length)
}
