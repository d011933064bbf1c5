import { expect, test } from 'vitest'
import {
  compileExpression,
  DateOnly,
  DateTime,
  DateTimeOnly,
  Duration,
  EvaluationError,
  valueToJson,
} from '../../../src/engine/expression/index.ts'
import { evaluated, problemsOf, scopeOf, typeOf } from './evaluated.ts'
import { checkExamples } from './functions/check-examples.ts'

const fields = {
  Order: {
    total: 'decimal',
    units: 'integer',
    amount: 'number',
    code: 'string',
    at: 'dateTime',
    due: 'dateTimeOnly',
    day: 'dateOnly',
    took: 'duration',
    paid: 'boolean',
    lines: 'list',
    address: 'object',
  },
} as const
const events = {
  Order: {
    total: 12.5,
    units: 2,
    amount: 3,
    code: 'A1',
    at: '2020-07-20T09:00:00+02:00',
    due: '2020-07-21T08:00:00',
    day: '2020-07-22',
    took: 'PT1M',
    paid: true,
    lines: [{ sku: 's1' }],
    address: { zip: '75001' },
  },
}
const typed = { events, fields }

test('[EXPR5] fields of the event catalogue have their types', () => {
  const types = Object.fromEntries(Object.keys(fields.Order).map((name) => [name, typeOf(`@{Order.${name}}`, typed)]))
  expect(types).toEqual(fields.Order)
  expect(typeOf('@{Order.address.zip}', typed)).toBe('any')
  expect(typeOf('@{Order.lines.sku}', typed)).toBe('list')
  expect(typeOf('@{Order.anything}', { events })).toBe('any')
})

test('[EXPR5] a payload has no dates: typed fields are read as what the catalogue says', () => {
  checkExamples([
    ['@{Order.at}', '2020-07-20T07:00:00.000Z', typed],
    ['@{Order.due}', '2020-07-21T08:00:00.000', typed],
    ['@{Order.day} == date("2020-07-22")', true, typed],
    ['@{Order.took} + toDuration("PT1M")', 120_000, typed],
    ['@{Order.total} + @{Order.units}', 14.5, typed],
    ['@{Order.amount} * @{Order.total}', 37.5, typed],
    ['@{Order.at} < now()', true, typed],
    ['@{Order.code}', null, { fields, events: { Order: {} } }],
    ['@{Order.at}', null, { fields, events: { Order: { at: 'yesterday' } } }],
    ['@{Order.at}', '1970-01-01T00:00:01.000Z', { fields, events: { Order: { at: 1_000 } } }],
  ])
})

test('[EXPR4] a wrong field, type or nesting is a problem where there is a catalogue', () => {
  expect(problemsOf('@{Order.totl}', typed)).toEqual(['8+4 expression-unknown-name: There is no field "totl" here. Did you mean "total"?'])
  expect(problemsOf('@{Ordr.total}', typed)).toEqual([
    '2+4 expression-unknown-name: The journey has no event "Ordr". Did you mean "Order"?',
  ])
  expect(problemsOf('@{Order.total.cents}', typed)).toEqual([
    '14+5 expression-type: What stands before this is a decimal, which has no fields.',
  ])
  expect(problemsOf('@{Order.code.first()}', typed)[0]).toContain('first() asks a list, and what stands before it is a string.')
  expect(problemsOf('@{Order.code} == 1', typed)).toHaveLength(1)
  expect(problemsOf('@{Order.units} * @{Order.total}', typed)[0]).toContain('"*" wants two numbers of one type')
  expect(problemsOf('lower(@{Order.units})', typed)[0]).toBe(
    '6+14 expression-type: lower() takes no integer here: it is lower(text: string) → string.',
  )
})

test('[EXPR5] a value that is not what the catalogue says ends the evaluation at its field', () => {
  const wrong = { fields, events: { Order: { units: 'two', paid: 1 } } }
  expect(() => evaluated('1 + @{Order.units}', wrong)).toThrow(new EvaluationError('Here stands "two", where an integer is wanted.', 4, 14))
  expect(() => evaluated('@{Order.paid}', wrong)).toThrow('Here stands 1, where a boolean is wanted.')
})

