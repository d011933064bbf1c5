import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FunnelLevelId } from '../../../src/engine/account/funnel/reason-funnel.ts'
import { runQuestions } from '../../../src/engine/account/questions/run-questions.ts'
import { refusalReasons } from '../../../src/engine/account/result.ts'
import { checkout, readerOf, scenarioOf } from '../run/rehearse.ts'

const start = Date.parse('2026-01-05T10:00:00Z')
const minute = 60_000

const journeys = [checkout({ start: { where: [{ property: 'currency', equals: 'EUR' }], audience: 'gold' } })]
const segments = [{ id: 'gold', evaluation: 'scripted' }]
const profiles = ['u1', 'u2', 'u3'].map((id, place) => ({ id, segments: place < 2 ? ['gold'] : [] }))

const items = fc.array(
  fc.record({
    minutes: fc.nat({ max: 300 }),
    profile: fc.constantFrom('u1', 'u2', 'u3'),
    event: fc.constantFrom('Started', 'Started', 'Bought'),
    properties: fc.record({ currency: fc.constantFrom('EUR', 'GBP'), session: fc.constantFrom('s1', 's2', '') }),
  }),
  { minLength: 1, maxLength: 30 },
)

test('[WHY4] the levels of the funnel add up at every instant, are those of the refusals, and list as many as they count', () => {
  fc.assert(
    fc.property(items, fc.nat({ max: 400 }), (happened, until) => {
      const timeline = happened.map(({ minutes, ...item }) => ({ at: `+${minutes}m`, ...item }))
      const reader = readerOf(scenarioOf({ journeys, segments, profiles, timeline }))
      const questions = runQuestions(reader)
      const query = { journey: 'checkout', step: 'nudge', at: start + until * minute }
      const funnel = questions.reasonFunnel(query)
      const counts = new Map(funnel?.levels.map(({ id, count }) => [id, count]))
      const count = (...ids: FunnelLevelId[]): number => ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0)
      expect(count('offered')).toBe(count(...refusalReasons, 'entered'))
      expect(count('entered')).toBe(count('reached', 'inside', 'elsewhere'))
      const frame = reader.frame(query.at).journeys.checkout
      expect(count('entered')).toBe(frame?.admitted)
      expect(count(...refusalReasons)).toBe(frame?.refused)
      expect(count('reached')).toBe(frame?.steps.nudge?.entered)
      for (const { id, count: counted, profiles: people } of funnel?.levels ?? []) {
        if (id === 'offered') continue
        const rows = questions.funnelRows({ ...query, level: id, offset: 0, limit: 1000 })?.rows ?? []
        expect([rows.length, new Set(rows.map(({ profile }) => profile)).size]).toEqual([counted, people])
      }
    }),
    { numRuns: 60, seed: 20260110 },
  )
})

test('[WHY4] the people of a level are found by words, as those of other tables are', () => {
  const timeline = ['u1', 'u2', 'u3'].map((profile, place) => {
    const properties = { currency: place === 1 ? 'GBP' : 'EUR', session: `s${place}` }
    return { at: `+${place}m`, profile, event: 'Started', properties, messageId: `m${place}` }
  })
  const named = profiles.map((profile) => (profile.id === 'u1' ? { ...profile, traits: { first_name: 'Ann' } } : profile))
  const questions = runQuestions(readerOf(scenarioOf({ journeys, segments, profiles: named, timeline })))
  const query = { journey: 'checkout', step: null, at: Number.MAX_SAFE_INTEGER }
  questions.reasonFunnel(query)
  const found = (level: FunnelLevelId, search: string) =>
    questions.funnelRows({ ...query, level, search, offset: 0, limit: 10 })?.rows.map(({ profile }) => profile)
  expect([found('entered', 'U1'), found('entered', 'ann s0'), found('entered', 'u2')]).toEqual([['u1'], ['u1'], []])
  expect([found('filtered:property', 'm1'), found('filtered:property', 'u2 started'), found('filtered:property', 'm0')]).toEqual([
    ['u2'],
    ['u2'],
    [],
  ])
})

test('[WHY4] people are counted once on each level', () => {
  const timeline = ['+0m', '+1m', '+2m'].map((at) => ({
    at,
    profile: 'u3',
    event: 'Started',
    properties: { currency: 'EUR', session: at },
  }))
  const questions = runQuestions(readerOf(scenarioOf({ journeys, segments, profiles, timeline })))
  const funnel = questions.reasonFunnel({ journey: 'checkout', step: null, at: Number.MAX_SAFE_INTEGER })
  expect(funnel?.levels).toEqual([
    { id: 'offered', count: 3, profiles: 1 },
    { id: 'filtered:audience', count: 3, profiles: 1 },
    { id: 'entered', count: 0, profiles: 0 },
  ])
})
