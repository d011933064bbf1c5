import { describe, expect, test } from 'vitest'
import { caseDifferences } from './case-differences.ts'
import { differences, rowDifferences } from './row-differences.ts'

const answer = (result: unknown) => ({ code: 0, output: JSON.stringify(result), errors: '' })
const expectation = { case: 'X', why: '', exitCode: 0 }

describe('a row', () => {
  test('may have more fields than expected, not other values', () => {
    expect(differences({ a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 }, 'row')).toEqual([])
    expect(differences({ a: { b: 1 } }, { a: { b: '1' } }, 'row')).toEqual(['row.a.b: expected 1, got "1"'])
    expect(differences({ a: null }, {}, 'row')).toHaveLength(1)
  })

  test('has lists of the same length', () => {
    expect(differences([1], [1, 2], 'row')).toHaveLength(1)
    expect(differences([{ a: 1 }], [{ a: 1, b: 2 }], 'row')).toEqual([])
  })
})

describe('rows', () => {
  test('match as a multiset, in any order', () => {
    const rows = [{ profile: 'u2' }, { profile: 'u1', at: '2' }, { profile: 'u1', at: '1' }]
    expect(rowDifferences('sends', [{ profile: 'u1' }, { profile: 'u1' }, { profile: 'u2' }], rows)).toEqual([])
    expect(rowDifferences('sends', [{ profile: 'u1' }, { profile: 'u2' }, { profile: 'u2' }], rows)).toHaveLength(1)
  })

  test('are complete: one too many or one too few is a difference', () => {
    expect(rowDifferences('sends', [], [{ profile: 'u1' }])).toHaveLength(1)
    expect(rowDifferences('sends', [{ profile: 'u1' }], [])).toHaveLength(2)
    expect(rowDifferences('sends', [], undefined)).toEqual(['sends: missing in the result'])
  })
})

describe('a case', () => {
  test('wants its exit code', () => {
    expect(caseDifferences({ ...expectation, exitCode: 1 }, answer({}))).toHaveLength(1)
  })

  test('wants its journeys as a subset and its absent paths absent', () => {
    const result = { journeys: { a: { admitted: 1, refused: 0 } }, sends: [{ payload: { coupon: 'x' } }] }
    expect(caseDifferences({ ...expectation, journeys: { a: { admitted: 1 } } }, answer(result))).toEqual([])
    expect(caseDifferences({ ...expectation, journeys: { a: { admitted: 2 } } }, answer(result))).toHaveLength(1)
    expect(caseDifferences({ ...expectation, absent: ['sends[0].payload.coupon'] }, answer(result))).toHaveLength(1)
    expect(caseDifferences({ ...expectation, absent: ['sends[0].payload.total', 'sends[9].at'] }, answer(result))).toEqual([])
  })

  test('wants each problem at its pointer', () => {
    const refused = { code: 2, output: '', errors: 'x.json:/journeys/0/steps/a/next: unknown-step: …' }
    const wanting = (pointer: string, code?: string) => ({ ...expectation, exitCode: 2, problems: [{ pointer, code }] })
    expect(caseDifferences(wanting('/journeys/0/steps/a/next'), refused)).toEqual([])
    expect(caseDifferences(wanting('/journeys/0/steps/a/next', 'unknown-step'), refused)).toEqual([])
    expect(caseDifferences(wanting('/journeys/0/steps/a/next', 'cycle'), refused)).toHaveLength(1)
    expect(caseDifferences(wanting('/journeys/0/steps/a'), refused)).toHaveLength(1)
  })

  test('wants one JSON document on standard output', () => {
    expect(caseDifferences(expectation, { code: 0, output: 'running…\n{}', errors: '' })).toHaveLength(1)
  })
})
