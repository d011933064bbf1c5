import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { call, recordedScenario, track } from '../run/recorded.ts'
import { checkout, type Given, readerOf, receipt } from '../run/rehearse.ts'

const runs = { numRuns: 150, seed: 20260105 }

/** Calls in which everything collides: few users, few devices, few sessions. */
function callArbitrary() {
  const userId = fc.constantFrom('u1', 'u2', 'listed', 'u-0')
  const anonymousId = fc.constantFrom('a1', 'a2', 'a3')
  const ids = fc.oneof(fc.record({ userId }), fc.record({ anonymousId }), fc.record({ userId, anonymousId }))
  const properties = fc.record({ session: fc.constantFrom('s1', 's2'), order: fc.constantFrom('o1', 'o2') })
  const messageId = fc.option(fc.constantFrom('m1', 'm2', 'm3'), { nil: undefined, freq: 4 })
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('Started', 'Bought', 'Ordered'), ids, properties, messageId }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('identify'), ids, properties, messageId }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('alias'),
        // Synthetic profiles cannot give up their index.
        ids: fc.record({ userId, previousId: fc.constantFrom('u1', 'u2', 'listed', 'a1', 'a2') }),
        properties,
        messageId,
      }),
    },
  )
}

type Made<Some> = Some extends fc.Arbitrary<infer Value> ? Value : never
type Call = Made<ReturnType<typeof callArbitrary>>

function lineOf({ kind, ids, properties, messageId }: Call, minute: number): object {
  const common = { ...ids, ...(messageId === undefined ? {} : { messageId }) }
  if (kind === 'identify') return call('identify', minute, { ...common, traits: { plan: properties.session } })
  return kind === 'alias' ? call('alias', minute, common) : track(minute, kind, { ...common, properties })
}

const given: Given = {
  journeys: [checkout(), receipt()],
  profiles: [{ id: 'listed', identities: { anonymous_id: ['a3'], email: ['l@example.com'] } }],
  synthesize: {
    profiles: { count: 2 },
    activity: [{ event: 'Started', perProfile: { poisson: { mean: 2, every: '1d' } }, properties: { session: { id: 's-' } } }],
  },
}

/** A recording in order, one call every few minutes, so that holds end in between. */
const recording = () => fc.array(callArbitrary(), { maxLength: 30 }).map((calls) => calls.map((one, place) => lineOf(one, place * 7)))

const resultOf = (lines: readonly object[], order: 'profile' | 'time' = 'profile', slice = 1_000_000) =>
  readerOf(recordedScenario(given, lines), order, slice)

test('[REC11] however calls are spread over files, and in whatever order these are read, the run is the same', () => {
  fc.assert(
    fc.property(recording(), fc.array(fc.nat({ max: 2 }), { minLength: 30, maxLength: 30 }), (lines, files) => {
      const spread = [2, 0, 1].flatMap((file) => lines.filter((_, place) => files[place] === file))
      const [whole, split] = [resultOf(lines), resultOf(spread)]
      expect([...split.traceLines()]).toEqual([...whole.traceLines()])
      expect(split.result(1_000)).toEqual(whole.result(1_000))
    }),
    runs,
  )
})

test('[ORD6][REC1] profile order, time order and any slicing of a recorded run give the same bytes', () => {
  fc.assert(
    fc.property(recording(), fc.integer({ min: 1, max: 20 }), (lines, slice) => {
      const [whole, inTime] = [resultOf(lines), resultOf(lines, 'time', slice)]
      expect([...inTime.traceLines()]).toEqual([...whole.traceLines()])
      expect(inTime.result(1_000)).toEqual(whole.result(1_000))
    }),
    runs,
  )
})

test('[REC3] what comes later changes nothing about whose the earlier calls were', () => {
  fc.assert(
    fc.property(recording(), fc.nat({ max: 30 }), (lines, cut) => {
      const [whole, begun] = [recordedScenario(given, lines).recorded, recordedScenario(given, lines.slice(0, cut)).recorded]
      const count = begun?.tracks.length ?? 0
      const idsOf = (recorded: typeof whole) => {
        const { compiled } = readerOf(recordedScenario(given, recorded === whole ? lines : lines.slice(0, cut))).run
        return Array.from(recorded?.profileOfTrack.slice(0, count) ?? [], (profile) => compiled.population.id(profile))
      }
      expect(idsOf(whole)).toEqual(idsOf(begun))
      expect(whole?.profileIds.slice(0, begun?.profileIds.length)).toEqual(begun?.profileIds)
      expect(whole?.merges.filter(({ at }) => at < Date.parse('2026-01-05T10:00:00Z') + cut * 7 * 60_000)).toHaveLength(
        begun?.merges.length ?? 0,
      )
    }),
    { ...runs, numRuns: 60 },
  )
})

test('[REC3][REC5] in whatever order devices are identified and ids aliased, the same ids end up as one person', () => {
  const link = fc.oneof(
    fc.record({ type: fc.constant('identify' as const), userId: fc.constantFrom('u1', 'u2', 'u3'), device: fc.nat({ max: 5 }) }),
    fc.record({
      type: fc.constant('alias' as const),
      userId: fc.constantFrom('u1', 'u2', 'u3'),
      previousId: fc.constantFrom('u1', 'u2', 'u3'),
    }),
  )
  const links = fc.array(link, { maxLength: 12 }).map((all) => {
    // A device has one user: of two, the first would keep it, and then order does matter.
    const userOf = new Map<number, string>()
    for (const one of all) if (one.type === 'identify' && !userOf.has(one.device)) userOf.set(one.device, one.userId)
    return all.filter((one) => one.type === 'alias' || userOf.get(one.device) === one.userId)
  })
  fc.assert(
    fc.property(
      links.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(peopleIn(shuffled)).toEqual(peopleIn(all))
      },
    ),
    runs,
  )

  /** Which ids are one person when everything has come. */
  function peopleIn(all: readonly Made<typeof link>[]): string[] {
    const lines = all.map((one, place) =>
      one.type === 'identify'
        ? call('identify', place, { userId: one.userId, anonymousId: `a${one.device}` })
        : call('alias', place, { userId: one.userId, previousId: one.previousId }),
    )
    const { merges, population } = readerOf(recordedScenario({ journeys: [checkout()] }, lines)).run.compiled
    const person = (id: string): string => {
      const profile = population.indexOf(id)
      return profile < 0
        ? 'nobody'
        : [...new Set([profile, ...merges.groupOf(profile), ...merges.mergesOf(profile).flatMap(({ from, into }) => [from, into])])]
            .sort()
            .join()
    }
    const ids = ['u1', 'u2', 'u3', 'a0', 'a1', 'a2', 'a3', 'a4', 'a5']
    const people = new Map<string, string[]>()
    for (const id of ids) people.set(person(id), [...(people.get(person(id)) ?? []), id])
    return [...people]
      .filter(([name]) => name !== 'nobody')
      .map(([, own]) => own.join(' '))
      .sort()
  }
})
