import type { BinaryOperator, Expression, PathStep, Reference } from '../expression/syntax/ast.ts'
import { parse } from '../expression/syntax/parse.ts'
import type { Operator } from '../model/condition.ts'
import type { JsonValue } from '../model/json-value.ts'

/** What an expression reads: a field of an event, or of the profile, and the literal that it is compared with, if any. */
export interface FieldRead {
  readonly of: 'event' | 'profile'
  /** Name of the event node; the profile's own reads have none. */
  readonly root: string
  readonly field: string
  readonly asked: { readonly is: Operator; readonly value: JsonValue | undefined } | null
}

const operatorOf: Partial<Record<BinaryOperator, Operator>> = {
  '==': 'equals',
  '!=': 'not-equals',
  '>': 'greater-than',
  '>=': 'at-least',
  '<': 'less-than',
  '<=': 'at-most',
}
const mirrored: Partial<Record<Operator, Operator>> = {
  'greater-than': 'less-than',
  'at-least': 'at-most',
  'less-than': 'greater-than',
  'at-most': 'at-least',
}

/** Every field that an expression reads, with the comparisons to literals that stand right beside it. None of one that cannot be parsed. */
export function readExpression(text: string): FieldRead[] {
  const parsed = parse(text)
  return parsed.ok ? readsOf(parsed.expression) : []
}

function readsOf(expression: Expression): FieldRead[] {
  switch (expression.kind) {
    case 'reference':
      return plain(expression, null)
    case 'binary':
      return readsOfBinary(expression)
    case 'test':
      return ofTest(expression)
    case 'not':
    case 'negation':
      return readsOf(expression.operand)
    case 'if':
      return [expression.condition, expression.whenTrue, expression.whenFalse].flatMap(readsOf)
    case 'call':
      return expression.given.flatMap(readsOf)
    case 'list':
      return expression.elements.flatMap(readsOf)
    case 'literal':
    case 'current':
      return []
  }
}

function readsOfBinary({ operator, left, right }: Extract<Expression, { kind: 'binary' }>): FieldRead[] {
  const is = operatorOf[operator]
  if (is && left.kind === 'reference' && right.kind === 'literal') return plain(left, { is, value: right.value })
  if (is && left.kind === 'literal' && right.kind === 'reference') return plain(right, { is: mirrored[is] ?? is, value: left.value })
  return [...readsOf(left), ...readsOf(right)]
}

function ofTest({ test, operand }: Extract<Expression, { kind: 'test' }>): FieldRead[] {
  if (operand.kind !== 'reference') return readsOf(operand)
  if (test === 'is null') return plain(operand, { is: 'not-exists', value: undefined })
  return plain(operand, test === 'is not null' ? { is: 'exists', value: undefined } : null)
}

function plain(reference: Reference, asked: FieldRead['asked']): FieldRead[] {
  const names = fieldNames(reference.steps)
  if (reference.of === 'event') return names.length > 0 ? [{ of: 'event', root: reference.root, field: names.join('.'), asked }] : []
  // #{ExperiencePlatform.<group>.profile.<path>} reads the trait <path>.
  const profileAt = names.indexOf('profile')
  const field = names.slice(profileAt + 1).join('.')
  const isOfProfile = reference.of === 'source' && profileAt >= 0 && field !== ''
  return isOfProfile ? [{ of: 'profile', root: '', field, asked }] : []
}

function fieldNames(steps: readonly PathStep[]): string[] {
  const names: string[] = []
  for (const step of steps) {
    if (step.kind !== 'field') break
    names.push(step.name)
  }
  return names
}
