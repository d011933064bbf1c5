import { suggestion } from '../../model/nearest-name.ts'
import { type BinaryOperator, binaryOperators, type Expression, type Test } from './ast.ts'
import { parsePrimary } from './parse-primary.ts'
import { spanning } from './span.ts'
import { SyntaxFault, type TokenReader } from './token-reader.ts'

/** How strongly each operator binds; operators of one strength go from left to right. Source: reference section 12.3, OS-27. */
export const strengths: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '==': 4,
  '!=': 4,
  '>': 4,
  '>=': 4,
  '<': 4,
  '<=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
}
export const notStrength = 3
/** Tests (`is null` …) stand where comparisons do. */
export const testStrength = 4
export const negationStrength = 7

/** An expression whose operators bind at least so strongly. */
export function parseExpression(reader: TokenReader, least = 0): Expression {
  let left = parsePrefix(reader)
  for (;;) {
    if (reader.isWord('is') || reader.isWord('has')) {
      if (testStrength < least) return left
      left = parseTest(reader, left)
      continue
    }
    const operator = operatorAt(reader)
    if (operator === null || strengths[operator] < least) return left
    reader.count()
    reader.take()
    const right = parseExpression(reader, strengths[operator] + 1)
    left = { kind: 'binary', operator, left, right, at: spanning(left.at, right.at) }
  }
}

function parsePrefix(reader: TokenReader): Expression {
  const start = reader.token
  if (reader.isWord('not')) {
    reader.count()
    reader.take()
    const operand = parseExpression(reader, notStrength)
    return { kind: 'not', operand, at: spanning(start, operand.at) }
  }
  if (!reader.isMark('-')) return parsePrimary(reader)
  reader.count()
  reader.take()
  const isNumber = reader.token.kind === 'integer' || reader.token.kind === 'decimal'
  const operand = parseExpression(reader, negationStrength)
  const at = spanning(start, operand.at)
  if (isNumber && operand.kind === 'literal') return { ...operand, value: -(operand.value as number), at, ownAt: at }
  return { kind: 'negation', operand, at }
}

function operatorAt(reader: TokenReader): BinaryOperator | null {
  const { kind, text } = reader.token
  if (kind !== 'name' && kind !== 'mark') return null
  const operator = binaryOperators.find((candidate) => candidate === text)
  if (operator !== undefined) return operator
  if (kind === 'name') refuseUpperCase(reader)
  return null
}

/** `AND` is what people write; it is no operator (reference section 12.1). */
function refuseUpperCase(reader: TokenReader): void {
  const { text } = reader.token
  const words = [...binaryOperators, 'is', 'has']
  if (words.some((word) => word === text.toLowerCase())) {
    throw new SyntaxFault(reader.token, `${JSON.stringify(text)} is no operator: they are written in lower case.${suggestion(text, words)}`)
  }
}

function parseTest(reader: TokenReader, operand: Expression): Expression {
  reader.count()
  const word = reader.take()
  const test = word.text === 'has' ? hasTest(reader) : isTest(reader)
  return { kind: 'test', test, operand, at: { start: operand.at.start, end: reader.lastEnd } }
}

function hasTest(reader: TokenReader): Test {
  reader.expectWord('null', 'after "has"')
  return 'has null'
}

function isTest(reader: TokenReader): Test {
  if (reader.isWord('not')) {
    reader.take()
    reader.expectWord('null', 'after "is not"')
    return 'is not null'
  }
  for (const word of ['null', 'numeric', 'integer', 'decimal'] as const) {
    if (reader.isWord(word)) {
      reader.take()
      return `is ${word}`
    }
  }
  throw reader.unexpected('"null", "not null", "numeric", "integer" or "decimal" after "is"')
}
