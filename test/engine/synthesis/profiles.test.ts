import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { synthesizerOf } from './any-recipe.ts'

describe('ids', () => {
  test('are the prefix, "u-" where none is given, and the index', () => {
    expect(synthesizerOf({}).profileId(0)).toBe('u-0')
    expect(synthesizerOf({ profiles: { idPrefix: 'shopper' } }).profileId(41)).toBe('shopper41')
    expect(synthesizerOf({}).profile(41).id).toBe('u-41')
  })

  test('lead back to the index', () => {
    const synthesizer = synthesizerOf({ profiles: { idPrefix: '2', count: 5_000 } })
    fc.assert(
      fc.property(fc.nat(4_999), (index) => {
        expect(synthesizer.indexOfProfile(synthesizer.profileId(index))).toBe(index)
      }),
      { seed: 101 },
    )
  })

  test.each(['u-100', 'u-01', 'u-', 'u--1', 'u-1.0', 'u-1e1', 'u- 1', 'U-1', 'x1', '', 'u-99999999999999999999', 'u-9a'])(
    '"%s" is nobody among a hundred',
    (id) => {
      expect(synthesizerOf({ profiles: { count: 100 } }).indexOfProfile(id)).toBe(-1)
    },
  )

  test('a population of nobody', () => {
    const synthesizer = synthesizerOf({ profiles: { count: 0 } })
    expect([synthesizer.profileCount, synthesizer.indexOfProfile('u-0'), synthesizer.expectedEvents]).toEqual([0, -1, 0])
  })
})

test('traits are in recipe order; an unknown one is undefined', () => {
  const synthesizer = synthesizerOf({ profiles: { traits: { plan: { oneOf: { free: 1 } }, age: { integer: { min: 18, max: 18 } } } } })
  expect(synthesizer.traitNames).toEqual(['plan', 'age'])
  expect(synthesizer.profile(3)).toEqual({ id: 'u-3', traits: { plan: 'free', age: 18 } })
  expect([synthesizer.trait(3, 'age'), synthesizer.trait(3, 'nope'), synthesizer.trait(3, 'constructor')]).toEqual([
    18,
    undefined,
    undefined,
  ])
})

describe('identities', () => {
  const synthesizer = synthesizerOf({
    profiles: {
      traits: { email: { faker: 'internet.email' }, number: { integer: { min: 1, max: 9 } } },
      identities: {
        email: { trait: 'email', coverage: 0.6 },
        other: { faker: 'internet.email', coverage: 0.5 },
        crm: { id: 'c-' },
        number: { trait: 'number' },
        none: { id: 'n-', coverage: 0 },
      },
    },
  })
  const profiles = Array.from({ length: 10_000 }, (_, index) => synthesizer.profile(index))
  const shareWith = (namespace: string) => profiles.filter(({ identities }) => identities?.[namespace]).length / profiles.length

  test.each([
    ['email', 0.6],
    ['other', 0.5],
    ['crm', 1],
    ['none', 0],
  ])('%s covers %d of the profiles', (namespace, coverage) => {
    const tolerance = 4 * Math.sqrt((coverage * (1 - coverage)) / profiles.length)
    expect(Math.abs(shareWith(namespace) - coverage)).toBeLessThanOrEqual(tolerance)
  })

  test('who has one identity has no more and no fewer of another', () => {
    const both = profiles.filter(({ identities }) => identities?.email && identities.other).length / profiles.length
    expect(Math.abs(both - 0.6 * 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / profiles.length))
  })

  test('one of a trait is what the profile has for it, as a text', () => {
    for (const { identities, traits } of profiles.slice(0, 200)) {
      if (identities?.email) expect(identities.email).toEqual([traits?.email])
      expect(identities?.number).toEqual([String(traits?.number)])
    }
  })

  test('one of Faker is drawn apart from a trait of the same method', () => {
    const same = profiles.filter(({ identities, traits }) => identities?.other?.[0] === traits?.email)
    expect(same.length).toBeLessThan(3)
  })

  test('a profile without any has no such field', () => {
    const few = synthesizerOf({ profiles: { identities: { email: { id: 'e', coverage: 0 } } } })
    expect(few.profile(0)).toEqual({ id: 'u-0' })
  })
})
