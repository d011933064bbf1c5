import { fieldAt, itemAt } from '../../engine/account/field-path.ts'
import { isJsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import { counted } from '../format/number.ts'
import type { DroppedField, JsonLine, JsonToken, ShownParts } from './json-line.ts'

export interface Entry {
  readonly path: string
  /** null of an item of a list. */
  readonly key: string | null
  readonly value: JsonValue
}

/** What an object or a list holds, the first ones of it, and how many there are; null of any other value. */
export function entriesOf(
  value: JsonValue,
  path: string,
  most: number,
): { readonly entries: readonly Entry[]; readonly total: number } | null {
  if (Array.isArray(value)) {
    const entries = value.slice(0, most).map((item: JsonValue, index) => ({ path: itemAt(path, index), key: null, value: item }))
    return { entries, total: value.length }
  }
  if (!isJsonObject(value)) return null
  const keys = Object.keys(value).filter((key) => value[key] !== undefined)
  const entries = keys.slice(0, most).map((key) => ({ path: fieldAt(path, key), key, value: value[key] as JsonValue }))
  return { entries, total: keys.length }
}

/** A document as indented JSON, in lines and tokens, as much of it as is shown; of one that is shown whole they are JSON.stringify's text. */
export function jsonLines(value: JsonValue, shown: ShownParts): readonly JsonLine[] {
  return entryLines({ path: '', key: null, value }, 0, shown)
}

/** An entry of a document with what it holds. @param indent blanks before it */
export function entryLines(entry: Entry, indent: number, shown: ShownParts): readonly JsonLine[] {
  return [...linesOf(entry, { indent, end: '' }, shown)]
}

interface Place {
  readonly indent: number
  /** What follows the value. */
  readonly end: '' | ','
}

function* linesOf(entry: Entry, place: Place, shown: ShownParts): Generator<JsonLine> {
  const { path, value } = entry
  const held = entriesOf(value, path, shown.entries(path))
  if (held === null) return yield leafLine(entry, place, shown)
  const dropped = shown.changes.dropped.get(path) ?? []
  const list = Array.isArray(value)
  if (held.total + dropped.length === 0) return yield lineOf(entry, place, [mark(list ? '[]' : '{}')], shown)
  if (!shown.isOpen(path)) {
    const words = counted(held.total, list ? 'item' : 'field')
    const tokens = [mark(list ? '[' : '{'), { kind: 'note', text: ` ${words} ` }, mark(list ? ']' : '}')] as const
    return yield { ...lineOf(entry, place, tokens, shown), fold: 'closed' }
  }
  // A comma stands behind the end of it.
  yield { ...lineOf(entry, { ...place, end: '' }, [mark(list ? '[' : '{')], shown), fold: 'open' }
  const indent = place.indent + 2
  for (const [at, inner] of held.entries.entries()) yield* linesOf(inner, { indent, end: at === held.total - 1 ? '' : ',' }, shown)
  if (held.entries.length < held.total) yield { path, indent, tokens: [], more: held.total - held.entries.length }
  for (const field of dropped) yield droppedLine(path, indent, field)
  yield { path, indent: place.indent, tokens: [mark(`${list ? ']' : '}'}${place.end}`)] }
}

function leafLine(entry: Entry, place: Place, shown: ShownParts): JsonLine {
  const { path, value } = entry
  const characters = shown.characters(path)
  if (typeof value !== 'string' || value.length <= characters) return lineOf(entry, place, [leaf(value, JSON.stringify(value))], shown)
  const start = `${JSON.stringify(value.slice(0, characters)).slice(0, -1)}…`
  return { ...lineOf(entry, place, [leaf(value, start)], shown), cut: value.length - characters }
}

function lineOf({ path, key }: Entry, { indent, end }: Place, tokens: readonly JsonToken[], { changes }: ShownParts): JsonLine {
  const change = changes.standing.get(path)
  const all = [...nameOf(key), ...tokens, ...(end === '' ? [] : [mark(end)])]
  return { path, indent, tokens: all, ...(change === undefined ? {} : { change }) }
}

const droppedCharacters = 60

/** What the mapping gave is named shortly: it goes nowhere. */
function droppedLine(path: string, indent: number, { key, change }: DroppedField): JsonLine {
  const { from } = change
  const value = from === undefined ? [] : [mark(': '), leaf(from, shortText(from, droppedCharacters))]
  return { path: fieldAt(path, key), indent, tokens: [{ kind: 'key', text: JSON.stringify(key) }, ...value], change }
}

/** A value in one line, cut where it is long. */
export function shortText(value: JsonValue, characters: number): string {
  const text = JSON.stringify(value)
  return text.length <= characters ? text : `${text.slice(0, characters - 1)}…`
}

function nameOf(key: string | null): readonly JsonToken[] {
  return key === null ? [] : [{ kind: 'key', text: JSON.stringify(key) }, mark(': ')]
}

function leaf(value: JsonValue, text: string): JsonToken {
  if (typeof value === 'string') return { kind: 'string', text }
  return { kind: typeof value === 'number' ? 'number' : 'literal', text }
}

const mark = (text: string): JsonToken => ({ kind: 'mark', text })
