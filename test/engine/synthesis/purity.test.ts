import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Synthesize } from '../../../src/engine/model/recipe.ts'
import { compileSynthesis } from '../../../src/engine/synthesis/compile-synthesis.ts'
import { activityOf, anyActivity, anyIndex, anyRecipe, anySeed, anyValue, clockOf, everythingAbout, synthesizerOf } from './any-recipe.ts'

const clock = clockOf(28)

describe('a profile is decided by the recipe, the seed and its index alone', () => {
  test('the same whatever was asked before', () => {
    fc.assert(
      fc.property(anyRecipe, anySeed, fc.array(anyIndex, { minLength: 1, maxLength: 4 }), (recipe, seed, indexes) => {
        const asked = compileSynthesis(recipe, seed, clock)
        const fresh = indexes.map((index) => everythingAbout(compileSynthesis(recipe, seed, clock), index))
        const forwards = indexes.map((index) => everythingAbout(asked, index))
        const backwards = [...indexes].reverse().map((index) => everythingAbout(asked, index))
        expect(forwards).toEqual(fresh)
        expect(backwards).toEqual([...fresh].reverse())
      }),
      { seed: 51, numRuns: 60 },
    )
  })

  test('the same in a population of any size', () => {
    fc.assert(
      fc.property(anyRecipe, anySeed, anyIndex, fc.integer({ min: 100, max: 10_000_000 }), (recipe, seed, index, count) => {
        const other: Synthesize = { ...recipe, profiles: { ...recipe.profiles, count } }
        expect(everythingAbout(compileSynthesis(other, seed, clock), index)).toEqual(
          everythingAbout(compileSynthesis(recipe, seed, clock), index),
        )
      }),
      { seed: 52, numRuns: 60 },
    )
  })

  test('another one under another seed, in everything that is drawn', () => {
    const parts = {
      profiles: { traits: { ltv: { logNormal: { median: 80, sigma: 1 } } }, identities: { email: { id: 'e-', coverage: 0.5 } } },
      activity: [
        {
          event: 'Started',
          perProfile: { poisson: { mean: 1, every: '7d' } },
          properties: { total: { normal: { mean: 60, sd: 20 } } },
          followedBy: [{ event: 'Bought', probability: 0.5, after: { uniform: { min: '1s', max: '1d' } } }],
        },
      ],
    }
    /** What forty profiles draw, one text for each kind of draw. */
    const drawnUnder = (seed: number) => {
      const synthesizer = synthesizerOf(parts, { seed })
      const all = Array.from({ length: 40 }, (_, index) => everythingAbout(synthesizer, index))
      const firsts = all.map(({ events }) => events.slice(0, 2))
      return [
        all.map(({ profile }) => profile.traits?.ltv),
        all.map(({ profile }) => profile.identities?.email?.length ?? 0),
        all.map(({ events }) => events[0]?.at),
        all.map(({ events }) => events[0]?.properties.total),
        firsts.map((events) => events[1]?.event),
        firsts.map(([first, second]) => (second?.event === 'Bought' ? second.at - first!.at : null)),
      ].map((column) => JSON.stringify(column))
    }
    const columns = [7, 8, 2 ** 32 - 1].map(drawnUnder)
    for (const [kind, text] of columns[0]!.entries()) {
      expect(new Set(columns.map((column) => column[kind])).size, text).toBe(3)
    }
  })
})

describe('what is added to a recipe leaves the rest as it was', () => {
  test('a trait', () => {
    fc.assert(
      fc.property(anyRecipe, anySeed, anyIndex, anyValue, (recipe, seed, index, value) => {
        const more: Synthesize = { ...recipe, profiles: { ...recipe.profiles, traits: { new: value, ...recipe.profiles.traits } } }
        const { profile, events } = everythingAbout(compileSynthesis(more, seed, clock), index)
        const { new: _added, ...others } = profile.traits ?? {}
        const before = everythingAbout(compileSynthesis(recipe, seed, clock), index)
        expect({ ...profile, traits: others }).toEqual({ ...before.profile, traits: before.profile.traits ?? {} })
        expect(events).toEqual(before.events)
      }),
      { seed: 53, numRuns: 60 },
    )
  })

  test('an activity, at any place of the list', () => {
    fc.assert(
      fc.property(anyRecipe, anySeed, anyIndex, anyActivity, fc.nat(3), (recipe, seed, index, activity, place) => {
        const old = recipe.activity ?? []
        const added = { ...activity, event: 'New', properties: { id: { id: 'new-' } }, followedBy: [] }
        const more: Synthesize = { ...recipe, activity: [...old.slice(0, place), added, ...old.slice(place)] }
        const { profile, events } = everythingAbout(compileSynthesis(more, seed, clock), index)
        const before = everythingAbout(compileSynthesis(recipe, seed, clock), index)
        expect(profile).toEqual(before.profile)
        expect(events.filter(({ event }) => event !== 'New')).toEqual(before.events)
      }),
      { seed: 54, numRuns: 60 },
    )
  })

  test('a property, and an event that follows', () => {
    const shop = (extra: boolean) =>
      synthesizerOf({
        activity: [
          {
            event: 'Started',
            perProfile: { poisson: { mean: 5, every: '7d' } },
            properties: { ...(extra ? { first: { boolean: 0.5 } } : {}), total: { normal: { mean: 60, sd: 20 } } },
            followedBy: [
              ...(extra ? [{ event: 'Left', probability: 0.5, after: '1m' }] : []),
              {
                event: 'Bought',
                probability: 0.5,
                after: { exponential: { mean: '1h' } },
                properties: { paid: { uniform: { min: 0, max: 9 } } },
              },
            ],
          },
        ],
      })
    for (let index = 0; index < 50; index++) {
      const kept = everythingAbout(shop(true), index).events.filter(({ event }) => event !== 'Left')
      const others = kept.map(({ properties: { first: _added, ...properties }, ...event }) => ({ ...event, properties }))
      expect(others).toEqual(everythingAbout(shop(false), index).events)
    }
  })

  test('a later end of the clock: what was before it stays', () => {
    fc.assert(
      fc.property(anyRecipe, anySeed, anyIndex, fc.integer({ min: 0, max: 40 }), (recipe, seed, index, days) => {
        const short = compileSynthesis(recipe, seed, clockOf(days))
        const long = compileSynthesis(recipe, seed, clockOf(days + 9))
        expect(activityOf(long, index).filter(({ at }) => at <= clockOf(days).end)).toEqual(activityOf(short, index))
      }),
      { seed: 55, numRuns: 60 },
    )
  })
})

test('traits, properties and identities of one name draw from streams of their own', () => {
  const drawn = { integer: { min: 0, max: 2 ** 40 } } as const
  const synthesizer = synthesizerOf({
    profiles: { traits: { x: drawn, y: drawn }, identities: { x: { faker: 'string.uuid' }, y: { faker: 'string.uuid' } } },
    activity: ['A', 'B', 'A'].map((event) => ({
      event,
      perProfile: { poisson: { mean: 30, every: '7d' } },
      properties: { x: drawn, y: drawn },
    })),
  })
  const values = activityOf(synthesizer, 1).flatMap(({ key }) => ['x', 'y'].map((name) => synthesizer.property(1, key, name)))
  const { traits = {}, identities = {} } = synthesizer.profile(1)
  const all = [...values, ...Object.values(traits), ...Object.values(identities).flat()]
  expect(all.length).toBeGreaterThan(500)
  expect(new Set(all).size).toBe(all.length)
})
