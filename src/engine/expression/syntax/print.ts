import type { Expression, NamedExpression, PathStep } from './ast.ts'
import { negationStrength, notStrength, strengths, testStrength } from './parse-expression.ts'
import { writeName, writeString } from './string-literal.ts'

/** The expression as text with no more brackets than it needs: `parse` reads it back as the same tree. */
export function print(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return printLiteral(expression)
    case 'list':
      return `[${expression.elements.map(print).join(', ')}]`
    case 'negation':
      return `-${expression.operand.kind === 'literal' ? `(${print(expression.operand)})` : atLeast(expression.operand, negationStrength)}`
    case 'not':
      return `not ${atLeast(expression.operand, notStrength)}`
    case 'binary': {
      const strength = strengths[expression.operator]
      return `${atLeast(expression.left, strength)} ${expression.operator} ${atLeast(expression.right, strength + 1)}`
    }
    case 'test':
      return `${atLeast(expression.operand, testStrength)} ${expression.test}`
    case 'if':
      return `if (${print(expression.condition)}) then (${print(expression.whenTrue)}) else (${print(expression.whenFalse)})`
    case 'call':
      return `${expression.name}(${expression.given.map(print).join(', ')})`
    case 'current':
      return expression.word + expression.steps.map(printStep).join('')
    case 'reference': {
      const path = writeName(expression.root) + expression.steps.map(printStep).join('')
      return `${expression.opening}${path}${printDefault(expression.defaultValue)}${printParameters(expression.parameters)}}`
    }
  }
}

function printLiteral({ type, value }: Extract<Expression, { kind: 'literal' }>): string {
  if (typeof value === 'string') return writeString(value)
  if (type !== 'decimal') return Object.is(value, -0) ? '-0' : String(value)
  return printDecimal(value as number)
}

/** The grammar has no exponents, so the digits are written out. */
function printDecimal(value: number): string {
  if (Object.is(value, -0)) return '-0.0'
  const text = String(value)
  const exponent = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (exponent === null) return text.includes('.') ? text : `${text}.0`
  const [, sign = '', first = '', rest = '', power = '0'] = exponent
  const places = Number(power)
  const digits = first + rest
  if (places < 0) return `${sign}0.${'0'.repeat(-places - 1)}${digits}`
  return `${sign}${digits.padEnd(places + 1, '0')}.0`
}

function atLeast(expression: Expression, strength: number): string {
  const text = print(expression)
  return strengthOf(expression) < strength ? `(${text})` : text
}

function strengthOf(expression: Expression): number {
  switch (expression.kind) {
    case 'binary':
      return strengths[expression.operator]
    case 'not':
      return notStrength
    case 'test':
      return testStrength
    case 'negation':
      return negationStrength
    case 'literal':
    case 'list':
    case 'if':
    case 'call':
    case 'current':
    case 'reference':
      return Number.POSITIVE_INFINITY
  }
}

function printStep(step: PathStep): string {
  switch (step.kind) {
    case 'field':
      return `.${writeName(step.name)}`
    case 'all':
    case 'first':
    case 'last':
      return `.${step.kind}(${step.predicate === null ? '' : print(step.predicate)})`
    case 'at':
      return `.at(${print(step.index)})`
    case 'entry':
      return `.entry(${print(step.key)})`
    case 'firstEntryKey':
    case 'keys':
      return `.${step.kind}()`
  }
}

function printDefault(value: Expression | null): string {
  if (value === null) return ''
  return `, defaultValue: ${value.kind === 'call' ? `(${print(value)})` : print(value)}`
}

function printParameters(parameters: readonly NamedExpression[] | null): string {
  if (parameters === null) return ''
  return `, params: {${parameters.map(({ name, value }) => `${writeName(name)}: ${print(value)}`).join(', ')}}`
}
