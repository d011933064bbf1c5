import fc from 'fast-check'
import { expect, test } from 'vitest'
import { functionTable } from '../../../src/engine/expression/functions/function-table.ts'
import { type Pattern, parseSignature } from '../../../src/engine/expression/functions/signature.ts'
import { compileExpression, EvaluationError, valueToJson } from '../../../src/engine/expression/index.ts'
import { print } from '../../../src/engine/expression/syntax/print.ts'
import type { JsonValue } from '../../../src/engine/model/json-value.ts'
import { anyExpression } from './any-expression.ts'
import { anyTypedText } from './any-typed-text.ts'
import { evaluated, problemsOf, scopeOf, typeOf, type World } from './evaluated.ts'

const json = fc.oneof(
  fc.constantFrom<JsonValue>(null, true, 0, -3, 2.5, 'a', '2020-01-31T10:00:00Z', '2020-01-31', 'PT1H', 1_595_240_700_000),
  fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<JsonValue>,
)
const list = fc.oneof(fc.array(fc.record({ x: json }), { maxLength: 3 }), fc.array(json, { maxLength: 3 }), fc.constant(null))
const worlds = fc.record({ a: json, b: json, c: json, list: list as fc.Arbitrary<JsonValue> })

function worldOf(event: Readonly<Record<string, JsonValue>>): World {
  return { events: { E: event }, segments: ['gold', 'silver'], memberOf: ['gold'], draws: [0.1, 0.9, 0.5, 0.3] }
}

/** Evaluates, and holds the result to what was promised before. */
function holdsItsPromises(text: string, world: World): boolean {
  const compiled = compileExpression(text, scopeOf(world))
  if (!compiled.ok) {
    for (const { offset, length, message } of compiled.problems) {
      expect(offset + length, message).toBeLessThanOrEqual(text.length)
      expect(message).not.toBe('')
    }
    return false
  }
  try {
    const value = valueToJson(evaluated(text, world))
    expect(JSON.parse(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))
    hasType(compiled.type, value, text)
    expect(valueToJson(evaluated(text, world)), text).toEqual(value)
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    expect(error.offset + error.length).toBeLessThanOrEqual(text.length)
  }
  return true
}

function hasType(type: string, value: JsonValue, text: string): void {
  if (value === null) return
  if (type === 'string' || type.startsWith('date')) expect(typeof value, text).toBe('string')
  if (type === 'integer' || type === 'decimal' || type === 'number' || type === 'duration') expect(typeof value, text).toBe('number')
  if (type === 'boolean') expect(typeof value, text).toBe('boolean')
  if (type.startsWith('list')) expect(Array.isArray(value), text).toBe(true)
}

test('[EXPR3][EXPR5] whatever tree there is, it has located problems, or gives a value or a located error, twice the same', () => {
  fc.assert(
    fc.property(anyExpression, worlds, (expression, event) => {
      holdsItsPromises(print(expression), worldOf(event))
    }),
    { numRuns: 500 },
  )
})

test('[EXPR3] words and marks in any order hang nothing, and give a value, located problems or a located error', () => {
  const words = [
    '@{E.a}',
    '@{E.list',
    '.all(',
    '.x',
    '}',
    '(',
    ')',
    '[',
    ',',
    '1',
    '-',
    '+',
    '==',
    'and',
    'not',
    'is null',
    'if (',
    ') then (',
    ') else (',
    'now()',
    'count(',
    '"a"',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), worlds, (picked, event) => {
      holdsItsPromises(picked.join(' '), worldOf(event))
    }),
    { numRuns: 1_000 },
  )
})

test('[EXPR4][EXPR5] the type that is told before the evaluation is the type of what it gives', () => {
  let evaluations = 0
  fc.assert(
    fc.property(anyTypedText, worlds, (text, event) => {
      if (holdsItsPromises(text, worldOf(event))) evaluations += 1
    }),
    { numRuns: 2_000 },
  )
  expect(evaluations).toBeGreaterThan(1_000)
})

