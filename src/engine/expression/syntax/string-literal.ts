import type { Token } from './token.ts'

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', '"': '"', "'": "'" }
const escaped: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' }
const fourHexDigits = /[0-9a-fA-F]{4}/y

/**
 * The string literal whose quote stands at `start`. A backslash before n, r, t, a quote or a backslash is an escape, `\u` with four hex digits a
 * letter; before anything else it stands for itself, so that "\d+" and "\\d+" are the same pattern.
 * Source of the rule: reference section 12.1 (string literals in ' or "); the escapes are those of the documented examples.
 */
export function readString(text: string, start: number): Token {
  const quote = text[start]
  let value = ''
  let at = start + 1
  while (at < text.length) {
    const letter = text[at] as string
    if (letter === quote) return { kind: 'string', text: value, start, end: at + 1 }
    if (letter === '\\' && at + 1 < text.length) {
      const { meant, length } = readEscape(text, at)
      value += meant
      at += length
    } else {
      value += letter
      at += 1
    }
  }
  return { kind: 'bad', text: `This text has no closing ${quote}.`, start, end: text.length }
}

function readEscape(text: string, at: number): { readonly meant: string; readonly length: number } {
  const letter = text[at + 1] as string
  const meant = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined
  if (meant !== undefined) return { meant, length: 2 }
  fourHexDigits.lastIndex = at + 2
  const digits = letter === 'u' ? fourHexDigits.exec(text)?.[0] : undefined
  if (digits !== undefined) return { meant: String.fromCharCode(Number.parseInt(digits, 16)), length: 6 }
  return { meant: '\\', length: 1 }
}

/** The text as a literal that reads back as the same, in quotes of this kind. */
export function writeString(value: string, quote: Quote = '"'): string {
  return `${quote}${value.replace(/[\n\r\t\\"']/g, (letter) => (letter === quote ? `\\${letter}` : (escaped[letter] ?? letter)))}${quote}`
}

export type Quote = '"' | "'"

const bareName = /^[A-Za-z_][A-Za-z0-9_-]*$/

/** Whether a name stands in a path without quotes (reference section 12.1). */
export const isBareName = (name: string): boolean => bareName.test(name)

/** The name as one of a path, in quotes where it needs them. */
export const writeName = (name: string): string => (isBareName(name) ? name : writeString(name))
