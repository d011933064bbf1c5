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
    { index: 3, profile: 'ann-4', profileName: null, membership: null },
  ])
  expect(reader.profile('u3')).toMatchObject({ index: 2, profileName: 'Hanna Berg' })
  expect(reader.profile('nobody')).toBeNull()
})
