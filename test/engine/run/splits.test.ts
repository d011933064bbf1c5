import { expect, test } from 'vitest'
import { event, paths, rehearse } from './rehearse.ts'

const splitting = (split: object, more: object = {}) => ({
  format: 'rehearsal/journey/1',
  id: 'split',
  name: 'Split',
  preset: 'twilio-ga-2025-11',
  start: 'start',
  steps: { start: { type: 'event', event: 'Visited', entry: 'every-time', identifier: 'visit', next: 'split' }, split, ...more },
})
const condition = (when: object, more: object = {}) =>
  splitting({ type: 'condition', name: 'Split', branches: [{ id: 'yes', name: 'Yes', when }], otherwise: {}, ...more })
const visited = (at: string, properties: object = {}, more: object = {}) => event(at, 'Visited', { visit: 'v1', ...properties }, more)

/** Which way a profile with these traits and this event takes. */
function wayOf(when: object, { traits = {}, properties = {} }: { traits?: object; properties?: object } = {}): string | undefined {
  const result = rehearse({ journeys: [condition(when)], profiles: [{ id: 'u1', traits }], timeline: [visited('+1h', properties)] })
  return result.instances[0]?.steps.at(-1)?.branch
}

test('[SPL1] the first branch that holds is taken, else otherwise, else none', () => {
  const branches = [
    { id: 'a', name: 'A', when: { context: 'Visited.n', is: 'greater-than', value: 10 } },
    { id: 'b', name: 'B', when: { context: 'Visited.n', is: 'greater-than', value: 5 } },
  ]
  const way = (n: number, more: object = {}) =>
    paths(
      rehearse({ journeys: [splitting({ type: 'condition', name: 'Split', branches, ...more })], timeline: [visited('+0s', { n })] }),
    )[0]
  expect([11, 7, 1].map((n) => way(n, { otherwise: {} }))).toEqual(['start > split[a]', 'start > split[b]', 'start > split[otherwise]'])
  expect(way(1)).toBe('start > split[none]')
})

test('[SPL2] traits are read when the split is reached', () => {
  const journey = splitting(
    { type: 'wait', for: '1h', next: 'late' },
    {
      late: {
        type: 'condition',
        name: 'Late',
        branches: [{ id: 'pro', name: 'Pro', when: { trait: 'plan', is: 'equals', value: 'pro' } }],
        otherwise: {},
      },
    },
  )
  const timeline = [visited('+0s'), { at: '+30m', profile: 'u1', traits: { plan: 'pro' } }]
  expect(paths(rehearse({ journeys: [journey], profiles: [{ id: 'u1', traits: { plan: 'free' } }], timeline }))).toEqual([
    'start > split > late[pro]',
  ])
})

test('[SPL2] the context is read by its keys, alias and dots included, the newest first; what is missing holds for nothing', () => {
  const hold = (id: string, when: object) =>
    splitting(
      {
        type: 'hold-until',
        name: 'Hold',
        branches: [{ id, name: 'again', event: 'Visited', next: 'check' }],
        maximum: { after: '1h', next: 'check' },
      },
      { check: { type: 'condition', name: 'Check', branches: [{ id: 'yes', name: 'Yes', when }], otherwise: {} } },
    )
  const timeline = [visited('+0s', { n: 1 }), visited('+1m', { n: 2 })]
  const taken = (when: object, events = timeline) =>
    rehearse({ journeys: [hold('again', when)], timeline: events }).instances[0]?.steps.at(-1)?.branch
  expect(taken({ context: 'Visited.n', is: 'equals', value: 1 })).toBe('yes')
  expect(taken({ context: 'Visited - again.n', is: 'equals', value: 2 })).toBe('yes')
  expect(taken({ context: { key: 'Visited - again', path: 'n' }, is: 'equals', value: 2 })).toBe('yes')
  expect(taken({ context: 'Visited - again.n', is: 'not-equals', value: 9 }, timeline.slice(0, 1))).toBe('otherwise')
  expect(taken({ context: 'Visited - again.n', is: 'not-exists' }, timeline.slice(0, 1))).toBe('yes')
})

