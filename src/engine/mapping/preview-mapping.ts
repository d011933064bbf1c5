import type { FieldChange } from '../account/field-changes.ts'
import { fieldAt } from '../account/field-path.ts'
import { type MappedPayload, mappedPayload, type PayloadMapper } from '../account/payload-mapper.ts'
import type { FieldType, IntegrationAction, IntegrationField } from '../integrations/integration.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { type Problem, pointerOf } from '../model/problem.ts'
import { innerValues } from './directive-rows.ts'
import { type DirectiveWords, directiveWords } from './directive-words.ts'

/** One field of a payload: what is mapped to it, and what comes of that for one event. */
export interface PreviewRow {
  /** The field's name, or a key of the mapping that is no field. */
  readonly name: string
  /** What the action says of the field; null of a key that is none, and where anything is taken. */
  readonly field: PreviewField | null
  /** What is mapped to it, as it is written and in words; null where nothing is. */
  readonly directive: (DirectiveWords & { readonly json: JsonValue }) | null
  /** What the mapping gives for the event; absent where it gives nothing. */
  readonly value?: JsonValue
  /** Why it cannot be resolved, in the mapping code's words; null where it can. */
  readonly failure: string | null
  /** What was dropped or coerced of it before the destination got it; of an object what its parts do not tell. */
  readonly changes: readonly FieldChange[]
  /** What the checks say about it. */
  readonly problems: readonly Problem[]
  /** Of an object that is mapped part by part. */
  readonly parts: readonly PreviewRow[]
  /** What the values inside a directive or a list give, by where they stand in it; absent where there are none. */
  readonly inside?: readonly PreviewRow[]
}

export interface PreviewField {
  readonly label: string
  readonly type: FieldType
  readonly isRequired: boolean
}

/** What is previewed, and with what. */
export interface MappingToPreview {
  /** The activation's; null where it has none, and the payload is the event. */
  readonly mapping: JsonObject | null
  /** Of an integration; null where anything is taken. */
  readonly action: IntegrationAction | null
  readonly event: JsonObject
  readonly changes: readonly FieldChange[]
  /** Of the whole journey. */
  readonly problems: readonly Problem[]
  /** Where the mapping stands in the journey. */
  readonly path: readonly PropertyKey[]
}

/**
 * A mapping field by field, as its editor shows it: what the action asks for first, in its order, then its other fields, then keys that it
 * does not know. Source of the rule: reference 5.5, 9.2 and 9.4.
 *
 * @param map the product's own mapping code
 * @param at instant of the event, ms since 1970
 */
export function previewMapping(asked: MappingToPreview, map: PayloadMapper, at: number): PreviewRow[] {
  const { mapping, event, action, path } = asked
  const resolve: Resolve = (directive, own = event) => mappedPayload(map, { value: directive }, own, at, 0)
  if (mapping === null && action === null) return []
  const isMade = mapping === null || isWhole(mapping)
  const made = mapping === null ? event : isMade ? objectIn(mappedPayload(map, mapping, event, at, 0)) : null
  const keys = mapping === null ? [] : Object.keys(made ?? mapping)
  return inOrder(action?.fields ?? [], keys).map(([name, field]) => {
    const place = { name, at: fieldAt('', name), path: [...path, name], field }
    return made ? madeRow(place, made, asked) : mappedRow(place, mapping?.[name], asked, resolve)
  })
}

/** @param event what it is resolved with, where that is not the event of the send */
type Resolve = (directive: JsonValue, event?: JsonObject) => MappedPayload

/** A field of the payload, wherever it stands. */
interface FieldPlace {
  readonly name: string
  /** As changes name it. */
  readonly at: string
  /** In the journey. */
  readonly path: readonly PropertyKey[]
  readonly field: IntegrationField | undefined
}

/** Required fields, other fields, and mapped keys that are no field; what is not offered to people only where it is mapped. */
function inOrder(fields: readonly IntegrationField[], keys: readonly string[]): [name: string, field: IntegrationField | undefined][] {
  const shown = fields.filter(({ name, isHidden }) => !isHidden || keys.includes(name))
  const others = keys.filter((key) => !shown.some(({ name }) => name === key))
  return [
    ...shown.filter(({ isRequired }) => isRequired).map((field): [string, IntegrationField] => [field.name, field]),
    ...shown.filter(({ isRequired }) => !isRequired).map((field): [string, IntegrationField] => [field.name, field]),
    ...others.map((name): [string, undefined] => [name, undefined]),
  ]
}

