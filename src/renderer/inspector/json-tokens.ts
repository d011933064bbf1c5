import type { JsonValue } from '../../engine/model/json-value.ts'

type TokenKind = 'key' | 'string' | 'number' | 'literal' | 'mark'

interface JsonToken {
  readonly kind: TokenKind
  readonly text: string
}

interface JsonLine {
  /** Blanks that the line begins with. */
  readonly indent: number
  readonly tokens: readonly JsonToken[]
}

const oneToken = /("(?:\\.|[^"\\])*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)|([^"\dtfn-]+)/g

/** A document as indented JSON, cut into lines and tokens for highlighting; put together again they are JSON.stringify's text. */
export function jsonLines(value: JsonValue): readonly JsonLine[] {
  return JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => ({ indent: line.length - line.trimStart().length, tokens: tokensOf(line) }))
}

function tokensOf(line: string): readonly JsonToken[] {
  const tokens: JsonToken[] = []
  for (const [, text, colon, number, literal, mark] of line.matchAll(oneToken)) {
    if (text !== undefined) tokens.push({ kind: colon === undefined ? 'string' : 'key', text })
    if (colon !== undefined) tokens.push({ kind: 'mark', text: colon })
    if (number !== undefined) tokens.push({ kind: 'number', text: number })
    if (literal !== undefined) tokens.push({ kind: 'literal', text: literal })
    if (mark !== undefined) tokens.push({ kind: 'mark', text: mark })
  }
  return tokens
}
