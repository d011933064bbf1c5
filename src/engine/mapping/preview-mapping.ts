import type { FieldChange } from '../account/field-changes.ts'
import { mappedPayload, type PayloadMapper } from '../account/payload-mapper.ts'
import type { FieldType, IntegrationAction, IntegrationField } from '../integrations/integration.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { type Problem, pointerOf } from '../model/problem.ts'
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
  /** What was dropped or coerced of it before the destination got it. */
  readonly changes: readonly FieldChange[]
  /** What the checks say about it. */
  readonly problems: readonly Problem[]
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
  const { mapping, event, action } = asked
  const made = mapping === null || isWhole(mapping) ? wholePayload(mapping, event, map, at) : null
  const mapped = made === null ? Object.keys(mapping ?? {}) : action && mapping === null ? [] : Object.keys(made)
  const fields = [...(action?.fields ?? [])].filter(({ name, isHidden }) => !isHidden || mapped.includes(name))
  const known = new Map(fields.map((field) => [field.name, field]))
  const inOrder = [...fields.filter(({ isRequired }) => isRequired), ...fields.filter(({ isRequired }) => !isRequired)]
  const others = mapping === null && action === null ? [] : mapped.filter((name) => !known.has(name))
  return [...inOrder.map(({ name }) => name), ...others].map((name) => {
    const value = made ? valueOf(made, name) : resolved(mapping ?? {}, name, event, map, at)
    return { name, field: asField(known.get(name)), ...value, ...aboutRow(asked, name) }
  })
}

function asField(field: IntegrationField | undefined): PreviewField | null {
  return field ? { label: field.label, type: field.type, isRequired: field.isRequired } : null
}

function resolved(
  mapping: JsonObject,
  name: string,
  event: JsonObject,
  map: PayloadMapper,
  at: number,
): Pick<PreviewRow, 'directive' | 'value' | 'failure'> {
  const directive = Object.hasOwn(mapping, name) ? mapping[name] : undefined
  if (directive === undefined) return { directive: null, failure: null }
  const written = { ...directiveWords(directive), json: directive }
  const payload = mappedPayload(map, { value: directive }, event, at, 0)
  if (!payload.ok) return { directive: written, failure: payload.message }
  return { directive: written, failure: null, ...valueIn(payload.payload, 'value') }
}

/** One directive makes the whole payload, or there is none and the event is the payload. */
function isWhole(mapping: JsonObject): boolean {
  return Object.keys(mapping).some((key) => key.startsWith('@') || key === '__segment_internal_directive')
}

function wholePayload(mapping: JsonObject | null, event: JsonObject, map: PayloadMapper, at: number): JsonObject {
  if (mapping === null) return event
  const payload = mappedPayload(map, mapping, event, at, 0)
  return payload.ok && isJsonObject(payload.payload) ? payload.payload : {}
}

function valueOf(made: JsonObject, name: string): Pick<PreviewRow, 'directive' | 'value' | 'failure'> {
  return { directive: null, failure: null, ...valueIn(made, name) }
}

function valueIn(payload: JsonValue, name: string): Pick<PreviewRow, 'value'> {
  const value = isJsonObject(payload) && Object.hasOwn(payload, name) ? payload[name] : undefined
  return value === undefined ? {} : { value }
}

function aboutRow({ changes, problems, path }: MappingToPreview, name: string): Pick<PreviewRow, 'changes' | 'problems'> {
  const own = pointerOf([...path, name])
  return {
    changes: changes.filter(({ field }) => field === name || [`${name}.`, `${name}[`].some((start) => field.startsWith(start))),
    problems: problems.filter(({ pointer }) => pointer === own || pointer.startsWith(`${own}/`)),
  }
}
