import fc from 'fast-check'
import { expect, test } from 'vitest'
import { delayAs, delayKinds, kindOfDelay } from '../../../src/engine/edit/delay-kind.ts'
import { identityAs, identityKinds, kindOfIdentity } from '../../../src/engine/edit/identity-kind.ts'
import { kindOfRecipe, recipeAs, recipeKinds } from '../../../src/engine/edit/recipe-kind.ts'
import { decodeScenario } from '../../../src/engine/model/decode.ts'
import type { JsonValue } from '../../../src/engine/model/json-value.ts'
import type { Problem } from '../../../src/engine/model/problem.ts'
import { checkSynthesis } from '../../../src/engine/synthesis/check-synthesis.ts'
import { anyValue } from '../synthesis/any-recipe.ts'

const kind = fc.constantFrom(...recipeKinds)
const delayKind = fc.constantFrom(...delayKinds)
const delay = fc.constantFrom<JsonValue>('3h', { logNormal: { median: '20m', sigma: 1 } }, { uniform: { min: '1s', max: '2d' } })

/** What is wrong with a population of such people. */
function problemsOf(parts: { readonly trait?: JsonValue; readonly after?: JsonValue; readonly identity?: JsonValue }): readonly Problem[] {
  const { trait = { value: 1 }, after = '1h', identity = { id: 'x' } } = parts
  const decoded = decodeScenario({
    format: 'rehearsal/scenario/1',
    name: 'People',
    clock: { start: '2026-01-05T00:00:00Z', end: '+30d' },
    journeys: ['a.journey.json'],
    synthesize: {
      profiles: { count: 1, traits: { a: trait, email: { faker: 'internet.email' } }, identities: { crm: identity } },
      activity: [
        { event: 'Came', perProfile: { poisson: { mean: 1, every: '7d' } }, followedBy: [{ event: 'Left', probability: 1, after }] },
      ],
    },
  })
  return decoded.ok ? (decoded.value.synthesize ? checkSynthesis(decoded.value.synthesize) : []) : decoded.problems
}

test('[EDIT18] a recipe of another kind can be made; the same kind is the same recipe; within a mix it is itself', () => {
  fc.assert(
    fc.property(anyValue, kind, (recipe, to) => {
      const before = recipe as JsonValue
      const other = recipeAs(before, to)
      expect(kindOfRecipe(other)).toBe(to)
      expect(problemsOf({ trait: other })).toEqual([])
      const own = kindOfRecipe(before)
      if (own === null) throw new Error('the sample is no recipe')
      expect(recipeAs(before, own)).toBe(before)
      if (own !== 'mix') expect(recipeAs(recipeAs(before, 'mix'), own)).toEqual(before)
    }),
  )
})

test('[EDIT18] bounds, the middle, the heaviest choice, the length of a delay and the coverage are kept', () => {
  expect(recipeAs({ integer: { min: 3, max: 9 } }, 'uniform')).toEqual({ uniform: { min: 3, max: 9 } })
  expect(recipeAs({ normal: { mean: 64, sd: 22, decimals: 1 } }, 'logNormal')).toEqual({
    logNormal: { median: 64, sigma: 0.5, decimals: 1 },
  })
  expect(recipeAs({ oneOf: { free: 0.2, pro: 0.7 } }, 'value')).toEqual({ value: 'pro' })
  expect(recipeAs({ value: 'pro' }, 'oneOf')).toEqual({ oneOf: { pro: 0.5, other: 0.5 } })
  expect(delayAs('20m', 'exponential')).toEqual({ exponential: { mean: '20m' } })
  expect(delayAs({ uniform: { min: '1m', max: '9m' } }, 'fixed')).toBe('9m')
  expect(identityAs({ id: 'c-', coverage: 0.4 }, 'trait', ['email'])).toEqual({ trait: 'email', coverage: 0.4 })
})

test('[EDIT18] so can delays and identities of another kind', () => {
  fc.assert(
    fc.property(delay, delayKind, (before, to) => {
      const after = delayAs(before, to)
      expect(kindOfDelay(after)).toBe(to)
      expect(problemsOf({ after })).toEqual([])
      expect(delayAs(before, kindOfDelay(before))).toBe(before)
    }),
  )
  for (const from of identityKinds) {
    for (const to of identityKinds) {
      const identity = identityAs(identityAs(undefined, from, ['email']), to, ['email'])
      expect(kindOfIdentity(identity)).toBe(to)
      expect(problemsOf({ identity })).toEqual([])
    }
  }
})

test('[EDIT18] whatever cannot be read becomes a recipe all the same', () => {
  for (const broken of [undefined, null, 7, 'x', [], {}, { mix: 'x' }, { oneOf: 3 }, { normal: [] }] as (JsonValue | undefined)[]) {
    for (const to of recipeKinds) expect(kindOfRecipe(recipeAs(broken, to))).toBe(to)
  }
})
