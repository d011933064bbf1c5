import { describe, expect, test } from 'vitest'
import { decodeScenario, decodeWorkspace } from '../../../src/engine/model/decode.ts'
import { linesOf } from './problem-lines.ts'
import { changed, sampleScenario, sampleWorkspace } from './sample-documents.ts'

type Path = readonly (string | number)[]

/** The sample scenario with one value changed gives exactly these problems. */
function check(path: Path, value: unknown, ...expected: string[]): void {
  test(`${path.join('/')} = ${JSON.stringify(value) ?? 'absent'}`.slice(0, 120), () => {
    expect(linesOf(decodeScenario(changed(sampleScenario(), path, value)))).toEqual(expected.sort())
  })
}

test('scenario and workspace without problems are read as they stand', () => {
  const scenario = decodeScenario(sampleScenario())
  expect(linesOf(scenario)).toEqual([])
  expect(scenario.ok && scenario.value).toEqual(sampleScenario())
  const workspace = decodeWorkspace(sampleWorkspace())
  expect(workspace.ok && workspace.value).toEqual(sampleWorkspace())
})

describe('clock, seed, limits, profiles', () => {
  check(['clock', 'start'], '2026-01-05T10:00:00', '/clock/start bad-instant')
  check(['clock', 'start'], '+0s', '/clock/start bad-instant')
  check(['clock', 'end'], '2026-02-30T10:00:00Z', '/clock/end bad-instant')
  check(['clock', 'end'], '+7x', '/clock/end bad-instant')
  check(['seed'], -1, '/seed out-of-range')
  check(['seed'], 4_294_967_295)
  check(['seed'], 4_294_967_296, '/seed out-of-range')
  check(['seed'], 1.5, '/seed wrong-type')
  check(['limits', 'occurrences'], 0, '/limits/occurrences out-of-range')
  check(['journeys'], [], '/journeys too-few')
  check(['journeys', 0], 5, '/journeys/0 wrong-type')
  check(['journeys', 0], 'a.journey.json')
  check(['profiles', 0, 'id'], '', '/profiles/0/id bad-id')
  check(['profiles', 0, 'id'], 'a\u0007b', '/profiles/0/id bad-id')
  check(['profiles', 0, 'identities', 'email', 1], {}, '/profiles/0/identities/email/1/id missing-field')
  check(['profiles', 0, 'identities', 'email', 1], 5, '/profiles/0/identities/email/1 wrong-type')
})

