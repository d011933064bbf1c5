import { currentElementWords, type Expression, type Literal, referenceOpenings } from './ast.ts'
import { parseExpression } from './parse-expression.ts'
import { parsePath, parseReference } from './parse-reference.ts'
import { spanning } from './span.ts'
import type { Token } from './token.ts'
import { SyntaxFault, type TokenReader } from './token-reader.ts'

const wordsOfTheLanguage = ['and', 'or', 'is', 'has', 'then', 'else', 'numeric', 'integer', 'decimal']

/** What stands between operators: a literal, list, reference, call, condition, or something in round brackets. */
export function parsePrimary(reader: TokenReader): Expression {
  const { token } = reader
  switch (token.kind) {
    case 'integer':
    case 'decimal':
      return numberLiteral(reader.take())
    case 'string':
      return literal(reader.take(), 'string', token.text)
    case 'name':
      return parseWord(reader)
    case 'mark':
      return parseMark(reader)
    case 'end':
    case 'bad':
      throw reader.unexpected('a value')
  }
}

function literal(token: Token, type: Literal['type'], value: Literal['value']): Literal {
  const at = { start: token.start, end: token.end }
  return { kind: 'literal', type, value, at, ownAt: at }
}

/** An integer beyond 2^53 would lose digits in every file of ours, for JSON numbers are doubles. */
function numberLiteral(token: Token): Literal {
  const value = Number(token.text)
  if (token.kind === 'decimal') return literal(token, 'decimal', value)
  if (Number.isSafeInteger(value)) return literal(token, 'integer', value)
  throw new SyntaxFault(token, `Integers beyond ${Number.MAX_SAFE_INTEGER} cannot be held exactly: write a smaller one, or a decimal.`)
}

function parseWord(reader: TokenReader): Expression {
  const { token } = reader
  if (token.text === 'true' || token.text === 'false') return literal(reader.take(), 'boolean', token.text === 'true')
  if (token.text === 'null') return literal(reader.take(), 'null', null)
  if (token.text === 'if') return parseIf(reader)
  const current = currentElementWords.find((word) => word === token.text)
  if (current !== undefined) {
    reader.count()
    reader.take()
    const steps = parsePath(reader)
    return { kind: 'current', word: current, steps, at: { start: token.start, end: reader.lastEnd } }
  }
  if (wordsOfTheLanguage.includes(token.text)) throw reader.unexpected('a value')
  return parseCall(reader)
}

function parseCall(reader: TokenReader): Expression {
  reader.count()
  const name = reader.take()
  if (!reader.isMark('(')) {
    const advice = 'texts stand in quotes, fields in "@{…}" or "#{…}", and functions have round brackets'
    throw new SyntaxFault(name, `${JSON.stringify(name.text)} alone is no value: ${advice}.`)
  }
  reader.take()
  const given = parseListed(reader, ')')
  reader.expectMark(')', `that closes ${JSON.stringify(`${name.text}(`)}`)
  const nameAt = { start: name.start, end: name.end }
  return { kind: 'call', name: name.text, nameAt, given, at: { start: name.start, end: reader.lastEnd } }
}

/** `if (…) then (…) else (…)`: the round brackets are part of it. */
function parseIf(reader: TokenReader): Expression {
  reader.count()
  const start = reader.take()
  const condition = parseInBrackets(reader, 'after "if"')
  reader.expectWord('then', 'after the condition')
  const whenTrue = parseInBrackets(reader, 'after "then"')
  reader.expectWord('else', 'after the first value')
  const whenFalse = parseInBrackets(reader, 'after "else"')
  return { kind: 'if', condition, whenTrue, whenFalse, at: { start: start.start, end: reader.lastEnd } }
}

function parseInBrackets(reader: TokenReader, place: string): Expression {
  reader.expectMark('(', place)
  const inside = parseExpression(reader)
  reader.expectMark(')', 'that closes the round bracket')
  return inside
}

function parseMark(reader: TokenReader): Expression {
  const start = reader.token
  if (reader.isMark('(')) {
    reader.count()
    const inside = parseInBrackets(reader, '')
    return { ...inside, at: { start: start.start, end: reader.lastEnd } }
  }
  if (reader.isMark('[')) {
    reader.count()
    reader.take()
    const elements = parseListed(reader, ']')
    const end = reader.expectMark(']', 'that closes the list')
    return { kind: 'list', elements, at: spanning(start, end) }
  }
  const opening = referenceOpenings.find((mark) => mark === start.text)
  if (opening === undefined) throw reader.unexpected('a value')
  return parseReference(reader, opening)
}

function parseListed(reader: TokenReader, closing: string): Expression[] {
  const listed: Expression[] = []
  if (reader.isMark(closing)) return listed
  for (;;) {
    listed.push(parseExpression(reader))
    if (!reader.isMark(',')) return listed
    reader.take()
  }
}