test('[EXPR2] brackets that follow the precedence change nothing', () => {
  const operand = fc.constantFrom('1', '2', '3', '@{E.a}')
  const strong = fc.tuple(operand, fc.constantFrom('*', '/', '%'), operand).map((parts) => parts.join(' '))
  const weak = fc.constantFrom('+', '-')
  const event = { a: 4 }
  fc.assert(
    fc.property(strong, weak, strong, fc.constantFrom('<', '>=', '=='), strong, (a, plus, b, compare, c) => {
      const world = worldOf(event)
      expect(evaluated(`${a} ${plus} ${b}`, world)).toBe(evaluated(`(${a}) ${plus} (${b})`, world))
      expect(evaluated(`${a} ${plus} ${b} ${compare} ${c}`, world)).toBe(evaluated(`((${a}) ${plus} (${b})) ${compare} (${c})`, world))
      const test = `${a} ${compare} ${c}`
      expect(evaluated(`not ${test} and ${test} or ${test}`, world)).toBe(evaluated(`((not (${test})) and (${test})) or (${test})`, world))
    }),
  )
})

/** An argument of each kind that lets a function come to its result. */
const samples: Readonly<Record<string, string>> = {
  string: '"a"',
  integer: '1',
  decimal: '1.5',
  numeric: '1',
  boolean: 'true',
  dateTime: 'now()',
  dateTimeOnly: 'toDateTimeOnly(now())',
  dateOnly: 'date("2020-01-01")',
  duration: 'toDuration(1)',
  listString: '["a"]',
  listInteger: '[1]',
  listDecimal: '[1.5]',
  listObject: '@{E.list}',
  listAny: '[1]',
  T: '1',
  listT: '[1]',
  regex: '"a"',
  dateUnit: '"days"',
  sendTimeGoal: '"open"',
}
const writtenOut: readonly Pattern[] = ['zone', 'segment', 'dateLiteral']

const calls = functionTable.flatMap(({ name, nulls, signatures }) =>
  signatures.flatMap((text) => {
    const { parameters } = parseSignature(text)
    return parameters.flatMap(({ pattern }, place) => {
      if (writtenOut.includes(pattern)) return []
      const given = parameters.map((parameter, other) => {
        if (other === place) return 'null'
        return parameter.pattern === 'zone' ? '"UTC"' : (samples[parameter.pattern] ?? '"2020-01-01"')
      })
      return [{ call: `${name}(${given.join(', ')})`, nulls }]
    })
  }),
)

test.each(calls)('[EXPR6] $call gives what the table says of nulls', ({ call, nulls }) => {
  if (typeof nulls === 'object') return expect(nulls.rule).toMatch(/ null|nulls|Null/)
  const dialect = (['jo-2021', 'jo-2020-07', 'ajo-current'] as const).find(
    (one) =>
      !problemsOf(call, { dialect: one, events: { E: {} } })
        .join()
        .includes('preset'),
  )
  expect(evaluated(call, { dialect, events: { E: { list: [{ a: 1 }] } } })).toBe(nulls === 'gives null' ? null : false)
})

test('[EXPR12] what a constant part gives is worked out once, when the expression is compiled', () => {
  let asked = 0
  const moment = { draw: () => ++asked / 10 }
  expect(typeOf('toDateTime("2020-01-01T00:00:00Z")')).toBe('dateTime')
  const compiled = compileExpression('toDateTime("2020-01-01T00:00:00Z")', scopeOf())
  if (!compiled.ok) throw new Error('is fine')
  expect(compiled.evaluate(moment as never)).toBe(compiled.evaluate(moment as never))
  const drawing = compileExpression('random()', scopeOf())
  expect(drawing.ok && [drawing.evaluate(moment as never), drawing.evaluate(moment as never)]).toEqual([0.1, 0.2])
})
