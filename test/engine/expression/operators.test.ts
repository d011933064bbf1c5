import { expect, test } from 'vitest'
import { evaluated, problemsOf, typeOf } from './evaluated.ts'
import { checkExamples } from './functions/check-examples.ts'

const events = {
  E: { n: 4, d: 2.5, text: 'abc', flag: true, nothing: null, list: [1, null], object: { a: 1 }, seen: '2020-07-20T09:00:00Z' },
}
const world = { events }

test('[EXPR2][EXPR7] arithmetic: the stronger operator first, then from left to right; by 0 it gives 0', () => {
  checkExamples([
    ['4 + 2 * 10', 24],
    ['(4 + 2) * 10', 60],
    ['10 - 4 - 3', 3],
    ['7 % 4', 3],
    ['-7 % 4', -3],
    ['8 / 2 / 2', 2],
    ['1 / 4', 0.25],
    ['6/0', 0],
    ['6.0/0.0', 0],
    ['6 % 0', 0],
    ['- (2 + 3)', -5],
    ['1 + 2.5', 3.5],
    ['3.0 * 4.0', 12],
    ['@{E.n} * 2', 8, world],
    ['@{E.n} * @{E.d}', 10, world],
    ['-@{E.n} + 1', -3, world],
  ])
})

test('[EXPR7] two integers give an integer, but divided they give a decimal', () => {
  expect(['1 + 2', '1 - 2', '2 * 3', '7 % 4'].map((text) => typeOf(text))).toEqual(['integer', 'integer', 'integer', 'integer'])
  expect(['4 / 2', '1 + 2.0', '7.5 % 2', '-2.5'].map((text) => typeOf(text))).toEqual(['decimal', 'decimal', 'decimal', 'decimal'])
  expect(typeOf('@{E.n} - 1', world)).toBe('number')
})

test('[EXPR4] "*" wants two numbers of one type, and every operator the types of its table', () => {
  expect(problemsOf('3 * 4.0')).toEqual([
    '0+7 expression-type: "*" wants two numbers of one type, and here stand an integer and a decimal: write both with a point, or convert one.',
  ])
  for (const [text, place] of [
    ['1 - "a"', '4+3'],
    ['true * 2', '0+4'],
    ['1 + true', '0+8'],
    ['"a" + [1]', '0+9'],
    ['now() + now()', '0+13'],
    ['now() - 1', '0+5'],
    ['date("2020-01-01") + toDuration(1)', '0+34'],
    ['"a" < "b"', '0+9'],
    ['date("2020-01-01") < date("2020-01-02")', '0+39'],
    ['now() > toDateTimeOnly(now())', '0+29'],
    ['1 == "1"', '0+8'],
    ['true != 1', '0+9'],
    ['not 1', '4+1'],
    ['1 and true', '0+1'],
    ['true or "x"', '8+3'],
    ['1 has null', '0+1'],
    ['-"a"', '1+3'],
    ['if (1) then (2) else (3)', '4+1'],
    ['if (true) then (2) else ("3")', '25+3'],
    ['[1, 2.0]', '4+3'],
    ['[1, [2]]', '4+3'],
  ] as const) {
    expect(problemsOf(text), text).toHaveLength(1)
    expect(problemsOf(text)[0], text).toMatch(new RegExp(`^${place.replace('+', '\\+')} expression-type: `))
  }
})

test('[EXPR4] every problem is told, not only the first, and a broken part makes no further ones', () => {
  expect(problemsOf('lowr("A") + 1 == 2 and inSegment("x") or 1 < "2"')).toEqual([
    '0+4 expression-unknown-name: There is no function "lowr". Did you mean "lower"?',
    '33+3 expression-unknown-name: There is no segment "x".',
    '41+7 expression-type: "<" compares numbers, dateTimes or dateTimeOnlys, and here stand an integer and a string.',
  ])
})

