import { DateOnly, DateTime, DateTimeOnly, Duration, isList, isObjectValue, type Value } from './value.ts'

/** The number or text that orders values of one kind: an instant, a day, a time in ms; null for what has no order. */
function orderKey(value: Value): string | number | null {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof DateTime) return value.at
  if (value instanceof DateTimeOnly) return value.local
  if (value instanceof DateOnly) return value.day
  return value instanceof Duration ? value.ms : null
}

/** Negative, zero or positive, for two values of one kind; texts by their UTF-16 units, as java.lang.String does. */
export function compareValues(a: Value, b: Value): number {
  const left = orderKey(a)
  const right = orderKey(b)
  if (left === null || right === null || left === right) return 0
  return left < right ? -1 : 1
}

/** Whether two values are the same: moments by their instant, lists and objects by what they hold. Null is equal to null alone. */
export function areEqual(a: Value, b: Value): boolean {
  if (a === b) return true
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false
  if (isList(a)) return isList(b) && a.length === b.length && a.every((element, index) => areEqual(element, b[index] ?? null))
  if (isObjectValue(a)) return isObjectValue(b) && haveEqualFields(a, b)
  return a.constructor === b.constructor && orderKey(a) === orderKey(b)
}

function haveEqualFields(a: object, b: object): boolean {
  const left = Object.entries(a)
  if (left.length !== Object.keys(b).length) return false
  return left.every(([key, value]) => Object.hasOwn(b, key) && areEqual(value, (b as Record<string, Value>)[key] ?? null))
}

/** Keeps the first of equal values, in their order; nulls are equal to one another. */
export function distinctValues<T extends Value>(values: readonly T[], keyOf: (value: T) => Value = (value) => value): T[] {
  const kept: T[] = []
  const simple = new Set<unknown>()
  const keysOfOthers: Value[] = []
  for (const value of values) {
    const key = keyOf(value)
    const plain = key === null || typeof key !== 'object' ? key : hashable(key)
    if (plain === undefined) {
      if (keysOfOthers.some((other) => areEqual(other, key))) continue
      keysOfOthers.push(key)
    } else {
      if (simple.has(plain)) continue
      simple.add(plain)
    }
    kept.push(value)
  }
  return kept
}

/** A mark that is the same for equal dates and times: within a list they are of one kind. Undefined for lists and objects. */
function hashable(value: Exclude<Value, string | number | boolean | null>): string | undefined {
  const key = orderKey(value)
  return key === null ? undefined : `date or time ${key}`
}
