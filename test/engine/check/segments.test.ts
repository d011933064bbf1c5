import { describe, expect, test } from 'vitest'
import { checkWorkspace } from '../../../src/engine/check/check-workspace.ts'
import { decodeScenario, decodeWorkspace } from '../../../src/engine/model/decode.ts'
import type { Segment } from '../../../src/engine/model/segment.ts'
import { lines, linesOf } from '../model/problem-lines.ts'
import { sampleScenario, sampleWorkspace } from '../model/sample-documents.ts'
import { checkout } from '../run/rehearse.ts'
import { linesOfScenario } from './checked.ts'

const scripted = (id: string): Segment => ({ id, evaluation: 'scripted' })
const streaming = (id: string, rule: object): Segment => ({ id, evaluation: 'streaming', rule }) as Segment
const batch = (id: string, rule: object, calculation: object = {}): Segment =>
  ({ id, evaluation: 'batch', calculation: { daily: '01:00', ...calculation }, rule }) as Segment
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

describe('a batch segment', () => {
  const pro = { trait: 'plan', is: 'equals', value: 'pro' }
  const decoded = (different: object) =>
    linesOf(decodeWorkspace({ ...sampleWorkspace(), segments: [{ ...batch('gold', pro), ...different }] }))
  const withCalculation = (calculation: object) => decoded({ calculation: { daily: '01:00', ...calculation } })

  check('is fine with what it needs, and with everything', [
    batch('a', pro),
    batch('b', pro, { timezone: 'Europe/Paris', takes: '20m', readyAfter: '2h' }),
  ])
  check('has its rule checked like any other', [batch('a', { segment: 'none', member: true })], '/segments/0/rule/segment unknown-segment')
  check('may not hang on itself', [batch('a', { segment: 'a', member: true })], '/segments/0/rule/segment segment-cycle')
  check(
    'nor over a streaming one',
    [batch('a', { segment: 'b', member: true }), refers('b', 'a')],
    '/segments/1/rule/any/0/segment segment-cycle',
  )
  check('a calculation of a whole day', [batch('a', pro, { takes: '24h' })])
  check(
    'a calculation that runs into the next one',
    [batch('a', pro, { takes: '25h' })],
    '/segments/0/calculation/takes calculations-overlap?',
  )

  test('has a calculation, and no latency', () => {
    expect(decoded({ calculation: undefined })).toEqual(['/segments/0/calculation missing-field'])
    expect(decoded({ calculation: {} })).toEqual(['/segments/0/calculation/daily missing-field'])
    expect(decoded({ latency: '5m' })).toEqual(['/segments/0/latency unknown-field'])
  })
  test('alone has a calculation', () => {
    expect(decoded({ evaluation: 'streaming' })).toEqual(['/segments/0/calculation unknown-field'])
  })
  test('is calculated at a time of the day', () => {
    for (const daily of ['1:00', '24:00', '01:00Z', 'noon'])
      expect(withCalculation({ daily })).toEqual(['/segments/0/calculation/daily bad-time-of-day'])
    expect(withCalculation({ takes: '20 minutes' })).toEqual(['/segments/0/calculation/takes bad-duration'])
    expect(withCalculation({ every: '1h' })).toEqual(['/segments/0/calculation/every unknown-field'])
  })
  test.each([
    ['europe/paris', 'Did you mean "Europe/Paris"?'],
    ['Europe/Pairs', 'Did you mean "Europe/Paris"?'],
    ['Lord Howe', 'Did you mean "Australia/Lord_Howe"?'],
    ['New_York', 'Did you mean "America/New_York"?'],
    ['Middle-earth', 'Write one like "Europe/Paris" or "UTC".'],
    ['', 'Write one like "Europe/Paris" or "UTC".'],
  ])('in a time zone: %s', (timezone, advice) => {
    const read = decodeWorkspace({ ...sampleWorkspace(), segments: [batch('gold', pro, { timezone })] })
    expect(linesOf(read)).toEqual(['/segments/0/calculation/timezone unknown-timezone'])
    expect(!read.ok && read.problems[0]?.message).toBe(`There is no time zone ${JSON.stringify(timezone)}. ${advice}`)
  })
  test('so are the zones of a workspace and of a journey', () => {
    expect(linesOf(decodeWorkspace({ ...sampleWorkspace(), timezone: 'Europe/Pairs' }))).toEqual(['/timezone unknown-timezone'])
  })
})

describe('calculations of a scenario', () => {
  const pro = { trait: 'plan', is: 'equals', value: 'pro' }
  const segments = [scripted('picked'), streaming('vip', pro), batch('gold', pro)]
  const calculating = (...calculate: string[]) => scenario({ timeline: [{ at: '+1h', calculate }], expect: [] })
  test('name batch segments', () => {
    expect(linesOfScenario(calculating('gold'), { segments })).toEqual([])
    expect(linesOfScenario(calculating('gold', 'vip', 'picked'), { segments })).toEqual([
      '/timeline/0/calculate/1 not-batch',
      '/timeline/0/calculate/2 not-batch',
    ])
    expect(linesOfScenario(calculating('glod'), { segments })).toEqual(['/timeline/0/calculate/0 unknown-segment'])
    expect(linesOfScenario(calculating('gold'))).toEqual([])
    expect(linesOf(decodeScenario(calculating()))).toEqual(['/timeline/0/calculate too-few'])
  })
  test('a profile may start in a batch segment, and the timeline does not move it', () => {
    expect(linesOfScenario(scenario({ profiles: [{ id: 'u1', segments: ['gold'] }] }), { segments })).toEqual([])
    const moved = scenario({ timeline: [{ at: '+1h', profile: 'u1', segment: 'gold', change: 'enter' }], expect: [] })
    expect(linesOfScenario(moved, { segments })).toEqual(['/timeline/0/segment not-scripted'])
  })
  test('one that a journey asks for shows a result within the clock, or somebody starts in it', () => {
    const journeys = [checkout({ start: { audience: 'gold' } })]
    const short = (different: object) =>
      scenario({ journeys, clock: { start: '2026-01-05T10:00:00Z', end: '+15h' }, expect: [], ...different })
    const never = ['/clock/end never-calculated?']
    const slow = [batch('gold', pro, { takes: '20m' })]
    expect(linesOfScenario(short({}), { segments })).toEqual([])
    expect(linesOfScenario(short({}), { segments: slow })).toEqual(never)
    expect(linesOfScenario(short({ timeline: [{ at: '+1h', calculate: ['gold'] }] }), { segments: slow })).toEqual([])
    expect(linesOfScenario(short({ profiles: [{ id: 'u1', segments: ['gold'] }] }), { segments: slow })).toEqual([])
    expect(linesOfScenario(short({ journeys: [checkout()] }), { segments: slow })).toEqual([])
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
