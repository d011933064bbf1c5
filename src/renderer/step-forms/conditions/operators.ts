import type { Operator } from '../../../engine/model/condition.ts'

/** What an operator compares with. */
type ValueKind = 'one' | 'text' | 'number' | 'list' | 'duration' | 'none'

const table: Readonly<Record<Operator, readonly [label: string, value: ValueKind]>> = {
  equals: ['equals', 'one'],
  'not-equals': ['does not equal', 'one'],
  'any-of': ['is any of', 'list'],
  'none-of': ['is none of', 'list'],
  'greater-than': ['is greater than', 'number'],
  'less-than': ['is less than', 'number'],
  'at-least': ['is at least', 'number'],
  'at-most': ['is at most', 'number'],
  contains: ['contains', 'one'],
  'not-contains': ['does not contain', 'one'],
  'contains-any-of': ['contains any of', 'list'],
  'starts-with': ['starts with', 'text'],
  'ends-with': ['ends with', 'text'],
  exists: ['exists', 'none'],
  'not-exists': ['does not exist', 'none'],
  before: ['is before', 'text'],
  after: ['is after', 'text'],
  'within-last': ['is within the last', 'duration'],
  'within-next': ['is within the next', 'duration'],
  'before-last': ['is before the last', 'duration'],
  'after-next': ['is after the next', 'duration'],
}

export const operatorChoices = Object.entries(table).map(([value, [label]]) => ({ value, label }))

/** One value where the operator is none that is known. */
export function valueKind(is: Operator): ValueKind {
  return Object.hasOwn(table, is) ? table[is][1] : 'one'
}
