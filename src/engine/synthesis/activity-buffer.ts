import { twiceAsLong } from '../columns/twice-as-long.ts'

/** The events of one profile as columns. Reused from profile to profile: the arrays are longer than `count`, and are replaced as it grows. */
export interface ActivityBuffer {
  count: number
  /** Arrival in whole ms since 1970. */
  at: Float64Array
  /** Index into the synthesizer's `eventNames`. */
  event: Int32Array
  /** What the event's properties are made from again: see `Synthesizer.property`. A small whole number, never negative. */
  key: Float64Array
}

export function newActivityBuffer(capacity = 64): ActivityBuffer {
  return { count: 0, at: new Float64Array(capacity), event: new Int32Array(capacity), key: new Float64Array(capacity) }
}

export function appendActivity(buffer: ActivityBuffer, at: number, event: number, key: number): void {
  const place = buffer.count
  if (place === buffer.at.length) grow(buffer)
  buffer.at[place] = at
  buffer.event[place] = event
  buffer.key[place] = key
  buffer.count = place + 1
}

function grow(buffer: ActivityBuffer): void {
  buffer.at = twiceAsLong(buffer.at)
  buffer.event = twiceAsLong(buffer.event)
  buffer.key = twiceAsLong(buffer.key)
}

/** Gaps of M. Ciura (2001), then about 2.25 times the one before. */
const GAPS = [4_400_463, 1_955_761, 869_227, 386_323, 171_699, 76_311, 33_916, 15_073, 6_699, 2_977, 1_323, 588, 301, 132, 57, 23, 10, 4, 1]

/**
 * By arrival, then recipe order, then arrival number. Shell's method: in place and without allocating, and as fast as insertion
 * for the handful of events that most profiles have.
 *
 * @param nodeCount how many events the recipe's tree has; a key is `arrival number × nodeCount + place in recipe order`
 */
export function sortActivity(buffer: ActivityBuffer, nodeCount: number): void {
  for (const gap of GAPS) {
    for (let from = gap; from < buffer.count; from++) sink(buffer, from, gap, nodeCount)
  }
}

function sink(buffer: ActivityBuffer, from: number, gap: number, nodeCount: number): void {
  const { at, event, key } = buffer
  const movedAt = at[from]!
  const movedEvent = event[from]!
  const movedKey = key[from]!
  let to = from
  while (to >= gap && isBefore(movedAt, movedKey, at[to - gap]!, key[to - gap]!, nodeCount)) {
    at[to] = at[to - gap]!
    event[to] = event[to - gap]!
    key[to] = key[to - gap]!
    to -= gap
  }
  at[to] = movedAt
  event[to] = movedEvent
  key[to] = movedKey
}

function isBefore(at: number, key: number, otherAt: number, otherKey: number, nodeCount: number): boolean {
  if (at !== otherAt) return at < otherAt
  const node = key % nodeCount
  const otherNode = otherKey % nodeCount
  return node !== otherNode ? node < otherNode : key < otherKey
}
