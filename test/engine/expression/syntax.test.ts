import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../../../src/engine/expression/syntax/parse.ts'
import { print } from '../../../src/engine/expression/syntax/print.ts'
import { anyExpression, withoutPlaces } from './any-expression.ts'

/** The expression with the brackets that show how it was understood. */
function understood(text: string): string {
  const parsed = parse(text)
  return parsed.ok ? print(parsed.expression) : parsed.problem.message
}

function problemOf(text: string) {
  const parsed = parse(text)
  if (parsed.ok) throw new Error(`${text} is an expression`)
  return parsed.problem
}

test.each([
  ['2 + (3 * 4)', '2 + 3 * 4'],
  ['(2 + 3) * 4', '(2 + 3) * 4'],
  ['(10 - 4) - 3', '10 - 4 - 3'],
  ['10 - (4 - 3)', '10 - (4 - 3)'],
  ['(8 / 2) / 2', '8 / 2 / 2'],
  ['(false and true) or false', 'false and true or false'],
  ['true or (true and false)', 'true or true and false'],
  ['(not (1 > 2)) and (1 > 2)', 'not 1 > 2 and 1 > 2'],
  ['not (3.15 < 1)', 'not 3.15 < 1'],
  ['((1 + 2)) is integer', '1 + 2 is integer'],
  ['("a" == "b") is null', '"a" == "b" is null'],
  ['(((1 + 2))) < (4 * 5)', '1 + 2 < 4 * 5'],
])('[EXPR2] %s needs no more brackets than %s', (withBrackets, shortest) => {
  expect(understood(withBrackets)).toBe(shortest)
  expect(understood(shortest)).toBe(shortest)
})

test.each([
  [
    "@{Segmentqualification.segmentMembership.ups.'8597c5dc-70e3'.status}",
    '@{Segmentqualification.segmentMembership.ups."8597c5dc-70e3".status}',
  ],
  ["#{OpenWeather.weatherData.rain.'3h'} > 0", '#{OpenWeather.weatherData.rain."3h"} > 0'],
  ['@{ E . f , defaultValue : -1 }', '@{E.f, defaultValue: -1}'],
  ['#{S.t.time, defaultValue: (now())}', '#{S.t.time, defaultValue: (now())}'],
  [
    '#{Weather.main.temperature, params: {localisation: #{GPS.main.coordinates, params: {city: @{P.address.city}}}}}',
    '#{Weather.main.temperature, params: {localisation: #{GPS.main.coordinates, params: {city: @{P.address.city}}}}}',
  ],
  ["@{MyEvent.identityMap.entry('Email').first().id}", '@{MyEvent.identityMap.entry("Email").first().id}'],
  ['#{E.A.list. all(currentDataPackField.a-b > 0\n and true).x}', '#{E.A.list.all(currentDataPackField.a-b > 0 and true).x}'],
  ['@action{Ask.answer.code}', '@action{Ask.answer.code}'],
  ["if ( 1 > 2 )\nthen ('a')\nelse ('b')", 'if (1 > 2) then ("a") else ("b")'],
  ['\'\\\\|OFFER\' + "\\d" + \'say "hi"\'', '"\\\\|OFFER" + "\\\\d" + "say \\"hi\\""'],
])('[EXPR1] %s is understood', (text, printed) => {
  expect(understood(text)).toBe(printed)
})

test.each([
  ['true AND false', 5, '"AND" is no operator: they are written in lower case. Did you mean "and"?'],
  ['1 == 2 && true', 7, '"&&" means nothing here. Write "and".'],
  ['1 = 2', 2, '"=" means nothing here. Write "==".'],
  ['"abc', 0, 'This text has no closing ".'],
  ['(1 + 2', 6, 'The expression ends where ")" that closes the round bracket should stand.'],
  ['', 0, 'The expression ends where a value should stand.'],
  ['@evnt{E.f}', 0, '"@" means nothing here. Did you mean "@event{"?'],
  ['@{E.f, defaultvalue: 1}', 7, 'After the comma stands "defaultValue: …" or "params: {…}", once each. Did you mean "defaultValue"?'],
  ['@{E.f, defaultValue: now()}', 21, 'A function that makes a default value stands in round brackets.'],
  ['@{E.items.al(true)}', 10, 'Collections and maps have no function "al". Did you mean "all"?'],
  ['@{E.3h}', 4, '"3h" is neither a number nor a name: a name that begins with a digit stands in quotes, in a path.'],
  ['@{E.prénom}', 6, '"é" means nothing here. A name with letters beyond a to z stands in quotes, in a path.'],
  ['if (true) then 1 else (2)', 15, 'Here stands "1", where "(" after "then" should stand.'],
  ['gold', 0, '"gold" alone is no value: texts stand in quotes, fields in "@{…}" or "#{…}", and functions have round brackets.'],
  ['1 2', 2, 'Here stands "2", where an operator or the end should stand.'],
  ['9007199254740993', 0, 'Integers beyond 9007199254740991 cannot be held exactly: write a smaller one, or a decimal.'],
])('[EXPR3] %s is no expression, and the place is named', (text, offset, message) => {
  expect(problemOf(text)).toMatchObject({ code: 'expression-syntax', offset, message })
})

test('[EXPR3] a problem knows its line and column', () => {
  expect(problemOf('1 +\n  2 +\n  )')).toMatchObject({ offset: 12, length: 1, line: 3, column: 3 })
})

test('[EXPR3] what is nested or chained beyond reason is refused, not followed to the end of the stack', () => {
  for (const text of [
    '('.repeat(100_000),
    `1${' + 1'.repeat(100_000)}`,
    'not '.repeat(100_000),
    '['.repeat(100_000),
    '-'.repeat(100_000),
  ]) {
    expect(problemOf(text).message).toMatch(/at most 500/)
  }
  expect(parse(`[${'1,'.repeat(20_000)}1]`).ok).toBe(true)
})

test('[EXPR1] what is printed is read back as the same tree', () => {
  fc.assert(
    fc.property(anyExpression, (expression) => {
      const printed = print(expression)
      const parsed = parse(printed)
      expect(parsed.ok ? withoutPlaces(parsed.expression) : parsed.problem).toEqual(withoutPlaces(expression))
    }),
    { numRuns: 500 },
  )
})

test('[EXPR3] any text is an expression or has a problem that lies inside it', () => {
  const pieces = fc.constantFrom(
    ...[
      '@{',
      '#{',
      '}',
      '(',
      ')',
      '[',
      ']',
      ',',
      '.',
      ':',
      '"',
      "'",
      '\\',
      ' ',
      'and',
      'not',
      'is',
      'null',
      'if',
      'then',
      'E',
      'all',
      '1',
      '2.5',
      '==',
      '-',
    ],
  )
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
  )
  fc.assert(
    fc.property(text, (given) => {
      const parsed = parse(given)
      if (parsed.ok) return
      const { offset, length } = parsed.problem
      expect(offset).toBeGreaterThanOrEqual(0)
      expect(length).toBeGreaterThanOrEqual(0)
      expect(offset + length).toBeLessThanOrEqual(given.length)
    }),
    { numRuns: 2_000 },
  )
})
