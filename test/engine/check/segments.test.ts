import { describe, expect, test } from 'vitest'
import { checkWorkspace } from '../../../src/engine/check/check-workspace.ts'
import { decodeScenario, decodeWorkspace } from '../../../src/engine/model/decode.ts'
import type { Segment } from '../../../src/engine/model/segment.ts'
import { lines, linesOf } from '../model/problem-lines.ts'
import { sampleScenario, sampleWorkspace } from '../model/sample-documents.ts'
import { linesOfScenario } from './checked.ts'

const scripted = (id: string): Segment => ({ id, evaluation: 'scripted' })
const streaming = (id: string, rule: object): Segment => ({ id, evaluation: 'streaming', rule }) as Segment
const refers = (id: string, ...to: string[]) => streaming(id, { any: to.map((segment) => ({ segment, member: true })) })

/** The sample scenario without segments, and with nobody in any. */
const scenario = (different: object) => ({ ...sampleScenario(), segments: [], profiles: [{ id: 'u1' }], timeline: [], ...different })

function inWorkspace(segments: readonly Segment[]): string[] {
  const decoded = decodeWorkspace({ ...sampleWorkspace(), segments })
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems))
  return lines(checkWorkspace(decoded.value))
}

function check(title: string, segments: readonly Segment[], ...expected: string[]): void {
  test(title, () => expect(inWorkspace(segments)).toEqual(expected.sort()))
}

describe('segments of a workspace', () => {
  check('are fine', [scripted('a'), streaming('b', { trait: 'plan', is: 'equals', value: 'pro' }), refers('c', 'a', 'b', 'a')])
  check('have ids of their own', [scripted('a'), scripted('b'), scripted('a')], '/segments/2/id duplicate-id')
  check('refer to segments that exist', [refers('a', 'b', 'c'), scripted('c')], '/segments/0/rule/any/0/segment unknown-segment')
  check('a name that every object has is none', [refers('a', 'constructor')], '/segments/0/rule/any/0/segment unknown-segment')
})

describe('a segment does not hang on itself', () => {
  const cycle = (index: number, place = 0) => `/segments/${index}/rule/any/${place}/segment segment-cycle`
  check('directly', [scripted('x'), refers('a', 'x', 'a')], cycle(1, 1))
  check('over another, where the later one refers', [refers('a', 'b'), refers('b', 'a')], cycle(1))
  check('over others in any order', [refers('c', 'a'), refers('a', 'b'), refers('b', 'c')], cycle(2))
  check('twice', [refers('a', 'a'), refers('b', 'b')], cycle(0), cycle(1))
  check('two ways to one segment are no cycle', [refers('a', 'b', 'c'), refers('b', 'd'), refers('c', 'd'), scripted('d')])

  test('the segments are named', () => {
    const decoded = decodeWorkspace({ ...sampleWorkspace(), segments: [refers('a', 'b'), refers('b', 'a')] })
    expect(decoded.ok && checkWorkspace(decoded.value)[0]?.message).toContain('a > b > a')
  })
  test('a chain of 20,000 is walked without exhausting the call stack', () => {
    const chain = Array.from({ length: 20_000 }, (_, n) => refers(`s${n}`, n === 19_999 ? 's0' : `s${n + 1}`))
    expect(inWorkspace(chain)).toEqual([cycle(19_999)])
  })
  test('also over a segment of the workspace, where the scenario closes it', () => {
    const own = [refers('b', 'a')]
    const all = [refers('a', 'b'), ...own]
    expect(linesOfScenario(scenario({ segments: own }), { segments: all })).toEqual([cycle(0)])
    expect(linesOfScenario(scenario({ segments: own }))).toEqual([])
  })
})

describe('the values of a rule, compared strictly', () => {
  const rule = (is: string, value: unknown) => streaming('a', { not: { trait: 'x', is, value } })
  const unfit = '/segments/0/rule/not/value unfit-value'
  check('a number', [rule('at-least', 5)])
  check('text that looks like one', [rule('at-least', '5')], unfit)
  check('text', [rule('contains', 'a')])
  check('a number where text is looked into', [rule('contains', 5)], unfit)
  check('null', [rule('equals', null)], unfit)
  check('a date', [rule('before', '2026-02-28')])
  check('a date that there is not', [rule('before', '2026-02-29')], unfit)
  check('a count needs no more than its form', [streaming('a', { event: 'E', count: { is: 'at-least', value: 0 } })])
  test('a count is compared as a number', () => {
    const segments = [streaming('a', { event: 'E', count: { is: 'contains', value: 3 } })]
    expect(linesOf(decodeWorkspace({ ...sampleWorkspace(), segments }))).toEqual(['/segments/0/rule/count/is unknown-value'])
  })
})

describe('memberships of a scenario', () => {
  const segments = [scripted('picked'), streaming('vip', { trait: 'plan', is: 'equals', value: 'vip' })]
  const moved = (segment: string, profile = 'u1') => scenario({ timeline: [{ at: '+1h', profile, segment, change: 'enter' }], expect: [] })
  const starting = (...of: string[]) => scenario({ profiles: [{ id: 'u1', segments: of }] })

  test('the timeline moves profiles in and out of scripted segments', () => {
    expect(linesOfScenario(moved('picked'), { segments })).toEqual([])
    expect(linesOfScenario(moved('vip'), { segments })).toEqual(['/timeline/0/segment not-scripted'])
    expect(linesOfScenario(moved('piked'), { segments })).toEqual(['/timeline/0/segment unknown-segment'])
    expect(linesOfScenario(moved('picked', 'u2'), { segments })).toEqual(['/timeline/0/profile unknown-profile'])
  })
  test('profiles start in segments that exist; naming one that follows a rule has no effect', () => {
    expect(linesOfScenario(starting('picked'), { segments })).toEqual([])
    expect(linesOfScenario(starting('picked', 'vip', 'other'), { segments })).toEqual([
      '/profiles/0/segments/1 membership-without-effect?',
      '/profiles/0/segments/2 unknown-segment',
    ])
  })
  test('where nobody knows the segments, none is asked for', () => {
    expect(linesOfScenario(moved('other'))).toEqual([])
    expect(linesOfScenario(starting('other'))).toEqual([])
  })
  test('segments of the scenario are checked like those of a workspace', () => {
    const own = [scripted('a'), scripted('a'), refers('b', 'c')]
    expect(decodeScenario(scenario({ segments: own })).ok).toBe(true)
    expect(linesOfScenario(scenario({ segments: own }), { segments: own })).toEqual([
      '/segments/1/id duplicate-id',
      '/segments/2/rule/any/0/segment unknown-segment',
    ])
    expect(linesOfScenario(scenario({ segments: own }), { segments: [...own, scripted('c')] })).toEqual(['/segments/1/id duplicate-id'])
  })
})
