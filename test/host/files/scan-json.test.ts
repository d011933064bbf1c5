import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineAndColumn, placeOf } from '../../../src/host/files/json-flaw.ts'
import { scanJson } from '../../../src/host/files/scan-json.ts'

const flawsOf = (text: string) => scanJson(text).map((flaw) => `${placeOf(flaw, text)} ${flaw.code}: ${flaw.message}`)

describe('the first syntax error is found where it stands', () => {
  test.each([
    ['', '1:1', 'empty'],
    ['  \n ', '2:2', 'empty'],
    ['{', '1:2', 'closing }'],
    ['{"a": [1, 2', '1:12', 'closing ]'],
    ['{\n  "a": 1,\n}', '3:1', 'Remove the comma before the closing brace'],
    ['[1,]', '1:4', 'Remove the comma before the closing bracket'],
    ['{"a" 1}', '1:6', 'A colon is expected after a key, found "1"'],
    ['{"a": 1 "b": 2}', '1:9', 'A comma or } is expected'],
    ["{'a': 1}", '1:2', 'double quotes only'],
    ['{"a": tru}', '1:7', 'A value is expected here, found "tru"'],
    ['{"a": 01}', '1:8', 'A comma or } is expected'],
    ['{"a": .5}', '1:7', 'A value is expected'],
    ['{"a": "x\ny"}', '1:9', 'A string ends on the line'],
    ['{"a": "x\ty"}', '1:9', 'U+0009'],
    ['{"a": "\\x"}', '1:8', 'backslash'],
    ['{"a": "\\u12g4"}', '1:8', 'backslash'],
    ['{"a": "x', '1:9', 'inside a string'],
    ['{} {}', '1:4', 'after the end'],
    ['{} // done', '1:4', 'after the end'],
    ['// hello\n{}', '1:1', 'no comments'],
    ['\u0000\u0001', '1:1', 'A value is expected'],
    ['[1 😀]', '1:4', 'found "😀"'],
  ])('%j', (text, place, words) => {
    const [flaw] = flawsOf(text)
    expect(flaw).toContain(`${place} json-syntax: `)
    expect(flaw).toContain(words)
  })
})

test('what may follow a backslash in a string is what JSON.parse lets follow', () => {
  for (let code = 0; code < 128; code += 1) {
    const text = `"\\${String.fromCharCode(code)}0000"`
    expect(scanJson(text).length === 0, text).toBe(isJson(text))
  }
})

test('a key that an object has twice is named, also when one of them is written with escapes', () => {
  expect(flawsOf('{"steps": {"a": 1, "b/c": 2, "\\u0061": 3, "b/c": 4}}')).toEqual([
    '/steps/a duplicate-key: The key "a" stands twice in this object: keep one.',
    '/steps/b~1c duplicate-key: The key "b/c" stands twice in this object: keep one.',
  ])
})

test('the same key in two objects is no clash', () => {
  expect(flawsOf('[{"a": 1}, {"a": {"a": 1}}]')).toEqual([])
})

test('nesting is let through up to the limit and no deeper', () => {
  expect(flawsOf(`${'['.repeat(200)}${']'.repeat(200)}`)).toEqual([])
  expect(scanJson(`${'['.repeat(201)}${']'.repeat(201)}`).map(({ code }) => code)).toEqual(['too-deep'])
  expect(scanJson('{"a":'.repeat(1_000_000)).map(({ code }) => code)).toEqual(['too-deep'])
})

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('a text without flaws is exactly one that JSON.parse takes, but for keys and nesting', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b"',
    '1',
    '-0.5e3',
    '01',
    'true',
    'null',
    'nul',
    ' ',
    '\n',
    '"',
    '\\',
    '/',
  )
  const valid = fc.json({ maxDepth: 5 })
  const damaged = fc.tuple(valid, fc.nat(), pieces).map(([text, at, piece]) => {
    const cut = at % (text.length + 1)
    return `${text.slice(0, cut)}${piece}${text.slice(cut + 1)}`
  })
  const random = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(valid, damaged, random), (text) => {
      expect(scanJson(text).some(({ code }) => code === 'json-syntax')).toBe(!isJson(text))
    }),
    { numRuns: 5000, seed: 20260105 },
  )
})

test('lines and columns count from one', () => {
  expect(lineAndColumn('ab\ncd', 0)).toBe('1:1')
  expect(lineAndColumn('ab\ncd', 2)).toBe('1:3')
  expect(lineAndColumn('ab\ncd', 3)).toBe('2:1')
  expect(lineAndColumn('ab\r\ncd', 5)).toBe('2:2')
})
