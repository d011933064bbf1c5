import { expect, test } from 'vitest'
import { evaluated, problemsOf } from '../evaluated.ts'
import { checkExamples, testCategory } from './check-examples.ts'

testCategory('[EXPR16]', 'String', {
  concat: [
    ['concat("Hello","World")', 'HelloWorld'],
    ['concat(["Hello"," ","World"])', 'Hello World'],
    ['concat("a", null)', null],
    ['concat(["a", null])', null],
    ['concat(@{E.tags})', 'ab', { events: { E: { tags: ['a', 'b'] } } }],
  ],
  contain: [
    ['contain("rowing is great", "great")', true],
    ['contain("rowing is great", "GREAT")', false],
    ['contain(null, "great")', false],
  ],
  containIgnoreCase: [['containIgnoreCase("rowing is great", "GREAT")', true]],
  endWith: [
    ['endWith("Hello World", "World")', true],
    ['endWith("Hello World", "Hello")', false],
  ],
  endWithIgnoreCase: [['endWithIgnoreCase("rowing is great", "AT")', true]],
  equalIgnoreCase: [
    ['equalIgnoreCase("rowing is great", "rowing is GREAT")', true],
    ['equalIgnoreCase("straße", "STRASSE")', true],
    ['equalIgnoreCase(null, null)', false],
  ],
  indexOf: [
    ['indexOf("Hello", "l")', 2],
    ['indexOf("Hello", "z")', -1],
    ['indexOf(null, "l")', null],
  ],
  isEmpty: [
    ['isEmpty("")', true],
    ['isEmpty("Hello World")', false],
    ['isEmpty(" ")', false],
    ['isEmpty(null)', false],
  ],
  isNotEmpty: [
    ['isNotEmpty("")', false],
    ['isNotEmpty("hello")', true],
    ['isNotEmpty(null)', false],
  ],
  lastIndexOf: [
    ['lastIndexOf("Hello", "l")', 3],
    ['lastIndexOf("Hello", "z")', -1],
  ],
  length: [
    ['length("Hello World")', 11],
    ['length("😀")', 2],
    ['length(null)', null],
  ],
  lower: [['lower("A")', 'a']],
  matchRegExp: [
    ['matchRegExp("12345", "\\\\d+")', true],
    ['matchRegExp("12345", "\\d+")', true],
    ['matchRegExp("12345a", "\\\\d+")', false],
    ['matchRegExp("Hello World", "^Hello [A-Z][a-z]+$")', true],
    ['matchRegExp("username@adobe.com", ".*adobe")', false],
    ['matchRegExp("ADOBE", "(?i)adobe")', true],
    ['matchRegExp("a|b", "a\\\\Q|\\\\Eb")', true],
    ['matchRegExp("Ab1-", "\\\\p{Upper}\\\\p{Lower}\\\\p{Digit}\\\\-")', true],
    ['matchRegExp("é", "\\\\w")', false],
    ['matchRegExp("é", "\\\\p{L}")', true],
    ['matchRegExp("]}", "]}")', true],
    ['matchRegExp("aXXX", "a[\\\\p{Upper}]{3}")', true],
    ['matchRegExp(null, "a")', false],
    ['matchRegExp("a", null)', false],
    ['matchRegExp(@{E.text}, @{E.pattern})', true, { events: { E: { text: 'abc', pattern: '[a-c]+' } } }],
  ],
  notEqualIgnoreCase: [
    ['notEqualIgnoreCase("iPad", "IPAD")', false],
    ['notEqualIgnoreCase("iPad", "iPhone")', true],
    ['notEqualIgnoreCase(null, "iPad")', false],
  ],
  replace: [
    ['replace("Hello World", "l", "x")', 'Hexlo World'],
    ['replace("aaa", "aa", "b")', 'ba'],
    ["replace('|OFFER_A|OFFER_B', '\\\\|OFFER_A', '')", '|OFFER_B'],
    ["replace('|A|B', '\\\\|' + @{E.code}, '')", '|B', { events: { E: { code: 'A' } } }],
    ['replace("John Snow", "(\\\\w+) (\\\\w+)", "$2, $1")', 'Snow, John'],
    [`replace("John Snow", "(?<first>\\\\w+) (\\\\w+)", "$\{first}!")`, 'John!'],
    ['replace("cost", "cost", "\\\\$5")', '$5'],
    ['replace("a", "b", null)', null],
  ],
  replaceAll: [
    ['replaceAll("Hello World", "l", "x")', 'Hexxo Worxd'],
    ['replaceAll("aaa", "aa", "b")', 'ba'],
    ['replaceAll("a-b-c", "(-)", "$1$1")', 'a--b--c'],
  ],
  split: [
    ['split("A_B_C", "_")', ['A', 'B', 'C']],
    ['split("20.45.2.3434", "\\\\.")', ['20', '45', '2', '3434']],
    ['split("a,,b,,", ",")', ['a', '', 'b']],
    ['split("abc", "")', ['a', 'b', 'c']],
    ['split("abc", ",")', ['abc']],
    ['split(",a", ",")', ['', 'a']],
    ['split("", ",")', ['']],
    ['split(null, ",")', null],
  ],
  startWith: [
    ['startWith("Hello World", "Hello")', true],
    ['startWith("Hello World", "World")', false],
  ],
  startWithIgnoreCase: [['startWithIgnoreCase("rowing is great", "RO")', true]],
  substr: [
    ['substr("Hello World",6)', 'World'],
    ['substr("Hello World", 0, 5)', 'Hello'],
    ['substr("Hello", 3, 99)', 'lo'],
    ['substr("Hello", -3, 2)', 'He'],
    ['substr("Hello", 4, 2)', ''],
    ['substr("Hello", 9)', ''],
    ['substr("Hello", null)', null],
    ["substr('{crm-1}', 1, lastIndexOf('{crm-1}', '}'))", 'crm-1'],
  ],
  trim: [
    ['trim(" Hello ")', 'Hello'],
    ['trim("\\t\\n")', ''],
  ],
  upper: [['upper("b")', 'B']],
  uuid: [['uuid()', '00000000-8000-4000-bfff-ffffffffffff', { draws: [0, 0.5, 0.9999999999, 0.9999999999] }]],
})

test('[EXPR16] a pattern that is none, or only Java has, is a problem; one that comes with the data ends the evaluation', () => {
  expect(problemsOf('matchRegExp("a", "*adobe")')).toEqual([
    '17+8 expression-constant: "*adobe" is no regular expression, or one of a kind that only Java has.',
  ])
  for (const pattern of ['a++', '[a[b]]', '[a&&b]', '(?>a)', '\\\\y', 'a\\\\']) {
    expect(problemsOf(`matchRegExp("a", "${pattern}")`), pattern).toHaveLength(1)
  }
  expect(() => evaluated('matchRegExp("a", @{E.pattern})', { events: { E: { pattern: '(' } } })).toThrow('"(" is no regular expression')
  expect(problemsOf('replace("a", "a", "$x")')).toHaveLength(1)
})

test('[EXPR16] what is no text ends the evaluation with the place of the argument', () => {
  expect(() => evaluated('lower(@{E.n})', { events: { E: { n: 5 } } })).toThrow('Here stands 5, where a string is wanted.')
  checkExamples([['lower(@{E.n})', null, { events: { E: {} } }]])
})