describe('a union speaks for the variant that was meant', () => {
  check(['timeline', 0, 'at'], 5, '/timeline/0/at wrong-type')
  check(['timeline', 1, 'at'], 'soon', '/timeline/1/at bad-instant')
  check(['timeline', 0, 'properties'], [], '/timeline/0/properties wrong-type')
  check(
    ['timeline', 0],
    { at: '+1s', profile: 'u1', event: 'A', traits: {}, zork: 1 },
    '/timeline/0/traits unknown-field',
    '/timeline/0/zork unknown-field',
  )
  check(['timeline', 0], { at: '+1s', profile: 'u1', traits: {}, messageId: 'm' }, '/timeline/0/messageId unknown-field')
  check(['timeline', 0], { at: '+1s', profile: 'u1', evnt: 'A' }, '/timeline/0/event missing-field', '/timeline/0/evnt unknown-field')
  check(['timeline', 0], { at: '+1s', profile: 'u1', event: 'A', segment: 'vip' }, '/timeline/0/segment unknown-field')
  check(['timeline', 0], { at: '+1s' }, '/timeline/0 missing-field')
  check(['timeline', 0], { at: '+1s', profile: 'u1' }, '/timeline/0/event missing-field')
  check(
    ['timeline', 0],
    { at: '+1s', profile: 'u1', segmnt: 'vip', change: 'enter' },
    '/timeline/0/segment missing-field',
    '/timeline/0/segmnt unknown-field',
  )
  check(['timeline', 0], { at: '+1s', profile: 'u1', segment: 'vip', change: 'leave' }, '/timeline/0/change unknown-value')
  check(['timeline', 0], { at: '+1s', journey: 'checkout', do: 'pauze' }, '/timeline/0/do unknown-value')
  check(
    ['timeline', 0],
    { at: '+1s', journy: 'checkout', do: 'pause' },
    '/timeline/0/journey missing-field',
    '/timeline/0/journy unknown-field',
  )
  check(['timeline', 0], { at: '+1s', merge: { from: 'u1' } }, '/timeline/0/merge/into missing-field')
  check(['timeline', 0], 'x', '/timeline/0 wrong-type')
  check(['expect', 0, 'paths'], 'started', '/expect/0/paths wrong-type')
  check(['expect', 1, 'entered'], { 'at-lest': 1 }, '/expect/1/entered/at-lest unknown-field')
  check(['expect', 1, 'entered'], {}, '/expect/1/entered empty-comparison')
  check(['expect', 1, 'entered'], '5', '/expect/1/entered wrong-type')
  check(['expect', 1, 'step'], undefined, '/expect/1/step missing-field')
  check(['expect', 2, 'count'], undefined, '/expect/2/count missing-field')
  check(['expect', 2, 'sends', 'status'], 'sent', '/expect/2/sends/status unknown-value')
  check(['expect', 3, 'every', 'path'], 'event', '/expect/3/every/path bad-path')
  check(['expect', 3, 'every', 'equals'], undefined, '/expect/3/every/equals missing-field')
  check(['expect', 4], { refused: {} }, '/expect/4/count missing-field')
  check(['expect', 5, 'outcomes', 'completed'], null, '/expect/5/outcomes/completed wrong-type')
  check(['expect', 5], { name: 'nothing' }, '/expect/5 missing-field')
  check(['journeys', 0, 'steps', 'pause', 'for'], 'x', '/journeys/0/steps/pause/for bad-duration')
  check(['journeys', 0, 'zork'], 1, '/journeys/0/zork unknown-field')
  check(
    ['synthesize', 'profiles', 'traits', 'plan'],
    { oneOff: {} },
    '/synthesize/profiles/traits/plan/oneOf missing-field',
    '/synthesize/profiles/traits/plan/oneOff unknown-field',
  )
  check(['synthesize', 'profiles', 'traits', 'plan'], { oneOf: { a: -1 } }, '/synthesize/profiles/traits/plan/oneOf/a out-of-range')
  check(['synthesize', 'profiles', 'traits', 'plan'], { normal: { mean: 1 } }, '/synthesize/profiles/traits/plan/normal/sd missing-field')
  check(['synthesize', 'activity', 0, 'followedBy', 0, 'after'], '20 min', '/synthesize/activity/0/followedBy/0/after bad-duration')
  check(
    ['synthesize', 'activity', 0, 'followedBy', 0, 'after'],
    { logNormal: { median: 'x', sigma: 1 } },
    '/synthesize/activity/0/followedBy/0/after/logNormal/median bad-duration',
  )
  check(['synthesize', 'activity', 0, 'rhythm'], { hours: [1, 2] }, '/synthesize/activity/0/rhythm/hours too-few')
  check(['synthesize', 'activity', 0, 'rhythm'], { days: Array(8).fill(1) }, '/synthesize/activity/0/rhythm/days too-many')
  check(['synthesize', 'profiles', 'idPrefix'], 'x'.repeat(101), '/synthesize/profiles/idPrefix too-long')
  check(['destinations', 0, 'kind'], 'recoder', '/destinations/0/kind unknown-value')
  check(['destinations', 0, 'kind'], undefined, '/destinations/0/kind missing-field')
})

test('a recipe is followed to any depth', () => {
  const path = ['synthesize', 'activity', 0, 'followedBy', 0, 'followedBy']
  const decoded = decodeScenario(changed(sampleScenario(), path, [{ event: 'A', probability: 2, after: '1h' }]))
  expect(linesOf(decoded)).toEqual(['/synthesize/activity/0/followedBy/0/followedBy/0/probability out-of-range'])
})

test('a choice that nobody made is put into words', () => {
  const decoded = decodeScenario(changed(sampleScenario(), ['timeline', 0], {}))
  expect(decoded.ok ? '' : decoded.problems[0]?.message).toContain('an "event", "traits", a "segment"')
})

describe('workspace', () => {
  const checkWorkspace = (path: Path, value: unknown, ...expected: string[]) => {
    test(`${path.join('/')} = ${JSON.stringify(value) ?? 'absent'}`, () => {
      expect(linesOf(decodeWorkspace(changed(sampleWorkspace(), path, value)))).toEqual(expected)
    })
  }
  checkWorkspace(['name'], undefined, '/name missing-field')
  checkWorkspace(['events', 0, 'properties', 'total'], 'float', '/events/0/properties/total unknown-value')
  checkWorkspace(['events', 0, 'name'], '', '/events/0/name empty-text')
  checkWorkspace(['segments', 0, 'evaluation'], 'scriptd', '/segments/0/evaluation unknown-value')
  checkWorkspace(['segments', 0, 'rule'], {}, '/segments/0/rule unknown-field')
  checkWorkspace(['segments', 1, 'rule'], undefined, '/segments/1/rule missing-field')
  checkWorkspace(['segments', 1, 'rule'], { event: 'A', within: 'soon' }, '/segments/1/rule/within bad-duration')
  checkWorkspace(['segments', 1, 'latency'], 5, '/segments/1/latency wrong-type')
  checkWorkspace(['namespaces', 0, 'id'], undefined, '/namespaces/0/id missing-field')
})
