import { type Availability, type Dialect, dialects } from '../dialect.ts'
import { type ExpressionType, isListType, isScalarType } from '../values/expression-type.ts'

/**
 * What a parameter takes: a type; `T` any single type and `listT` the list of such; `listAny` any list; `numeric` an integer or decimal;
 * `regex` a regular expression; `dateUnit`, `sendTimeGoal` one of a few words; `zone`, `segment` and `dateLiteral` texts that must be written out.
 */
export type Pattern = ExpressionType | 'T' | 'listT' | 'listAny' | 'numeric' | TextPattern
export type TextPattern = 'regex' | 'dateUnit' | 'sendTimeGoal' | 'zone' | 'segment' | 'dateLiteral'

const textPatterns: readonly string[] = [
  'regex',
  'dateUnit',
  'sendTimeGoal',
  'zone',
  'segment',
  'dateLiteral',
] satisfies readonly TextPattern[]
const otherPatterns: readonly string[] = ['T', 'listT', 'listAny', 'numeric', 'number', 'any']

export function isTextPattern(pattern: Pattern): pattern is TextPattern {
  return textPatterns.includes(pattern)
}

export interface Parameter {
  readonly name: string
  readonly pattern: Pattern
  readonly isOptional: boolean
}

export interface Signature extends Availability {
  readonly text: string
  readonly parameters: readonly Parameter[]
  readonly result: ExpressionType | 'T' | 'listT'
}

const form = /^\((.*)\) → (\w+)(?: since ([\w-]+))?$/
const parameterForm = /^(\w+)(\??): (\w+)$/

/** Reads a row of the table; a row that cannot be read is a mistake of ours and fails when the program starts. */
export function parseSignature(row: string): Signature {
  const [, listed, result, since] = form.exec(row) ?? []
  if (listed === undefined || result === undefined) throw new TypeError(`no signature: ${row}`)
  const parameters = listed === '' ? [] : listed.split(', ').map((part) => parseParameter(part, row))
  const [text = row] = row.split(' since ')
  const read = { text, parameters, result: patternNamed(result, row) as Signature['result'] }
  return since === undefined ? read : { ...read, since: dialectNamed(since, row) }
}

function parseParameter(part: string, row: string): Parameter {
  const [, name, mark, pattern] = parameterForm.exec(part) ?? []
  if (name === undefined || pattern === undefined) throw new TypeError(`no parameter: ${part} in ${row}`)
  return { name, pattern: patternNamed(pattern, row), isOptional: mark === '?' }
}

function patternNamed(word: string, row: string): Pattern {
  const known = isScalarType(word as Pattern & ExpressionType) || isListType(word as ExpressionType)
  if (!known && !otherPatterns.includes(word) && !textPatterns.includes(word)) throw new TypeError(`no type: ${word} in ${row}`)
  return word as Pattern
}

function dialectNamed(word: string, row: string): Dialect {
  const dialect = dialects.find((candidate) => candidate === word)
  if (dialect === undefined) throw new TypeError(`no preset: ${word} in ${row}`)
  return dialect
}
