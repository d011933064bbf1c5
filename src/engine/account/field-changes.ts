import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { kindInWords } from '../model/kind-in-words.ts'
import { quoted } from '../model/wording.ts'
import { fieldAt, itemAt } from './field-path.ts'
import { valueAtPath } from './value-at-path.ts'

/** What became of one field between the mapping and the payload that goes out. */
export interface FieldChange {
  /** Where it stands in the payload: `properties.total`, `items[0].price`. */
  readonly field: string
  readonly change: 'dropped' | 'coerced' | 'defaulted'
  /** What the mapping gave before; absent where it gave nothing. */
  readonly from?: JsonValue
  /** What goes out instead; absent where nothing does. */
  readonly to?: JsonValue
  /** Why, in a sentence. */
  readonly reason: string
}

/** What a payload is made of. */
export interface PayloadTrail {
  /** What the mapping reads. */
  readonly event: JsonObject
  /** The activation's mapping; null where it has none. */
  readonly mapping: JsonObject | null
  /** What the mapping gave, without what resolved to undefined. */
  readonly mapped: JsonValue
  /** What goes out; null where nothing does, because the payload was refused. */
  readonly payload: JsonValue
  /** Names of the fields that the action has; null where anything is taken. */
  readonly fields: ReadonlySet<string> | null
}

/**
 * What was dropped, coerced, or given for want of something better on the way from the event to the payload, in the order of the mapping. Only
 * the outermost of what was dropped together is told. Source of the rules: reference 8.3 and 9.2.
 */
export function fieldChanges({ event, mapping, mapped, payload, fields }: PayloadTrail): readonly FieldChange[] {
  const changes: FieldChange[] = []
  if (mapping !== null) {
    findNothing(mapping, mapped, '', changes)
    findFallbacks(event, mapping, mapped, '', changes)
  }
  if (payload !== null && payload !== mapped) compare(mapped, payload, '', fields, changes)
  return changes
}

/** Fields of the mapping that resolved to nothing, wherever they stand. */
function findNothing(mapping: JsonValue, mapped: JsonValue, path: string, changes: FieldChange[]): void {
  if (Array.isArray(mapping)) {
    const found = Array.isArray(mapped) ? mapped : []
    for (const [index, item] of mapping.entries()) findNothing(item, found[index] ?? null, `${path}[${index}]`, changes)
    return
  }
  if (!isJsonObject(mapping)) return
  if (isDirective(mapping)) {
    findNothingInItems(mapping['@arrayPath'], mapped, path, changes)
    return
  }
  const found = isJsonObject(mapped) ? mapped : {}
  for (const [key, value] of Object.entries(mapping)) {
    const field = fieldAt(path, key)
    if (value === undefined) continue
    if (!Object.hasOwn(found, key)) changes.push({ field, change: 'dropped', reason: reasonForNothing(value) })
    else findNothing(value, found[key] ?? null, field, changes)
  }
}

/** Fields whose mapping asks for something first, did not find it, and gives another value instead. */
function findFallbacks(event: JsonObject, mapping: JsonValue, mapped: JsonValue, path: string, changes: FieldChange[]): void {
  if (!isJsonObject(mapping) || isDirective(mapping) || !isJsonObject(mapped)) return
  for (const [key, value] of Object.entries(mapping)) {
    const to = mapped[key]
    if (to === undefined) continue
    const field = fieldAt(path, key)
    const missed = isJsonObject(value) ? missedPath(event, value['@if']) : null
    if (missed === null) findFallbacks(event, value ?? null, to, field, changes)
    else changes.push({ field, change: 'defaulted', to, reason: `${quoted(missed)} is not in this event: the mapping gives this instead.` })
  }
}

/** The path that a condition of the vendor's asks for, where it is not met and something else is given; null where that cannot be told. */
function missedPath(event: JsonObject, condition: JsonValue | undefined): string | null {
  if (!isJsonObject(condition) || condition.else === undefined) return null
  const { exists, blank } = condition
  const wanted = isJsonObject(exists) ? exists['@path'] : isJsonObject(blank) ? blank['@path'] : undefined
  if (typeof wanted !== 'string') return null
  const found = valueAtPath(event, wanted)
  const isMet = found !== undefined && found !== null && (exists !== undefined || found !== '')
  return isMet ? null : wanted
}

/** A directive makes its value as a whole, but for the one that maps each entry of a list. */
function findNothingInItems(arrayPath: JsonValue | undefined, mapped: JsonValue, path: string, changes: FieldChange[]): void {
  const ofItem = Array.isArray(arrayPath) ? arrayPath[1] : undefined
  if (ofItem === undefined) return
  const items = Array.isArray(mapped) ? mapped : []
  for (const [index, item] of items.entries()) findNothing(ofItem, item, `${path}[${index}]`, changes)
}

function compare(from: JsonValue, to: JsonValue, path: string, fields: ReadonlySet<string> | null, changes: FieldChange[]): void {
  if (isJsonObject(from) && isJsonObject(to)) {
    for (const [key, value] of Object.entries(from)) {
      if (value === undefined) continue
      const field = fieldAt(path, key)
      const rest = to[key]
      if (Object.hasOwn(to, key) && rest !== undefined) compare(value, rest, field, null, changes)
      else changes.push({ field, change: 'dropped', from: value, reason: reasonForLoss(value, fields !== null && !fields.has(key)) })
    }
    return
  }
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length) {
    for (const [index, item] of from.entries()) compare(item, to[index] as JsonValue, itemAt(path, index), null, changes)
    return
  }
  if (isEqual(from, to)) return
  const reason =
    Array.isArray(from) && Array.isArray(to)
      ? `Of ${from.length} entries the field takes ${to.length}.`
      : `The field takes ${kindInWords(to)}: ${kindInWords(from)} was made one.`
  changes.push({ field: path, change: 'coerced', from, to, reason })
}

function reasonForNothing(directive: JsonValue): string {
  const path = isJsonObject(directive) ? directive['@path'] : undefined
  return typeof path === 'string' ? `${quoted(path)} leads to nothing in this event.` : 'The mapping gives nothing for this event.'
}

function reasonForLoss(value: JsonValue, isStranger: boolean): string {
  if (isStranger) return 'The action has no such field.'
  if (value === '') return 'It is empty, and empty text is taken out.'
  if (value === null) return 'It is null, which the field does not hold.'
  return 'The field has no place for it.'
}

function isDirective(mapping: JsonObject): boolean {
  return Object.keys(mapping).some((key) => key.startsWith('@'))
}

function isEqual(one: JsonValue, other: JsonValue): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))
}