test('[EXPR8] texts join with anything single, and a duration moves a date, a wall clock or a duration', () => {
  checkExamples([
    ['"a" + "b" + "c" + 1234', 'abc1234'],
    ['1234 + "a"', '1234a'],
    ['"x" + 2.50', 'x2.5'],
    ['"x" + true', 'xtrue'],
    ['(now()) + " is the current time"', '2020-07-20T10:25:00.000Z is the current time'],
    ['"in " + toDuration("PT1S")', 'in 1000'],
    ['"on " + date("2020-01-02")', 'on 2020-01-02'],
    ['"x" + null', null],
    ['@{E.text} + "/" + 12', 'abc/12', world],
    ['@{E.text} + @{E.n}', 'abc4', world],
    ['@{E.n} + @{E.n}', 8, world],
    ['@{E.missing} + "x"', null, world],
    ['toDateTime("2011-12-03T15:15:30Z") + toDuration("PT15M")', '2011-12-03T15:30:30.000Z'],
    ['toDateTimeOnly("2011-12-03T15:15:30") + toDuration("PT15M")', '2011-12-03T15:30:30.000'],
    ['now() + toDuration("PT1H")', '2020-07-20T11:25:00.000Z'],
    ['toDuration("PT1H") + toDuration("PT1H")', 7_200_000],
    ['now() + toDuration(null)', null],
  ])
  expect(() => evaluated('@{E.list} + "x"', world)).toThrow('"+" cannot add "x" to a list.')
  expect(() => evaluated('@{E.n} + @{E.flag}', world)).toThrow('"+" cannot add true to 4.')
  expect(() => evaluated('now() + toDuration("P9999999D")')).toThrow('beyond the years 0 to 9999')
})

test('[EXPR6] null is no: comparisons with it are false, and logic has two values', () => {
  checkExamples([
    ['null == null', false],
    ['@{E.nothing} == "a"', false, world],
    ['@{E.missing} != "a"', false, world],
    ['not (@{E.missing} == "a")', true, world],
    ['@{E.missing} < 1', false, world],
    ['@{E.missing} >= 1', false, world],
    ['@{E.missing} and true', false, world],
    ['true or @{E.missing}', true, world],
    ['not @{E.missing}', true, world],
    ['if (@{E.missing}) then ("yes") else ("no")', 'no', world],
    ['@{E.missing} * 2', null, world],
    ['1 / null', null],
    ['-@{E.missing}', null, world],
    ['if (true) then (null) else (1)', null],
  ])
})

test('[EXPR6] tests ask for nulls and types; null is of no type', () => {
  checkExamples([
    ['@{E.missing} is null', true, world],
    ['@{E.text} is not null', true, world],
    ['"" is null', false],
    ['["foo", "bar", null] has null', true],
    ['["foo", "bar", ""] has null', false],
    ['@{E.list} has null', true, world],
    ['@{E.missing} has null', false, world],
    ['3 is integer', true],
    ['3 is decimal', false],
    ['3.0 is decimal', true],
    ['3.0 is integer', false],
    ['3 is numeric and 3.5 is numeric', true],
    ['"3" is numeric', false],
    ['@{E.n} is integer', true, world],
    ['@{E.d} is decimal', true, world],
    ['@{E.text} is numeric', false, world],
    ['@{E.missing} is numeric', false, world],
    ['null is integer', false],
  ])
})

test('[EXPR7] integers and decimals compare with one another, moments by their instant, lists by what they hold', () => {
  checkExamples([
    ['3.14 == 42', false],
    ['3 == 3.0', true],
    ['3 > 2.5', true],
    ['42 >= 3.14 and 3.14 > 2 and not 3.15 < 1', true],
    ['"foo" == "bar"', false],
    ['"foo" != "bar"', true],
    ['toDateTime("2020-01-01T00:00:00Z") == toDateTime("2020-01-01T01:00:00+01:00")', true],
    ['toDateTime(@{E.seen}) < now()', true, world],
    ['[1,2] == [1,2]', true],
    ['[1,2] == [2,1]', false],
    ['toDuration("PT1S") == toDuration(1000)', true],
  ])
})

test('[EXPR3] a text that doubles itself does not fill the memory', () => {
  const doubled = (inner: string, times: number): string =>
    times === 0 ? inner : doubled(`replaceAll(${inner}, "a", "aaaaaaaaaa")`, times - 1)
  expect(problemsOf(doubled('"a"', 20))[0]).toMatch(/expression-constant: This text would have more than 1048576 letters/)
  const long = { events: { E: { text: 'x'.repeat(600_000) } } }
  for (const text of ['@{E.text} + @{E.text}', 'concat(@{E.text}, @{E.text})', 'serializeList([@{E.text}, "a", "b"], @{E.text}, false)']) {
    expect(() => evaluated(text, long), text).toThrow('This text would have more than 1048576 letters.')
  }
  expect(evaluated('length(@{E.text} + "y")', long)).toBe(600_001)
})

test('[EXPR7] "and" and "or" stop where the answer is known', () => {
  checkExamples([
    ['false and @{E.text} > 1', false, world],
    ['true or @{E.text} > 1', true, world],
  ])
  expect(() => evaluated('true and @{E.text} > 1', world)).toThrow('Here stands "abc", where an integer or a decimal is wanted.')
})
