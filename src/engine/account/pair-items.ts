import { isJsonObject, type JsonValue } from '../model/json-value.ts'

/** Places of what is taken for the same item, from 0; null in the list that lacks it. */
export interface ItemPair {
  readonly from: number | null
  readonly to: number | null
}

type IsSame = (one: JsonValue, other: JsonValue) => boolean

/**
 * By their `id` where all items have one of their own, else what is alike at both ends, and place by place between them. In the order of the
 * later list; what it lacks stands behind what stood before it.
 */
export function pairItems(from: readonly JsonValue[], to: readonly JsonValue[], isSame: IsSame): readonly ItemPair[] {
  const [fromIds, toIds] = [idsOf(from), idsOf(to)]
  return fromIds !== null && toIds !== null ? pairById(fromIds, toIds) : pairByPlace(from, to, isSame)
}

/** The `id` of each item; null where one has none, or shares it. */
function idsOf(list: readonly JsonValue[]): readonly string[] | null {
  const ids = list.map((item) => (isJsonObject(item) && isId(item.id) ? JSON.stringify(item.id) : null))
  const known = ids.filter((id) => id !== null)
  return known.length > 0 && known.length === list.length && new Set(known).size === list.length ? known : null
}

const isId = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number'

function pairById(from: readonly string[], to: readonly string[]): readonly ItemPair[] {
  const places = new Map(from.map((id, place) => [id, place]))
  const kept = new Set(to)
  const pairs: ItemPair[] = []
  const addRemovedFrom = (first: number): void => {
    for (let place = first; place < from.length && !kept.has(from[place] as string); place += 1) pairs.push({ from: place, to: null })
  }
  addRemovedFrom(0)
  for (const [place, id] of to.entries()) {
    const before = places.get(id) ?? null
    pairs.push({ from: before, to: place })
    if (before !== null) addRemovedFrom(before + 1)
  }
  return pairs
}

function pairByPlace(from: readonly JsonValue[], to: readonly JsonValue[], isSame: IsSame): readonly ItemPair[] {
  const shorter = Math.min(from.length, to.length)
  const isAlike = (one: number, other: number) => isSame(from[one] as JsonValue, to[other] as JsonValue)
  let head = 0
  while (head < shorter && isAlike(head, head)) head += 1
  let tail = 0
  while (tail < shorter - head && isAlike(from.length - 1 - tail, to.length - 1 - tail)) tail += 1
  const pairs: ItemPair[] = []
  const middle = Math.max(from.length, to.length) - tail
  for (let place = 0; place < middle; place += 1) {
    pairs.push({ from: place < from.length - tail ? place : null, to: place < to.length - tail ? place : null })
  }
  for (let place = tail; place > 0; place -= 1) pairs.push({ from: from.length - place, to: to.length - place })
  return pairs
}
