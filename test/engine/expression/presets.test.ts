import { expect, test } from 'vitest'
import { dialects, fieldHelp, functionHelp } from '../../../src/engine/expression/index.ts'
import { problemsOf, scopeOf } from './evaluated.ts'

const namesIn = (dialect: (typeof dialects)[number]) => functionHelp(dialect).map(({ name }) => name)

test('[EXPR22] each preset has the functions of its product', () => {
  const [seed, classic, current] = dialects.map((dialect) => new Set(namesIn(dialect)))
  const later = ['filter', 'getListItem', 'intersect', 'limit', 'split', 'toDateOnly']
  const gone = ['getBestSendTime', 'toTimeZone']
  expect(namesIn('jo-2021').filter((name) => !seed?.has(name))).toEqual(expect.arrayContaining(later))
  expect(namesIn('jo-2021').filter((name) => !seed?.has(name))).toHaveLength(later.length)
  expect(
    namesIn('jo-2020-07')
      .filter((name) => !classic?.has(name))
      .sort(),
  ).toEqual(gone)
  expect(namesIn('ajo-current').filter((name) => !classic?.has(name))).toEqual(['inAudience'])
  expect(namesIn('jo-2021').filter((name) => !current?.has(name))).toEqual([])
})

test('[EXPR22] a function that the preset lacks is a problem that says when it came or went', () => {
  expect(problemsOf('limit([1], 1)', { dialect: 'jo-2020-07' })).toEqual([
    '0+5 expression-not-in-preset: limit() is not in jo-2020-07: it came with jo-2021.',
  ])
  expect(problemsOf('toTimeZone("UTC")', { dialect: 'ajo-current' })).toEqual([
    '0+10 expression-not-in-preset: toTimeZone() is not in ajo-current: it was there up to jo-2020-07.',
  ])
  expect(problemsOf('sort(@{E.list}, "price", true)', { dialect: 'jo-2020-07', events: { E: {} } })[0]).toContain(
    'sort(list: listT, ascending: boolean)',
  )
})

test('[EXPR4] arguments of a wrong type or number are told with the ways to call the function', () => {
  expect(problemsOf('length("a", 1)')).toEqual([
    '12+1 expression-type: length() does not take a string and an integer: it is length(text: string) → integer.',
  ])
  expect(problemsOf('length()')).toEqual([
    '0+8 expression-type: length() needs something in its brackets: it is length(text: string) → integer.',
  ])
  expect(problemsOf('max("a", "b")')[0]).toContain(
    'max() takes no string here: it is max(list: listT) → T or max(first: T, second: T) → T with T one of duration',
  )
  expect(problemsOf('max(1, 2.5)')).toHaveLength(1)
  expect(problemsOf('in(1, ["a"])')).toHaveLength(1)
  expect(problemsOf('distinct(filter(@{E.list}, "a", [1]), "b")', { events: { E: {} } })[0]).toContain('list of objects that is no field')
  expect(problemsOf('INSEGMENT("gold")', { segments: ['gold'] })[0]).toContain('Did you mean "inSegment"?')
})

test('[EXPR17] zones are written out, and known', () => {
  expect(problemsOf('now("Europe/Pari")')[0]).toContain('There is no time zone "Europe/Pari"')
  expect(problemsOf('now(@{E.zone})', { events: { E: {} } })[0]).toContain('expression-constant: The time zone of now() is written out')
  expect(problemsOf('updateTimeZone(now(), "Europe/" + "Paris")')[0]).toContain('expression-constant')
  expect(problemsOf('toDateTime("Mars", toDateTimeOnly("2020-01-01"))')[0]).toContain('"Mars"')
  expect(problemsOf('now("UTC+02:00")')).toEqual([])
  expect(problemsOf('now(toTimeZone("Mars"))', { dialect: 'jo-2020-07' })).toEqual([
    '15+6 expression-unknown-name: There is no time zone "Mars". Write one like "Europe/Paris" or "+02:00".',
  ])
  expect(problemsOf('date("x" + "y")')[0]).toContain('expression-constant')
  expect(problemsOf('date("2021-13-01")')[0]).toContain('"2021-13-01" is no date')
})

test('[EXPR22] the editor is told every function with its signatures, and every field that is known', () => {
  const substr = functionHelp('jo-2021').find(({ name }) => name === 'substr')
  expect(substr).toEqual({
    name: 'substr',
    category: 'String',
    signatures: ['substr(text: string, begin: integer, end?: integer) → string'],
    summary: 'The part of a text from one place up to, not including, another or the end; places count from 0.',
    nulls: 'A null gives null.',
    source: '12.4 [docs: JO fn substr] OS-21; places outside the text count as its ends [inferred]',
  })
  expect(functionHelp('jo-2020-07').find(({ name }) => name === 'sort')?.signatures).toEqual([
    'sort(list: listT, ascending: boolean) → listT',
  ])
  const scope = scopeOf({ fields: { 'Order placed': { total: 'decimal', ship: { '2nd': 'string' } } }, dialect: 'jo-2020-07' })
  expect(fieldHelp(scope)).toEqual([
    { text: '@{"Order placed".total}', type: 'decimal' },
    { text: '@{"Order placed".ship."2nd"}', type: 'string' },
    { text: '#{Weather.main}', type: 'any' },
    { text: '#{Weather.typed.temperature}', type: 'decimal' },
  ])
  for (const { text } of fieldHelp({ ...scope, dialect: 'ajo-current' })) {
    expect(
      problemsOf(text, { fields: { 'Order placed': { total: 'decimal', ship: { '2nd': 'string' } } }, dialect: 'ajo-current' }),
      text,
    ).toEqual([])
  }
})