const now = '2026-01-05T11:00:00Z'
test.each([
  ['equals', 'pro', ['pro'], ['Pro', 'pro ', null]],
  ['equals', 5, [5, '5'], ['5.0', 6]],
  ['not-equals', 'pro', ['free', 5], ['pro', null, {}]],
  ['any-of', ['a', 1], ['a', 1, '1'], ['b', null]],
  ['none-of', ['a', 1], ['b', 2], ['a', '1', null]],
  ['greater-than', 100, [101, '100.5'], [100, 'many', null, '']],
  ['less-than', '10', [9, '-1'], [10, 'x']],
  ['at-least', 10, [10, '10'], [9.99]],
  ['at-most', 10, [10, '-3'], [10.01]],
  ['contains', 'ell', ['hello'], ['Ell', null, ['ell']]],
  ['not-contains', 'ell', ['world'], ['hello', null]],
  ['contains-any-of', ['x', 'l'], ['hello'], ['bye']],
  ['starts-with', 'he', ['hello'], ['she']],
  ['ends-with', 'lo', ['hello'], ['lob']],
  ['exists', undefined, ['x', 0, false, ''], [null]],
  ['not-exists', undefined, [null], ['x', 0]],
  ['before', '2026-01-05', ['2026-01-04', '2026-01-04T23:59:59Z'], ['2026-01-05', 'soon', 5]],
  ['after', '2026-01-05T00:00:00Z', ['2026-01-05T01:00:00+00:00'], ['2026-01-05', '2026-01-05T01:00:00+02:00']],
  ['within-last', '2d', [now, '2026-01-04'], ['2026-01-03T11:00:00Z', '2026-01-06']],
  ['within-next', '2d', ['2026-01-07T11:00:00Z'], [now, '2026-01-07T11:00:01Z']],
  ['before-last', '2d', ['2026-01-03T11:00:00Z'], ['2026-01-03T11:00:01Z']],
  ['after-next', '2d', ['2026-01-07T11:00:01Z'], ['2026-01-07T11:00:00Z']],
])('[SPL3] %s %j', (is, value, holding, failing) => {
  const when = { trait: 't', is, ...(value === undefined ? {} : { value }) }
  for (const trait of holding) expect([trait, wayOf(when, { traits: { t: trait } })]).toEqual([trait, 'yes'])
  for (const trait of failing) expect([trait, wayOf(when, { traits: { t: trait } })]).toEqual([trait, 'otherwise'])
})

test('[SPL4] conditions are joined by all, any and not', () => {
  const pro = { trait: 'plan', is: 'equals', value: 'pro' }
  const big = { context: 'Visited.n', is: 'at-least', value: 10 }
  const ways = (when: object) =>
    [
      ['pro', 10],
      ['pro', 1],
      ['free', 10],
      ['free', 1],
    ].map(([plan, n]) => (wayOf(when, { traits: { plan }, properties: { n } }) === 'yes' ? 1 : 0))
  expect(ways({ all: [pro, big] })).toEqual([1, 0, 0, 0])
  expect(ways({ any: [pro, big] })).toEqual([1, 1, 1, 0])
  expect(ways({ not: pro })).toEqual([0, 0, 1, 1])
  expect(ways({ all: [{ not: big }, { any: [pro] }] })).toEqual([0, 1, 0, 0])
})

const random = (more: object = {}) =>
  splitting({
    type: 'random-split',
    name: 'Split',
    branches: [
      { id: 'a', name: 'A', percent: 40 },
      { id: 'b', name: 'B', percent: 0 },
      { id: 'c', name: 'C', percent: 60 },
    ],
    ...more,
  })
const crowd = (size: number, visits: number) => ({
  profiles: Array.from({ length: size }, (_, i) => ({ id: `p${i}` })),
  timeline: Array.from({ length: size * visits }, (_, i) =>
    visited(`+${Math.floor(i / size)}m`, { visit: `v${i}` }, { profile: `p${i % size}` }),
  ),
})

test('[RND1] branches are taken by their shares, each instance once, and never one of 0 %', () => {
  const result = rehearse({ journeys: [random()], ...crowd(1000, 4) })
  const { a = 0, b, c = 0 } = result.journeys.split?.steps.split?.branches ?? {}
  expect(a + c).toBe(4000)
  expect(b).toBe(0)
  expect(a / 4000).toBeGreaterThan(0.37)
  expect(a / 4000).toBeLessThan(0.43)
})

test('[RND1] a profile draws the same whoever else is there, and other seeds draw otherwise', () => {
  const waysOf = (seed: number, size: number) => {
    const { instances } = rehearse({ seed, journeys: [random()], ...crowd(size, 1) })
    return instances.filter(({ profile }) => Number(profile.slice(1)) < 50).map(({ path }) => path)
  }
  expect(waysOf(1, 50)).toEqual(waysOf(1, 60))
  expect(waysOf(1, 50)).not.toEqual(waysOf(2, 50))
})

test('[RND2] with sameBranch a profile takes one branch every time, without it both come', () => {
  const branchesOf = (journey: object) => {
    const { instances } = rehearse({ journeys: [journey], ...crowd(30, 8) })
    const byProfile = new Map<string, Set<string>>()
    for (const { profile, path } of instances) byProfile.set(profile, (byProfile.get(profile) ?? new Set()).add(path))
    return [...byProfile.values()].map(({ size }) => size)
  }
  expect(new Set(branchesOf(random({ sameBranch: true })))).toEqual(new Set([1]))
  expect(branchesOf(random())).toContain(2)
})
