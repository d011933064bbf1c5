import type { ExpressionMoment } from '../moment.ts'
import { areEqual, compareValues, distinctValues } from '../values/compare-values.ts'
import { isObjectValue, type ListValue, type Value } from '../values/value.ts'
import { textOf } from '../values/value-text.ts'
import type { CallSite, ExpressionFunction } from './expression-function.ts'
import { joined } from './joined-texts.ts'

const category = 'List'
const orderedNullsLast = 'Null elements come last in either order [inferred].'

export const listFunctions: readonly ExpressionFunction[] = [
  {
    name: 'distinct',
    category,
    summary: 'The list without repeated values and without nulls; of objects, those that differ, or differ in one field.',
    signatures: ['(list: listT) → listT', '(list: listObject, key: string) → listObject'],
    nulls: 'gives null',
    source: '[docs: JO fn distinct]',
    run: (list: ListValue, key: string | undefined) =>
      distinctBy(
        list.filter((value) => value !== null),
        key,
      ),
  },
  {
    name: 'distinctWithNull',
    category,
    summary: 'The list without repeated values, with one null where it had any.',
    signatures: ['(list: listT) → listT', '(list: listObject, key: string) → listObject'],
    nulls: 'gives null',
    source: '[docs: JO fn distinctWithNull]',
    run: distinctBy,
  },
  {
    name: 'filter',
    category,
    summary: 'The objects whose field has one of the values.',
    signatures: ['(list: listObject, key: string, values: listT) → listObject'],
    nulls: 'gives null',
    since: 'jo-2021',
    source: '[docs: JO fn filter]',
    run: (list: ListValue, key: string, values: ListValue) => list.filter((object) => isAmong(fieldOf(object, key), values)),
  },
  {
    name: 'getListItem',
    category,
    summary: 'The element at a place, counted from 0.',
    signatures: ['(list: listT, index: integer) → T'],
    nulls: 'gives null',
    since: 'jo-2021',
    source: '[docs: JO fn getListItem] beyond the ends it is null [inferred]',
    run: (list: ListValue, index: number) => list[index] ?? null,
  },
  {
    name: 'in',
    category,
    summary: 'Whether the list has an element equal to the value.',
    signatures: ['(value: T, list: listT) → boolean'],
    nulls: 'gives false',
    source: '[docs: JO fn in] OS-21',
    run: (value: Value, list: ListValue) => isAmong(value, list),
  },
  {
    name: 'intersect',
    category,
    summary: 'The values that both lists have, once each, in the order of the first.',
    signatures: ['(first: listT, second: listT) → listT'],
    nulls: { rule: 'Without one of the lists it is the empty list; null elements are no values.' },
    since: 'jo-2021',
    source: '12.6 [docs: JO fn intersect; the result of its example is a slip]',
    run: (first: ListValue | null, second: ListValue | null) => {
      if (first === null || second === null) return []
      return distinctValues(first.filter((value) => isAmong(value, second)))
    },
  },
  {
    name: 'limit',
    category,
    summary: 'The first elements of the list, or with false the last.',
    signatures: ['(list: listT, count: integer, first?: boolean) → listT'],
    nulls: 'gives null',
    since: 'jo-2021',
    source: '[docs: JO fn limit] a count below 0 is as 0 [inferred]',
    run: (list: ListValue, count: number, first: boolean | undefined) => {
      const most = Math.min(Math.max(count, 0), list.length)
      return first === false ? list.slice(list.length - most) : list.slice(0, most)
    },
  },
  {
    name: 'listSize',
    category,
    summary: 'How many elements the list has, null or not.',
    signatures: ['(list: listAny) → integer'],
    nulls: 'gives null',
    source: '[docs: JO fn listSize]',
    run: (list: ListValue) => list.length,
  },
  {
    name: 'serializeList',
    category,
    summary: 'The elements as one text with a separator between them, each in quotes or not; null elements are left out.',
    signatures: ['(list: listT, separator: string, quotes: boolean) → string'],
    of: ['string', 'integer', 'decimal', 'boolean', 'dateTime', 'dateTimeOnly', 'dateOnly', 'duration'],
    nulls: 'gives null',
    source: '[docs: JO fn serializeList] that nulls are left out [inferred]',
    run: (list: ListValue, separator: string, quotes: boolean, _moment: ExpressionMoment, site: CallSite) => {
      const mark = quotes ? '"' : ''
      const texts = list.flatMap((value) => (value === null ? [] : [mark + textOf(value) + mark]))
      return joined(texts, separator, site)
    },
  },
  {
    name: 'sort',
    category,
    summary: 'The list in order, rising with true and falling with false; of objects by one field. Equal ones keep their order.',
    signatures: [
      '(list: listT, ascending: boolean) → listT',
      '(list: listObject, key: string, ascending: boolean) → listObject since jo-2021',
    ],
    of: ['string', 'integer', 'decimal', 'boolean', 'dateTime', 'dateTimeOnly', 'dateOnly', 'duration'],
    nulls: 'gives null',
    source: `[docs: JO fn sort] ${orderedNullsLast}`,
    run: (list: ListValue, second: boolean | string, third: boolean | undefined) =>
      typeof second === 'string'
        ? sorted(list, third === true, (object) => fieldOf(object, second))
        : sorted(list, second, (value) => value),
  },
]

function distinctBy(list: ListValue, key: string | undefined): ListValue {
  return key === undefined ? distinctValues(list) : distinctValues(list, (object) => fieldOf(object, key))
}

/** A field of an object; null for what has none. */
function fieldOf(object: Value, key: string): Value {
  return isObjectValue(object) && Object.hasOwn(object, key) ? (object[key] ?? null) : null
}

function isAmong(value: Value, list: ListValue): boolean {
  if (value === null) return false
  for (const element of list) if (areEqual(value, element)) return true
  return false
}

function sorted(list: ListValue, ascending: boolean, keyOf: (value: Value) => Value): ListValue {
  const sign = ascending ? 1 : -1
  return [...list].sort((a, b) => {
    const left = keyOf(a)
    const right = keyOf(b)
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * compareValues(left, right)
  })
}
