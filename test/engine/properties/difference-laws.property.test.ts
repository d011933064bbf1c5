import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DifferenceRow } from '../../../src/engine/account/difference/difference-views.ts'
import { formatInstant } from '../../../src/engine/time/instant.ts'
import { compared, differencesOf } from '../account/difference/compared.ts'
import { naiveComparison } from '../account/difference/naive-comparison.ts'
import { readerOf, scenarioOf } from '../run/rehearse.ts'
import { scenarioArbitrary } from './scenario-arbitrary.ts'

const runs = { numRuns: 40, seed: 20261122 }
const tiny = { moves: 3, sends: 1 }

const idOf = ({ journey, profile, ordinal }: DifferenceRow) => `${journey}/${profile}/${ordinal}`

test('[DIF1] a run compared with itself differs in nothing, whatever the order in which it was run', () => {
  fc.assert(
    fc.property(scenarioArbitrary(), (given) => {
      const scenario = scenarioOf(given)
      const { summary, people, sends } = compared(readerOf(scenario), readerOf(scenario, 'time'), { size: tiny })
      expect([people, sends, summary.instances.differing, summary.firstAt]).toEqual([[], [], 0, null])
      expect(summary.instances.same).toBe(summary.instances.a)
    }),
    runs,
  )
})

test('[DIF2] [DIF3] [DIF4] a comparison says what comparing the two results instance by instance says', () => {
  let differing = 0
  fc.assert(
    fc.property(scenarioArbitrary(), scenarioArbitrary(), fc.boolean(), (given, other, isMuchElse) => {
      const a = readerOf(scenarioOf(given))
      const b = readerOf(scenarioOf(isMuchElse ? other : { ...given, timeline: other.timeline }))
      const { people, summary, reader } = compared(a, b, { size: tiny })
      const naive = naiveComparison(a, b)
      differing += naive.length
      expect(summary.instances.differing).toBe(naive.length)
      const byInstance = new Map(naive.map((one) => [one.instance, one]))
      const positions = [
        ...b.instances({ at: Number.POSITIVE_INFINITY, offset: 0, limit: 1_000 }).rows.map((row) => ['b', row] as const),
        ...a.instances({ at: Number.POSITIVE_INFINITY, offset: 0, limit: 1_000 }).rows.map((row) => ['a', row] as const),
      ]
      for (const [run, row] of positions) {
        const told = reader.differenceOf('test', run, row.index)
        const wanted = byInstance.get(row.id)
        expect(told && idOf(told)).toBe(wanted?.instance ?? null)
        if (told === null || wanted === undefined) continue
        expect(told[run]).toBe(row.index)
        if (wanted.onlyIn === null && !Number.isNaN(wanted.at)) expect(told.first.at).toBe(wanted.at)
        if (wanted.onlyIn !== null) expect(told.first.kind).toBe(`only-in-${wanted.onlyIn}`)
      }
      const wantedPeople = new Set(naive.map(({ instance }) => instance.split('/')[1]))
      expect(new Set(people.map(({ profile }) => profile))).toEqual(wantedPeople)
      for (const person of people) {
        const own = naive.filter(({ instance }) => instance.split('/')[1] === person.profile)
        expect(person.instances).toBe(own.length)
        for (const kind of ['path', 'outcome', 'send', 'payload'] as const) {
          expect([kind, person.kinds.includes(kind)]).toEqual([kind, own.some((one) => one[kind])])
        }
      }
      expect(people.map(({ first }) => first.at)).toEqual(people.map(({ first }) => first.at).sort((x, y) => x - y))
    }),
    runs,
  )
  expect(differing).toBeGreaterThan(100)
})

test('[DIF5] nothing differs before the instant of what was added to one of the runs', () => {
  let differing = 0
  fc.assert(
    fc.property(
      scenarioArbitrary(),
      fc.nat({ max: 1_000 }),
      fc.constantFrom(
        { journey: 'checkout', do: 'pause' },
        { journey: 'checkout', do: 'archive' },
        { profile: 'u1', event: 'Started', properties: { session: 's9' } },
        { profile: 'u1', event: 'Bought', properties: { session: 's1' } },
        { profile: 'u2', event: 'Gone', properties: { session: 's1' } },
        { profile: 'u1', traits: { plan: 'other' } },
      ),
      (given, place, item) => {
        const before = readerOf(scenarioOf(given))
        const instants = [...before.traceLines()].map((line) => Date.parse((JSON.parse(line) as { at: string }).at))
        const at = (instants[place % Math.max(1, instants.length)] ?? before.overview().start) + 1
        const isThere = !('journey' in item) || before.overview().journeys.some(({ id }) => id === item.journey)
        if (!isThere || at > before.overview().end) return
        const after = readerOf(scenarioOf({ ...given, timeline: [...(given.timeline ?? []), { at: formatInstant(at), ...item }] }))
        const { summary, people, sends } = compared(before, after)
        differing += people.length
        expect(summary.firstAt ?? at).toBeGreaterThanOrEqual(at)
        for (const change of sends) expect(change.at).toBeGreaterThanOrEqual(at)
      },
    ),
    { ...runs, numRuns: 100 },
  )
  expect(differing).toBeGreaterThan(25)
})

test('[DIF6] how a fingerprint is cut into parts changes nothing', () => {
  fc.assert(
    fc.property(scenarioArbitrary(), scenarioArbitrary(), fc.integer({ min: 1, max: 20 }), (given, other, moves) => {
      const a = readerOf(scenarioOf(given))
      const b = readerOf(scenarioOf({ ...given, timeline: other.timeline }))
      const whole = compared(a, b)
      const cut = compared(a, b, { size: { moves, sends: 2 } })
      expect([cut.summary, cut.people, cut.sends]).toEqual([whole.summary, whole.people, whole.sends])
      expect(differencesOf(a).fingerprint(0, false).content).toBeNull()
    }),
    runs,
  )
})
