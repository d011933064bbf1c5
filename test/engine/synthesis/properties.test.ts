import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { ActivityRecipe, FollowUpRecipe, ValueRecipe } from '../../../src/engine/model/recipe.ts'
import { compileSynthesis } from '../../../src/engine/synthesis/compile-synthesis.ts'
import { activityOf, anyIndex, anyRecipe, anySeed, clockOf, synthesizerOf } from './any-recipe.ts'

const perProfile = { poisson: { mean: 40, every: '28d' } }
const started = (properties: Record<string, ValueRecipe>, followedBy: FollowUpRecipe[] = [], event = 'Started'): ActivityRecipe => ({
  event,
  perProfile,
  properties,
  followedBy,
})
const total = { normal: { mean: 60, sd: 20 } }

test('one property is the same as that of all together, and there are no others', () => {
  fc.assert(
    fc.property(anyRecipe, anySeed, anyIndex, (recipe, seed, index) => {
      const synthesizer = compileSynthesis(recipe, seed, clockOf(28))
      for (const { key } of activityOf(synthesizer, index)) {
        const all = synthesizer.properties(index, key)
        for (const name of ['a', 'b', 'c', 'd', 'e', 'constructor']) {
          expect(synthesizer.property(index, key, name)).toEqual(Object.hasOwn(all, name) ? all[name] : undefined)
        }
      }
    }),
    { seed: 81, numRuns: 60 },
  )
})

test.each<[ValueRecipe]>([
  [{ faker: 'string.uuid' }],
  [{ oneOf: Object.fromEntries(Array.from({ length: 99 }, (_, i) => [`name${i}`, 1])) }],
  [{ id: 's-' }],
  [{ uniform: { min: 0, max: 1_000 } }],
  [{ normal: { mean: 0, sd: 1_000 } }],
  [{ logNormal: { median: 1_000, sigma: 1 } }],
  [{ exponential: { mean: 1_000 } }],
  [{ integer: { min: 0, max: 1_000 } }],
])('each event draws anew: %j', (drawn) => {
  const synthesizer = synthesizerOf({ activity: [started({ drawn })] })
  const events = activityOf(synthesizer, 5)
  const values = new Set(events.map(({ key }) => synthesizer.property(5, key, 'drawn')))
  expect(events.length).toBeGreaterThan(25)
  expect(values.size).toBeGreaterThan(events.length * 0.6)
})

describe('carry', () => {
  const synthesizer = synthesizerOf({
    activity: [
      started({ session_id: { id: 's-' }, total, note: { faker: 'lorem.sentence' } }, [
        {
          event: 'Paid',
          probability: 0.6,
          after: '1m',
          carry: ['session_id', 'total'],
          properties: { method: { oneOf: { card: 2, wallet: 1 } } },
          followedBy: [{ event: 'Shipped', probability: 0.8, after: '2d', carry: ['total', 'method', 'session_id'] }],
        },
        { event: 'Left', probability: 0.5, after: '1h', carry: [] },
      ]),
    ],
  })

  test('copies properties from the event that it follows, and from further up', () => {
    const carried: Record<string, string[]> = { Paid: ['session_id', 'total'], Shipped: ['session_id', 'total'] }
    let seen = 0
    for (let index = 0; index < 20; index++) {
      const starts = new Map(
        activityOf(synthesizer, index)
          .filter(({ event }) => event === 'Started')
          .map(({ key }) => [synthesizer.property(index, key, 'session_id'), synthesizer.properties(index, key)]),
      )
      for (const { event, key } of activityOf(synthesizer, index)) {
        const properties = synthesizer.properties(index, key)
        for (const name of carried[event] ?? []) {
          expect(properties[name]).toBe(starts.get(properties.session_id as string)?.[name])
          seen++
        }
      }
    }
    expect(seen).toBeGreaterThan(1_000)
  })

  test('leaves the rest behind', () => {
    const names = new Map(activityOf(synthesizer, 0).map(({ event, key }) => [event, Object.keys(synthesizer.properties(0, key))]))
    expect(Object.fromEntries(names)).toEqual({
      Started: ['session_id', 'total', 'note'],
      Paid: ['session_id', 'total', 'method'],
      Shipped: ['total', 'method', 'session_id'],
      Left: [],
    })
  })
})

describe('ids', () => {
  const idsOf = (activity: ActivityRecipe[], property = 'id') => {
    const synthesizer = synthesizerOf({ activity })
    return [1041, 1042].flatMap((index) =>
      activityOf(synthesizer, index).map(({ key }) => String(synthesizer.property(index, key, property))),
    )
  }

  test('name the profile and count its arrivals', () => {
    const synthesizer = synthesizerOf({ activity: [started({ id: { id: 's-' } })] })
    const ids = activityOf(synthesizer, 1042).map(({ key }) => synthesizer.property(1042, key, 'id'))
    expect(ids.length).toBeGreaterThan(20)
    expect(ids).toEqual(ids.map((_, i) => `s-1042-${i + 1}`))
  })

  test('are never the same for two events, though several recipes share a prefix', () => {
    const id = { id: { id: 's-' } }
    const activity = [
      started(id, [{ event: 'Paid', probability: 1, after: '1m', properties: id }]),
      started(id),
      started(id, [], 'Viewed'),
      started({ id: { id: 's-1' } }, [], 'Viewed'),
    ]
    const ids = idsOf(activity)
    expect(ids.length).toBeGreaterThan(300)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('keep their form when a recipe with the same prefix is added after', () => {
    const id = { id: { id: 's-' } }
    const before = idsOf([started(id)])
    expect(idsOf([started(id), started(id, [], 'Viewed')])).toEqual(expect.arrayContaining(before))
  })

  test('are one for both of an event that has two of a prefix', () => {
    const activity = [started({ id: { id: 's-' }, again: { id: 's-' } })]
    expect(idsOf(activity, 'again')).toEqual(idsOf(activity))
  })
})

test('nothing is made that nobody asks for', () => {
  const datesMade = vi.spyOn(Date.prototype, 'toISOString')
  const synthesizer = synthesizerOf({
    profiles: { traits: { joined: { faker: 'date.past' }, plan: { oneOf: { free: 1 } } } },
    activity: [started({ seen: { faker: 'date.recent' }, total })],
  })
  const [first] = activityOf(synthesizer, 3)
  synthesizer.trait(3, 'plan')
  synthesizer.property(3, first!.key, 'total')
  expect(datesMade).not.toHaveBeenCalled()
  synthesizer.trait(3, 'joined')
  synthesizer.property(3, first!.key, 'seen')
  expect(datesMade).toHaveBeenCalledTimes(2)
  datesMade.mockRestore()
})
