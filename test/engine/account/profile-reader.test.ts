import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MembershipView } from '../../../src/engine/account/views.ts'
import type { RunReader } from '../../../src/engine/index.ts'
import { checkout, readerOf, scenarioOf } from '../run/rehearse.ts'
import { segmentsArbitrary } from '../segments/segments-arbitrary.ts'

const everybody = { at: 0, offset: 0, limit: 100 }

function isIn(periods: MembershipView['stored'], at: number): boolean {
  return periods.filter(({ from }) => from <= at).at(-1)?.isMember === true
}

/** What the memberships of each profile say, one by one. */
function membershipsAt(reader: RunReader, segment: string, at: number) {
  return reader.profiles(everybody).rows.map(({ profile }) => {
    const view = reader.memberships(profile)?.find((one) => one.segment === segment)
    return { profile, stored: isIn(view?.stored ?? [], at), truly: isIn(view?.truly ?? [], at) }
  })
}

test('[SEG15] everybody counted, and each profile told, are what the memberships of each profile say', () => {
  const after = fc.nat({ max: 72 * 12 }).map((twelfths) => twelfths * 300_000)
  fc.assert(
    fc.property(segmentsArbitrary(), after, (given, ms) => {
      const reader = readerOf(scenarioOf(given))
      const at = reader.overview().start + ms
      for (const count of reader.segmentCounts(at) ?? []) {
        const expected = membershipsAt(reader, count.segment, at)
        const lagging = expected.filter(({ stored, truly }) => stored !== truly)
        expect(count).toEqual({
          segment: count.segment,
          stored: expected.filter(({ stored }) => stored).length,
          truly: expected.filter(({ truly }) => truly).length,
          lagging: lagging.length,
        })
        const asked = { ...everybody, at, segment: count.segment }
        expect(reader.profiles(asked).rows.map(({ profile, membership }) => ({ profile, ...membership }))).toEqual(expected)
        expect(reader.profiles({ ...asked, only: 'lagging' }).rows.map(({ profile }) => profile)).toEqual(
          lagging.map(({ profile }) => profile),
        )
        expect(reader.profiles({ ...asked, only: 'members' }).total).toBe(count.stored)
      }
    }),
    { numRuns: 60, seed: 20260721 },
  )
})

test('profiles are found by id and name, and read by the page', () => {
  const named = (id: string, first_name: string) => ({ id, traits: { first_name, last_name: 'Berg' } })
  const profiles = [named('u1', 'Ann'), named('u2', 'Ben'), named('u3', 'Hanna'), { id: 'ann-4' }]
  const reader = readerOf(scenarioOf({ journeys: [checkout()], profiles }))
  const found = reader.profiles({ ...everybody, search: 'ANN', limit: 2 })
  expect(found).toMatchObject({ total: 3, offset: 0, rows: [{ index: 0, profile: 'u1', profileName: 'Ann Berg' }, { index: 2 }] })
  expect(reader.profiles({ ...everybody, search: 'ann', offset: 2 }).rows).toEqual([
    { index: 3, profile: 'ann-4', profileName: null, email: null, membership: null },
  ])
  expect(reader.profile('u3')).toMatchObject({ index: 2, profileName: 'Hanna Berg' })
  expect(reader.profile('nobody')).toBeNull()
})

test('people are found by their e-mail address, the identity before the trait', () => {
  const profiles = [
    { id: 'u1', identities: { email: ['ann@first.example'] }, traits: { email: 'ann@other.example' } },
    { id: 'u2', traits: { email: 'ben@other.example' } },
    { id: 'u3' },
  ]
  const reader = readerOf(scenarioOf({ journeys: [checkout()], profiles }))
  expect(
    reader
      .profiles(everybody)
      .rows.map(({ email }) => email)
      .slice(0, 3),
  ).toEqual(['ann@first.example', 'ben@other.example', null])
  const found = (search: string) => reader.profiles({ ...everybody, search }).rows.map(({ profile }) => profile)
  expect([found('@FIRST'), found('@other.'), found('nobody@')]).toEqual([['u1'], ['u2'], []])
})

test('the traits of a profile are those of an instant, with the names that others have', () => {
  const timeline = [{ at: '+5m', profile: 'u1', traits: { plan: 'vip', age: 30 } }]
  const profiles = [
    { id: 'u1', traits: { plan: 'free' } },
    { id: 'u2', traits: { city: 'Oslo' } },
  ]
  const reader = readerOf(scenarioOf({ journeys: [checkout()], profiles, timeline }))
  const { start } = reader.overview()
  const told = (at: number) => reader.traits('u1', at)?.map(({ name, value }) => [name, value])
  expect(told(start)).toEqual([
    ['age', null],
    ['city', null],
    ['plan', 'free'],
  ])
  expect(told(start + 300_000)).toEqual([
    ['age', 30],
    ['city', null],
    ['plan', 'vip'],
  ])
  expect(reader.traits('nobody', start)).toBeNull()
})

test('a search with a budget goes on where it stopped, and ends with what a whole one finds', () => {
  const profiles = Array.from({ length: 400 }, (_, place) => ({
    id: `u${place}`,
    traits: { first_name: place % 50 === 49 ? 'Ann' : 'Ben' },
  }))
  const reader = readerOf(scenarioOf({ journeys: [checkout()], profiles }))
  const asked = { ...everybody, search: 'ann', budget: 20_000 }
  const first = reader.profiles(asked)
  expect(first.searched?.rows).toBeGreaterThan(0)
  expect(first.searched?.rows).toBeLessThan(200)
  let answer = first
  for (let asks = 0; answer.searched && asks < 400; asks++) {
    const next = reader.profiles({ ...asked, at: asks })
    if (next.searched) expect(next.searched.rows).toBeGreaterThan(answer.searched.rows)
    answer = next
  }
  expect(answer.searched).toBeUndefined()
  expect(answer.rows.map(({ index }) => index)).toEqual([49, 99, 149, 199, 249, 299, 349, 399])
  expect(answer.rows).toEqual(readerOf(scenarioOf({ journeys: [checkout()], profiles })).profiles({ ...everybody, search: 'ann' }).rows)
})
