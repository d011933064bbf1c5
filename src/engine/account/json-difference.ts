import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { type ItemPair, pairItems } from './pair-items.ts'

/** What makes another document of one; `object` and `list` say where in it. The order of an object's fields is no difference. */
export type JsonDifference =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly from: JsonValue; readonly to: JsonValue }
  | { readonly kind: 'object'; readonly fields: readonly FieldDifference[] }
  | { readonly kind: 'list'; readonly items: readonly ItemDifference[] }

/** Of what stands in only one of the two documents. */
type OneSided = { readonly kind: 'added'; readonly to: JsonValue } | { readonly kind: 'removed'; readonly from: JsonValue }

export interface FieldDifference {
  readonly key: string
  readonly difference: JsonDifference | OneSided
}

/** An item with its places; what stands in both, but behind another one that it was before, has moved. */
export interface ItemDifference extends ItemPair {
  readonly isMoved: boolean
  readonly difference: JsonDifference | OneSided
}

const same: JsonDifference = { kind: 'same' }

/** Fields are compared by name, items of lists as they are paired. */
export function compareJson(from: JsonValue, to: JsonValue): JsonDifference {
  if (from === to) return same
  if (isJsonObject(from) && isJsonObject(to)) return compareObjects(from, to)
  if (Array.isArray(from) && Array.isArray(to)) return compareLists(from, to)
  return { kind: 'changed', from, to }
}

/** How many values were added, removed, changed or moved. */
export function countDifferences(difference: JsonDifference | OneSided): number {
  switch (difference.kind) {
    case 'same':
      return 0
    case 'changed':
    case 'added':
    case 'removed':
      return 1
    case 'object':
      return difference.fields.reduce((sum, field) => sum + countDifferences(field.difference), 0)
    case 'list':
      return difference.items.reduce((sum, item) => sum + countDifferences(item.difference) + (item.isMoved ? 1 : 0), 0)
  }
}

function compareObjects(from: JsonObject, to: JsonObject): JsonDifference {
  const keys = [...keysOf(from), ...keysOf(to).filter((key) => !has(from, key))]
  const fields = keys.map((key) => ({ key, difference: compareFields(from, to, key) }))
  return fields.every(({ difference }) => difference.kind === 'same') ? same : { kind: 'object', fields }
}

function compareFields(from: JsonObject, to: JsonObject, key: string): FieldDifference['difference'] {
  if (!has(from, key)) return { kind: 'added', to: to[key] as JsonValue }
  if (!has(to, key)) return { kind: 'removed', from: from[key] as JsonValue }
  return compareJson(from[key] as JsonValue, to[key] as JsonValue)
}

function compareLists(from: readonly JsonValue[], to: readonly JsonValue[]): JsonDifference {
  let last = -1
  const items = pairItems(from, to, (one, other) => compareJson(one, other).kind === 'same').map((pair): ItemDifference => {
    const isMoved = pair.to !== null && pair.from !== null && pair.from < last
    if (pair.to !== null) last = Math.max(last, pair.from ?? -1)
    return { ...pair, isMoved, difference: compareItems(from, to, pair) }
  })
  return items.every(({ difference, isMoved }) => difference.kind === 'same' && !isMoved) ? same : { kind: 'list', items }
}

function compareItems(from: readonly JsonValue[], to: readonly JsonValue[], pair: ItemPair): ItemDifference['difference'] {
  if (pair.from === null) return { kind: 'added', to: to[pair.to ?? 0] as JsonValue }
  if (pair.to === null) return { kind: 'removed', from: from[pair.from] as JsonValue }
  return compareJson(from[pair.from] as JsonValue, to[pair.to] as JsonValue)
}

/** What would not be written is not there. */
function has(object: JsonObject, key: string): boolean {
  return Object.hasOwn(object, key) && object[key] !== undefined
}

const keysOf = (object: JsonObject): string[] => Object.keys(object).filter((key) => object[key] !== undefined)