test('[EXPR5] an untyped value is looked at when it is evaluated, and read as what its place wants', () => {
  const world = {
    events: { E: { n: 5, half: 2.5, text: 'abc', seen: '2020-07-20T09:00:00Z', day: '2020-07-20', span: 'PT1H', list: ['1', '2'] } },
  }
  checkExamples([
    ['@{E.seen} < now()', true, world],
    ['@{E.seen} == toDateTime("2020-07-20T11:00:00+02:00")', true, world],
    ['@{E.day} == date("2020-07-20")', true, world],
    ['toDuration("PT1H") == @{E.span}', true, world],
    ['@{E.text} < now()', false, world],
    ['@{E.n} == @{E.half} + 2.5', true, world],
    ['@{E.n} > @{E.half}', true, world],
    ['@{E.seen} > @{E.other}', false, { events: { E: { seen: '2020-07-20T09:00:00Z', other: '2020-07-20T12:00:00+02:00' } } }],
    ['@{E.day} < @{E.other}', true, { events: { E: { day: '2020-07-20', other: '2020-07-21' } } }],
    ['in("1", @{E.list})', true, world],
    ['concat(@{E.list})', '12', world],
  ])
  expect(() => evaluated('@{E.n} == "5"', world)).toThrow(new EvaluationError('Here stands 5, where a string is wanted.', 0, 6))
  expect(() => evaluated('@{E.text} == @{E.n}', world)).toThrow('"==" cannot compare "abc" with 5.')
  expect(() => evaluated('@{E.text} < @{E.text}', world)).toThrow('"<" cannot compare "abc" with "abc".')
  expect(() => evaluated('substr(@{E.text}, @{E.half})', world)).toThrow(
    new EvaluationError('Here stands 2.5, where an integer is wanted.', 18, 9),
  )
  expect(() => evaluated('sum(@{E.list})', world)).toThrow('Here stands "1", where an integer or a decimal is wanted.')
  expect(() => evaluated('count(@{E.text})', world)).toThrow('Here stands "abc", where an untyped list is wanted.')
})

test('[EXPR4] a place that wants a type gets no other; untyped values are read as it', () => {
  expect(problemsOf('concat("a","b")', { expected: 'boolean' })).toEqual([
    '0+15 expression-type: This place wants a boolean, and the expression gives a string. Convert it with toBool(…).',
  ])
  expect(problemsOf('now()', { expected: 'dateTimeOnly' })[0]).toContain('gives a dateTime. Convert it with toDateTimeOnly(…).')
  expect(problemsOf('now()', { expected: 'duration' })[0]).toMatch(/gives a dateTime\.$/)
  expect(problemsOf('toDateTimeOnly(now())', { expected: 'dateTimeOnly' })).toEqual([])
  const world = { events: { E: { flag: true, until: '2020-07-21T09:00:00' } } }
  checkExamples([
    ['@{E.flag}', true, { ...world, expected: 'boolean' }],
    ['@{E.missing}', false, { ...world, expected: 'boolean' }],
    ['@{E.until}', '2020-07-21T09:00:00.000', { ...world, expected: 'dateTimeOnly' }],
    ['@{E.missing}', null, { ...world, expected: 'dateTimeOnly' }],
  ])
  expect(() => evaluated('@{E.until}', { ...world, expected: 'boolean' })).toThrow('where a boolean is wanted')
})

test('[EXPR5] values without a form in JSON are of their own kinds', () => {
  expect(evaluated('toDateTime("1970-01-01T02:00:01+02:00")')).toEqual(new DateTime(1_000, 7_200_000))
  expect(evaluated('toDateTimeOnly("1970-01-01T00:00:01")')).toEqual(new DateTimeOnly(1_000))
  expect(evaluated('date("1970-01-02")')).toEqual(new DateOnly(1))
  expect(evaluated('toDuration("PT1S")')).toEqual(new Duration(1_000))
})

test('[EXPR21] a payload has moments in UTC with milliseconds, durations in ms, and keeps nulls', () => {
  const compiled = compileExpression('[toDateTime("2020-07-20T12:00:00+02:00"), null]', scopeOf())
  expect(compiled.ok && valueToJson(compiled.evaluate({} as never))).toEqual(['2020-07-20T10:00:00.000Z', null])
  checkExamples([
    ['toDuration("P1D")', 86_400_000],
    ['toDateTimeOnly("2020-07-20")', '2020-07-20T00:00:00.000'],
    ['date("2020-07-20")', '2020-07-20'],
    ['@{Order.address}', { zip: '75001' }, typed],
    ['null', null],
  ])
})

test('[EXPR13] a constant that can never be read is warned of, and null', () => {
  const compiled = compileExpression('toDateTime("2020-07-20") < now()', scopeOf())
  expect(compiled.ok && compiled.warnings).toEqual([
    {
      code: 'expression-always-null',
      message: 'toDateTime() cannot read this, and is always null.',
      offset: 0,
      length: 24,
      line: 1,
      column: 1,
    },
  ])
  const fine = compileExpression('toDateTime("2020-07-20T00:00:00Z") < now() and toDateTime(null) is null', scopeOf())
  expect(fine.ok && fine.warnings).toEqual([])
})
