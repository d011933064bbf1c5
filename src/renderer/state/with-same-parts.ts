/**
 * The same value, with every part that says what it said before as the very one of before: who looks at that part is not drawn anew.
 * Both are plain data; keys in another order say something else.
 */
export function withSameParts<T>(before: unknown, now: T): T {
  if (Object.is(before, now) || typeof before !== 'object' || typeof now !== 'object' || before === null || now === null) return now
  if (Array.isArray(before) !== Array.isArray(now)) return now
  const known = before as Readonly<Record<string, unknown>>
  const keys = Object.keys(now)
  const parts = keys.map((key) => withSameParts(known[key], (now as Readonly<Record<string, unknown>>)[key]))
  const knownKeys = Object.keys(before)
  const isSame =
    keys.length === knownKeys.length && keys.every((key, place) => knownKeys[place] === key && Object.is(parts[place], known[key]))
  if (isSame) return before as T
  return (Array.isArray(now) ? parts : Object.fromEntries(keys.map((key, place) => [key, parts[place]]))) as T
}
