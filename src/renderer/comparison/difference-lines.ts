import { fieldAt, itemAt } from '../../engine/account/field-path.ts'
import type { FieldDifference, JsonDifference } from '../../engine/account/json-difference.ts'
import type { JsonObject, JsonValue } from '../../engine/model/json-value.ts'
import { changesByPlace } from '../json/changes-by-place.ts'
import type { JsonToken, ShownParts } from '../json/json-line.ts'
import { type Entry, entryLines } from '../json/json-lines.ts'
import { entriesAtFirst, openByDefault } from '../json/open-by-default.ts'
import type { DifferenceLine } from './difference-line.ts'

type Difference = JsonDifference | FieldDifference['difference']
/** Whether a value differs between any two sends. */
type IsQuiet = (key: string, from: JsonValue, to: JsonValue) => boolean

interface Reading {
  readonly isQuiet: IsQuiet
  /** Stretches of entries of no interest that are shown all the same, by their paths. */
  readonly opened: Pick<ReadonlySet<string>, 'has'>
}

/** An entry of both documents. */
interface Pair {
  readonly path: string
  readonly key: string | null
  readonly from: JsonValue
  readonly difference: Difference
  /** It stands behind something else than before. */
  readonly isMoved: boolean
}

/** Two documents laid over each other: what differs in both its forms, all else folded. */
export function differenceLines(from: JsonValue, difference: JsonDifference, reading: Reading): readonly DifferenceLine[] {
  return [...linesOf({ path: '', key: null, from, difference, isMoved: false }, 0, reading)]
}

/** How many values differ, and how many of them as between any two sends. */
export function countLoudAndQuiet(difference: Difference, isQuiet: IsQuiet, key = ''): { readonly loud: number; readonly quiet: number } {
  switch (difference.kind) {
    case 'same':
      return { loud: 0, quiet: 0 }
    case 'added':
    case 'removed':
      return { loud: 1, quiet: 0 }
    case 'changed':
      return isQuiet(key, difference.from, difference.to) ? { loud: 0, quiet: 1 } : { loud: 1, quiet: 0 }
    case 'object':
      return sum(difference.fields.map((field) => countLoudAndQuiet(field.difference, isQuiet, field.key)))
    case 'list':
      return sum(
        difference.items.flatMap((item) => [countLoudAndQuiet(item.difference, isQuiet, key), { loud: item.isMoved ? 1 : 0, quiet: 0 }]),
      )
  }
}

function sum(counts: readonly { readonly loud: number; readonly quiet: number }[]): { loud: number; quiet: number } {
  return counts.reduce((total, { loud, quiet }) => ({ loud: total.loud + loud, quiet: total.quiet + quiet }), { loud: 0, quiet: 0 })
}

function* linesOf(pair: Pair, indent: number, reading: Reading): Generator<DifferenceLine> {
  const { path, key, from, difference } = pair
  switch (difference.kind) {
    case 'same':
      return yield* sideLines('both', { path, key, value: from }, indent)
    case 'added':
      return yield* sideLines('second', { path, key, value: difference.to }, indent)
    case 'removed':
      return yield* sideLines('first', { path, key, value: difference.from }, indent)
    case 'changed': {
      const isQuiet = reading.isQuiet(key ?? '', difference.from, difference.to)
      yield* sideLines('first', { path, key, value: difference.from }, indent, isQuiet)
      return yield* sideLines('second', { path, key, value: difference.to }, indent, isQuiet)
    }
    case 'object':
    case 'list': {
      const list = difference.kind === 'list'
      yield { side: 'both', indent, tokens: [...nameOf(key), mark(list ? '[' : '{')] }
      yield* innerLines(path, pairsOf(pair), indent + 2, reading)
      yield { side: 'both', indent, tokens: [mark(list ? ']' : '}')] }
    }
  }
}

/** Entries in their order; between two differences that count, all others are one line until it is opened. */
function* innerLines(path: string, pairs: readonly Pair[], indent: number, reading: Reading): Generator<DifferenceLine> {
  const isDull = (pair: Pair) => isAlike(pair) || isQuietPair(pair, reading)
  for (let at = 0; at < pairs.length; ) {
    let end = at
    while (end < pairs.length && isDull(pairs[end] as Pair)) end += 1
    const dull = pairs.slice(at, end)
    const folded = { path: `${path}#${at}`, alike: dull.filter(isAlike).length, quiet: dull.filter((pair) => !isAlike(pair)).length }
    if (reading.opened.has(folded.path)) for (const pair of dull) yield* linesOf(pair, indent, reading)
    else if (dull.length > 0) yield { side: 'both', indent, tokens: [], folded }
    const pair = pairs[end]
    if (pair !== undefined) yield* pair.isMoved ? noted('moved', linesOf(pair, indent, reading)) : linesOf(pair, indent, reading)
    at = end + 1
  }
}

const isAlike = ({ difference, isMoved }: Pair): boolean => difference.kind === 'same' && !isMoved

function isQuietPair({ key, difference, isMoved }: Pair, { isQuiet }: Reading): boolean {
  return difference.kind === 'changed' && !isMoved && isQuiet(key ?? '', difference.from, difference.to)
}

/** The first line says so. */
function* noted(text: string, lines: Iterable<DifferenceLine>): Generator<DifferenceLine> {
  let isFirst = true
  for (const line of lines) {
    yield isFirst ? { ...line, tokens: [...line.tokens, { kind: 'note', text: ` ${text}` }] } : line
    isFirst = false
  }
}

function pairsOf({ path, from, difference }: Pair): readonly Pair[] {
  if (difference.kind === 'object') {
    const before = from as JsonObject
    return difference.fields.map(({ key, difference: inner }) => ({
      ...{ path: fieldAt(path, key), key, difference: inner },
      from: Object.hasOwn(before, key) ? (before[key] ?? null) : null,
      isMoved: false,
    }))
  }
  if (difference.kind !== 'list') return []
  const before = from as readonly JsonValue[]
  return difference.items.map((item) => ({
    ...{ path: itemAt(path, item.from ?? item.to ?? 0), key: null, difference: item.difference, isMoved: item.isMoved },
    from: item.from === null ? null : (before[item.from] ?? null),
  }))
}

function* sideLines(side: DifferenceLine['side'], { key, value }: Entry, indent: number, isQuiet = false): Generator<DifferenceLine> {
  const open = openByDefault(value, [])
  const shown: ShownParts = {
    isOpen: (path) => open.has(path),
    entries: () => entriesAtFirst,
    characters: () => charactersShown,
    changes: changesByPlace(undefined),
  }
  for (const { indent: inner, tokens, more, cut } of entryLines({ path: '', key, value }, indent, shown)) {
    const rest = more ?? cut
    yield { side, indent: inner, tokens: rest === undefined ? tokens : [...tokens, { kind: 'note', text: `${rest} more` }], isQuiet }
  }
}

const charactersShown = 400

const nameOf = (key: string | null): readonly JsonToken[] => (key === null ? [] : [{ kind: 'key', text: JSON.stringify(key) }, mark(': ')])

const mark = (text: string): JsonToken => ({ kind: 'mark', text })
