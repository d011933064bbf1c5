import { describe, expect, test } from 'vitest'
import { decodeJourney, decodeScenario, decodeWorkspace } from '../../../src/engine/model/decode.ts'
import { linesOf } from './problem-lines.ts'
import { sampleJourney, sampleScenario } from './sample-documents.ts'

describe('documents of another kind or format say only that', () => {
  test.each([
    ['a workspace where a journey is wanted', () => decodeJourney({ format: 'rehearsal/workspace/1', name: 'x', zork: 1 })],
    ['a journey of a later format', () => decodeJourney({ ...sampleJourney(), format: 'rehearsal/journey/2', zork: 1 })],
    ['a scenario where a workspace is wanted', () => decodeWorkspace(sampleScenario())],
  ])('%s', (_, decode) => expect(linesOf(decode())).toEqual(['/format wrong-format']))

  test('a format that is none at all hides nothing', () => {
    expect(linesOf(decodeJourney({ ...sampleJourney(), format: 'journey', zork: 1 }))).toEqual([
      '/format unknown-value',
      '/zork unknown-field',
    ])
  })
})

describe('what is no object is one problem at the whole document', () => {
  for (const value of [null, 5, 'x', true, [], undefined]) {
    test(String(JSON.stringify(value)), () => {
      const decoded = decodeJourney(value)
      expect(decoded.ok ? [] : decoded.problems.map(({ pointer }) => pointer)).toEqual([''])
    })
  }
})

describe('names that JavaScript has already given', () => {
  test('steps called like what every object has are steps like any other', () => {
    const text = '{"constructor":{"type":"end"},"toString":{"type":"wait","for":"x"},"hasOwnProperty":{"type":"end"}}'
    const journey = { ...sampleJourney(), steps: JSON.parse(text) }
    expect(linesOf(decodeJourney(journey))).toEqual(['/steps/toString/for bad-duration'])
  })

  test('"__proto__" is a problem wherever it stands', () => {
    const journey = JSON.parse(JSON.stringify(sampleJourney()).replace('"done":{', '"__proto__":{"type":"end"},"done":{'))
    expect(linesOf(decodeJourney(journey))).toEqual(['/steps/__proto__ reserved-name'])
    const scenario = JSON.parse(JSON.stringify(sampleScenario()).replace('"deep":{', '"__proto__":1,"deep":{"__proto__":{"x":1},'))
    expect(linesOf(decodeScenario(scenario))).toEqual([
      '/timeline/0/properties/__proto__ reserved-name',
      '/timeline/0/properties/deep/__proto__ reserved-name',
    ])
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('nesting without end', () => {
  const nested = (levels: number, wrap: (inner: unknown) => unknown): unknown => {
    let value: unknown = 1
    for (let level = 0; level < levels; level++) value = wrap(value)
    return value
  }

  test.each([
    ['lists', (inner: unknown) => [inner]],
    ['objects', (inner: unknown) => ({ a: inner })],
    ['follow-ups of recipes', (inner: unknown) => [{ followedBy: inner }]],
  ])('10,000 levels of %s are one problem', (_, wrap) => {
    const scenario = { ...sampleScenario(), timeline: nested(10_000, wrap) }
    const decoded = decodeScenario(scenario)
    expect(decoded.ok ? [] : decoded.problems.map(({ code }) => code)).toEqual(['too-deep'])
  })

  test('what a person may nest is read', () => {
    const [item] = sampleScenario().timeline as object[]
    const scenario = { ...sampleScenario(), timeline: [{ ...item, properties: { a: nested(190, (inner) => [inner]) } }] }
    expect(linesOf(decodeScenario(scenario))).toEqual([])
  })
})

test('what is no JSON is a problem, not a crash', () => {
  const [item] = sampleScenario().timeline as object[]
  const scenario = { ...sampleScenario(), timeline: [{ ...item, properties: { a: 1n, b: Number.NaN, c: () => 1 } }] }
  expect(linesOf(decodeScenario(scenario))).toEqual([
    '/timeline/0/properties/a not-json',
    '/timeline/0/properties/b not-json',
    '/timeline/0/properties/c not-json',
  ])
})

test('twenty thousand items are read, and each broken one is named', () => {
  const timeline = Array.from({ length: 20_000 }, (_, n) => ({ at: `+${n}s`, profile: 'u1', event: 'A', properties: { n } }))
  expect(decodeScenario({ ...sampleScenario(), timeline }).ok).toBe(true)
  const broken = decodeScenario({ ...sampleScenario(), timeline: timeline.map((item, n) => (n % 1_000 === 0 ? { ...item, at: n } : item)) })
  expect(broken.ok ? 0 : broken.problems.length).toBe(20)
})
