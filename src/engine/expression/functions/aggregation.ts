import { compareValues, distinctValues } from '../values/compare-values.ts'
import type { ScalarType } from '../values/expression-type.ts'
import type { ListValue, Value } from '../values/value.ts'
import type { ExpressionFunction } from './expression-function.ts'

const ordered: readonly ScalarType[] = ['duration', 'integer', 'decimal', 'dateTime', 'dateTimeOnly', 'dateOnly']
const nullsDoNotCount = { rule: 'Null elements do not count; without a list it gives null.' }
const category = 'Aggregation'

export const aggregationFunctions: readonly ExpressionFunction[] = [
  {
    name: 'avg',
    category,
    summary: 'The mean of a list, or of two numbers.',
    signatures: ['(list: listInteger) → decimal', '(list: listDecimal) → decimal', '(first: numeric, second: numeric) → decimal'],
    nulls: { rule: 'Nulls do not count; of nothing, or without a list, it gives null.' },
    source: '[docs: JO fn avg]',
    run: (first: Value, second: Value | undefined) => overValues(first, second, mean),
  },
  {
    name: 'count',
    category,
    summary: 'How many elements of the list are not null.',
    signatures: ['(list: listAny) → integer'],
    nulls: nullsDoNotCount,
    source: '[docs: JO fn count]',
    run: (list: ListValue | null) => (list === null ? null : list.length - nullsIn(list)),
  },
  {
    name: 'countOnlyNull',
    category,
    summary: 'How many elements of the list are null.',
    signatures: ['(list: listAny) → integer'],
    nulls: { rule: 'Null elements alone count; without a list it gives null.' },
    source: '[docs: JO fn countOnlyNull]',
    run: (list: ListValue | null) => (list === null ? null : nullsIn(list)),
  },
  {
    name: 'countWithNull',
    category,
    summary: 'How many elements the list has, null or not.',
    signatures: ['(list: listAny) → integer'],
    nulls: { rule: 'Null elements count; without a list it gives null.' },
    source: '[docs: JO fn countWithNull]',
    run: (list: ListValue | null) => (list === null ? null : list.length),
  },
  {
    name: 'distinctCount',
    category,
    summary: 'How many different values the list has, null not counted.',
    signatures: ['(list: listAny) → integer'],
    nulls: nullsDoNotCount,
    source: '[docs: JO fn distinctCount]',
    run: (list: ListValue | null) => (list === null ? null : distinctValues(withoutNulls(list)).length),
  },
  {
    name: 'distinctCountWithNull',
    category,
    summary: 'How many different values the list has, null being one of them.',
    signatures: ['(list: listAny) → integer'],
    nulls: { rule: 'All null elements together count once; without a list it gives null.' },
    source: '[docs: JO fn distinctCountWithNull]',
    run: (list: ListValue | null) => (list === null ? null : distinctValues(list).length),
  },
  {
    name: 'max',
    category,
    summary: 'The greatest of a list, or of two values.',
    signatures: ['(list: listT) → T', '(first: T, second: T) → T'],
    of: ordered,
    nulls: { rule: 'Nulls do not count; of nothing, or without a list, it gives null.' },
    source: '[docs: JO fn max; its "list of integers gives a duration" is a slip]',
    run: (first: Value, second: Value | undefined) => overValues(first, second, (values) => extreme(values, 1)),
  },
  {
    name: 'min',
    category,
    summary: 'The least of a list, or of two values.',
    signatures: ['(list: listT) → T', '(first: T, second: T) → T'],
    of: ordered,
    nulls: { rule: 'Nulls do not count; of nothing, or without a list, it gives null.' },
    source: '[docs: JO fn min; its "list of integers gives a duration" is a slip]',
    run: (first: Value, second: Value | undefined) => overValues(first, second, (values) => extreme(values, -1)),
  },
  {
    name: 'sum',
    category,
    summary: 'The sum of a list, or of two numbers of one type.',
    signatures: [
      '(list: listInteger) → integer',
      '(list: listDecimal) → decimal',
      '(first: integer, second: integer) → integer',
      '(first: decimal, second: decimal) → decimal',
    ],
    nulls: { rule: 'Nulls do not count, so of nothing it is 0; without a list it gives null.' },
    source: '[docs: JO fn sum]',
    run: (first: Value, second: Value | undefined) => overValues(first, second, total),
  },
]

/** The values that count, of a list or of two arguments; null where there is no list. */
function overValues(first: Value, second: Value | undefined, fold: (values: readonly Value[]) => Value): Value {
  if (second !== undefined) return fold(withoutNulls([first, second]))
  return first === null ? null : fold(withoutNulls(first as ListValue))
}

function withoutNulls(list: ListValue): ListValue {
  return list.includes(null) ? list.filter((value) => value !== null) : list
}

function nullsIn(list: ListValue): number {
  let count = 0
  for (const value of list) if (value === null) count += 1
  return count
}

function total(values: readonly Value[]): number {
  let sum = 0
  for (const value of values) sum += value as number
  return sum
}

function mean(values: readonly Value[]): number | null {
  return values.length === 0 ? null : total(values) / values.length
}

function extreme(values: readonly Value[], sign: 1 | -1): Value {
  let best: Value = null
  for (const value of values) if (best === null || compareValues(value, best) * sign > 0) best = value
  return best
}
