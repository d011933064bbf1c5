import { suggestion } from '../../model/nearest-name.ts'
import { referenceOpenings } from './ast.ts'
import type { Span } from './span.ts'
import { readString } from './string-literal.ts'

/** One word or mark of an expression. `bad` is text that begins no token; its `text` is the sentence about it. */
export interface Token extends Span {
  readonly kind: 'name' | 'string' | 'integer' | 'decimal' | 'mark' | 'end' | 'bad'
  /** A name or mark as it stands, the value of a string, the digits of a number. */
  readonly text: string
}

/** Longer marks first, for the first that fits is taken. */
const marks = [
  ...referenceOpenings,
  '==',
  '!=',
  '>=',
  '<=',
  '>',
  '<',
  '+',
  '-',
  '*',
  '/',
  '%',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ',',
  '.',
  ':',
].sort((a, b) => b.length - a.length)

const blanks = /\s*/y
const name = /[A-Za-z_][A-Za-z0-9_]*/y
const number = /\d+(?:\.\d+)?/y
/** Of a path: whatever needs no quotes there (reference section 12.1). */
const pathName = /[A-Za-z_][A-Za-z0-9_-]*/y

/** What people write who come from other languages. */
const foreignMarks: Readonly<Record<string, string>> = { '&&': 'and', '||': 'or', '!': 'not', '=': '==', '<>': '!=' }

/** The token that begins at or after `from`. */
export function readToken(text: string, from: number): Token {
  const start = skipBlanks(text, from)
  if (start >= text.length) return { kind: 'end', text: '', start: text.length, end: text.length }
  const first = text[start] as string
  if (first === '"' || first === "'") return readString(text, start)
  const word = matchAt(name, text, start)
  if (word !== null) return { kind: 'name', text: word, start, end: start + word.length }
  const digits = matchAt(number, text, start)
  if (digits !== null) return numberToken(text, digits, start)
  const mark = marks.find((candidate) => text.startsWith(candidate, start))
  if (mark !== undefined) return { kind: 'mark', text: mark, start, end: start + mark.length }
  return badMark(text, start)
}

/** The token after a dot of a path: names may hold "-", and whatever stands in quotes is a name. */
export function readPathToken(text: string, from: number): Token {
  const start = skipBlanks(text, from)
  const word = matchAt(pathName, text, start)
  if (word !== null) return { kind: 'name', text: word, start, end: start + word.length }
  const token = readToken(text, start)
  return token.kind === 'string' ? { ...token, kind: 'name' } : token
}

function numberToken(text: string, digits: string, start: number): Token {
  const end = start + digits.length
  const tail = matchAt(name, text, end)
  if (tail === null) return { kind: digits.includes('.') ? 'decimal' : 'integer', text: digits, start, end }
  return {
    kind: 'bad',
    text: `${JSON.stringify(digits + tail)} is neither a number nor a name: a name that begins with a digit stands in quotes, in a path.`,
    start,
    end: end + tail.length,
  }
}

function badMark(text: string, start: number): Token {
  const foreign = Object.keys(foreignMarks).find((mark) => text.startsWith(mark, start))
  const letter = String.fromCodePoint(text.codePointAt(start) ?? 0)
  const what = foreign ?? letter
  const advice = foreign === undefined ? adviceAbout(text, start) : ` Write ${JSON.stringify(foreignMarks[foreign])}.`
  return { kind: 'bad', text: `${JSON.stringify(what)} means nothing here.${advice}`, start, end: start + what.length }
}

function adviceAbout(text: string, start: number): string {
  const first = text[start] ?? ''
  if (/\p{L}/u.test(String.fromCodePoint(text.codePointAt(start) ?? 0)))
    return ' A name with letters beyond a to z stands in quotes, in a path.'
  if (first !== '@' && first !== '#') return ''
  const written = /^[@#]\w*/.exec(text.slice(start))?.[0] ?? first
  return suggestion(`${written}{`, referenceOpenings) || ' Fields are written like "@{Event.field}" or "#{Source.group.field}".'
}

function skipBlanks(text: string, from: number): number {
  return from + (matchAt(blanks, text, from) ?? '').length
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}