/** One directive makes the whole payload, or there is none and the event is the payload. */
function isWhole(mapping: JsonObject): boolean {
  return isDirective(mapping) || Object.hasOwn(mapping, '__segment_internal_directive')
}

function madeRow(place: FieldPlace, made: JsonObject, asked: MappingToPreview): PreviewRow {
  return { ...aboutField(place, asked, []), directive: null, failure: null, ...valueIn(made, place.name), parts: [] }
}

function mappedRow(place: FieldPlace, directive: JsonValue | undefined, asked: MappingToPreview, resolve: Resolve): PreviewRow {
  if (directive === undefined) return { ...aboutField(place, asked, []), directive: null, failure: null, parts: [] }
  const parts = isJsonObject(directive) && !isDirective(directive) ? partsOf(place, directive, asked, resolve) : []
  const payload = resolve(directive)
  return {
    ...aboutField(place, asked, parts),
    directive: { ...directiveWords(directive), json: directive },
    ...(payload.ok ? { failure: null, ...valueIn(payload.payload, 'value') } : { failure: payload.message }),
    parts,
    ...insideOf(place, directive, asked, resolve),
  }
}

/** What stands inside is no field of the payload: nothing is dropped of it, and what the checks say stands with its place in the journey. */
function insideOf(place: FieldPlace, directive: JsonValue, asked: MappingToPreview, resolve: Resolve): Pick<PreviewRow, 'inside'> {
  const inner = innerValues(directive)
  if (inner.length === 0) return {}
  const silent = { ...asked, changes: [], problems: [] }
  const inside = inner.flatMap(({ name, value, outOf }) => {
    const event = outOf === null ? undefined : firstObject(resolve(outOf))
    if (event === null) return []
    const own: Resolve = (mapped, other = event) => resolve(mapped, other)
    return [mappedRow({ name, at: '', path: place.path, field: undefined }, value, silent, own)]
  })
  return { inside }
}

/** What is mapped out of something else is shown for the first of it; null where that is no object. */
function firstObject(payload: MappedPayload): JsonObject | null {
  const made = payload.ok ? valueIn(payload.payload, 'value').value : undefined
  const first = Array.isArray(made) ? (made[0] as JsonValue | undefined) : made
  return isJsonObject(first) ? first : null
}

function partsOf(place: FieldPlace, directive: JsonObject, asked: MappingToPreview, resolve: Resolve): PreviewRow[] {
  return Object.entries(directive).flatMap(([name, part]) => {
    const field = place.field?.properties?.find((one) => one.name === name)
    const at = { name, at: fieldAt(place.at, name), path: [...place.path, name], field }
    return part === undefined ? [] : mappedRow(at, part, asked, resolve)
  })
}

function objectIn(payload: MappedPayload): JsonObject {
  return payload.ok && isJsonObject(payload.payload) ? payload.payload : {}
}

function valueIn(payload: JsonValue, name: string): Pick<PreviewRow, 'value'> {
  const value = isJsonObject(payload) && Object.hasOwn(payload, name) ? payload[name] : undefined
  return value === undefined ? {} : { value }
}

function aboutField({ name, at, path, field }: FieldPlace, { changes, problems }: MappingToPreview, parts: readonly PreviewRow[]) {
  const own = pointerOf(path)
  const told = new Set<FieldChange | Problem>(parts.flatMap(everythingTold))
  return {
    name,
    field: field ? { label: field.label, type: field.type, isRequired: field.isRequired } : null,
    changes: changes.filter((change) => isWithin(change.field, at, ['.', '[']) && !told.has(change)),
    problems: problems.filter((problem) => isWithin(problem.pointer, own, ['/']) && !told.has(problem)),
  }
}

/** What a row and its parts say about themselves. */
export function everythingTold({ changes, problems, parts }: PreviewRow): (FieldChange | Problem)[] {
  return [...changes, ...problems, ...parts.flatMap(everythingTold)]
}

function isWithin(place: string, whole: string, cuts: readonly string[]): boolean {
  return place === whole || cuts.some((cut) => place.startsWith(`${whole}${cut}`))
}

/** A directive makes its value as a whole. */
function isDirective(mapping: JsonObject): boolean {
  return Object.keys(mapping).some((key) => key.startsWith('@'))
}
