import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../../src/engine/model/problem.ts'
import { type FollowUpRecipe, type Synthesize, synthesizeSchema, type ValueRecipe } from '../../../src/engine/model/recipe.ts'
import { checkSynthesis } from '../../../src/engine/synthesis/check-synthesis.ts'
import { compileSynthesis } from '../../../src/engine/synthesis/compile-synthesis.ts'
import { anyRecipe, clockOf, everythingAbout } from './any-recipe.ts'

const shown = ({ pointer, code }: Problem) => `${pointer} ${code}`

function ofTrait(recipe: ValueRecipe): Problem[] {
  return checkSynthesis({ profiles: { count: 1, traits: { t: recipe } } })
}

function ofFollowUp(followUp: Partial<FollowUpRecipe>): Problem[] {
  const properties = { session_id: { id: 's-' } }
  const followedBy = [{ event: 'Paid', probability: 1, after: '1m', ...followUp }]
  return checkSynthesis({
    profiles: { count: 1 },
    activity: [{ event: 'Started', perProfile: { poisson: { mean: 1, every: '1d' } }, properties, followedBy }],
  })
}

test('a recipe without problems can be compiled and asked for everything', () => {
  fc.assert(
    fc.property(anyRecipe, (recipe) => {
      expect(synthesizeSchema.safeParse(recipe).success).toBe(true)
      expect(checkSynthesis(recipe)).toEqual([])
      everythingAbout(compileSynthesis(recipe, 7, clockOf(28)), 5)
    }),
    { seed: 111, numRuns: 60 },
  )
})

test.each<[string, ValueRecipe]>([
  ['/oneOf empty-weights', { oneOf: { a: 0, b: 0 } }],
  ['/oneOf empty-weights', { oneOf: {} }],
  ['/mix empty-weights', { mix: [{ weight: 0, make: { value: 1 } }] }],
  ['/mix/1/make/integer/max min-over-max', { mix: [{ weight: 1 }, { weight: 1, make: { integer: { min: 2, max: 1 } } }] }],
  ['/integer/max min-over-max', { integer: { min: 2, max: 1 } }],
  ['/uniform/max min-over-max', { uniform: { min: 2, max: 1 } }],
  ['/normal/max min-over-max', { normal: { mean: 0, sd: 1, min: 1, max: 0 } }],
  ['/uniform empty-range', { uniform: { min: 0.1, max: 0.9, decimals: 0 } }],
  ['/uniform bounds-too-large', { uniform: { min: 0, max: 1e15, decimals: 3 } }],
  ['/normal/min empty-range', { normal: { mean: 0, sd: 1, min: 5 } }],
  ['/normal/max empty-range', { normal: { mean: 0, sd: 1, max: -5 } }],
  ['/normal/max empty-range', { normal: { mean: 60, sd: 0, max: 59 } }],
  ['/faker unknown-faker-method', { faker: 'person.firstNam' }],
  ['/faker unusable-faker-method', { faker: 'number.bigInt' }],
  ['/faker unusable-faker-method', { faker: 'date.between' }],
])('of a value: %s', (expected, recipe) => {
  const wanted = `/profiles/traits/t${expected}`
  expect(ofTrait(recipe).map(shown)).toEqual([wanted])
  const activity = { event: 'E', perProfile: { poisson: { mean: 1, every: '1d' } }, properties: { 'a/b': recipe } }
  const inEvent = checkSynthesis({ profiles: { count: 1 }, activity: [activity] })
  expect(inEvent.map(shown)).toEqual([wanted.replace('/profiles/traits/t', '/activity/0/properties/a~1b')])
})

test.each<[ValueRecipe]>([
  [{ oneOf: { a: 0, b: 1 } }],
  [{ integer: { min: 1, max: 1 } }],
  [{ uniform: { min: 0.29, max: 0.29, decimals: 2 } }],
  [{ uniform: { min: 1.1, max: 1.1, decimals: 2 } }],
  [{ normal: { mean: 60, sd: 0, min: 60, max: 60 } }],
  [{ normal: { mean: 0, sd: 1, min: 4 } }],
])('no problem: %j', (recipe) => {
  expect(ofTrait(recipe)).toEqual([])
})

describe('of a Faker method, with what was probably meant', () => {
  test.each([
    ['person.firstNam', 'Did you mean "person.firstName"?'],
    ['Person.FirstName', 'Did you mean "person.firstName"?'],
    ['firstName', 'Did you mean "person.firstName"?'],
    ['internet.mail', 'Did you mean "internet.email"?'],
    ['xxxxxxxxxxxx', 'Write one like "person.firstName"'],
    ['helpers.arrayElement', 'Faker has no method "helpers.arrayElement" that a recipe can use.'],
    ['image.urlLoremFlickr', 'Faker has no method'],
    ['person.constructor', 'Faker has no method'],
    ['person.firstName.length', 'Faker has no method'],
    ['person', 'Faker has no method'],
    ['', 'Faker has no method'],
    ['rawDefinitions.person', 'Faker has no method'],
  ])('"%s"', (faker, sentence) => {
    const [problem, ...others] = ofTrait({ faker })
    expect(problem).toMatchObject({ code: 'unknown-faker-method', message: expect.stringContaining(sentence) })
    expect(others).toEqual([])
  })
})

describe('of identities', () => {
  const ofIdentity = (identity: NonNullable<Synthesize['profiles']['identities']>[string], traits: Record<string, ValueRecipe> = {}) =>
    checkSynthesis({ profiles: { count: 1, traits, identities: { email: identity } } }).map(shown)

  test.each([
    [{ faker: 'internet.emai' }, ['/profiles/identities/email/faker unknown-faker-method']],
    [{ faker: 'airline.airport' }, ['/profiles/identities/email/faker identity-not-text']],
    [{ trait: 'mail' }, ['/profiles/identities/email/trait unknown-trait']],
    [{ faker: 'internet.email' }, []],
    [{ id: 'c-' }, []],
  ])('%j', (identity, problems) => {
    expect(ofIdentity(identity)).toEqual(problems)
  })

  test('a trait that is no text is none either', () => {
    const traits: Record<string, ValueRecipe> = { airport: { faker: 'airline.airport' }, nothing: { value: null }, age: { value: 5 } }
    expect(ofIdentity({ trait: 'airport' }, traits)).toEqual(['/profiles/identities/email/trait identity-not-text'])
    expect(ofIdentity({ trait: 'nothing' }, traits)).toEqual(['/profiles/identities/email/trait identity-not-text'])
    expect(ofIdentity({ trait: 'age' }, traits)).toEqual([])
    expect(ofIdentity({ trait: 'toString' }, traits)).toEqual(['/profiles/identities/email/trait unknown-trait'])
  })
})

describe('of activity', () => {
  const ofActivity = (mean: number, every: string, rhythm?: { hours?: number[]; days?: number[] }) =>
    checkSynthesis({ profiles: { count: 1 }, activity: [{ event: 'E', perProfile: { poisson: { mean, every } }, rhythm }] }).map(shown)
  const zeros = (length: number) => new Array<number>(length).fill(0)

  test.each([
    [1, '0s', undefined, ['/activity/0/perProfile/poisson/every zero-duration']],
    [1, '-1d', undefined, ['/activity/0/perProfile/poisson/every bad-duration']],
    [1_001, '1s', undefined, ['/activity/0/perProfile/poisson/mean too-frequent']],
    [1_000, '1s', undefined, []],
    [1, '1d', { hours: zeros(24) }, ['/activity/0/rhythm/hours empty-weights']],
    [1, '1d', { hours: [1, ...zeros(23)], days: zeros(7) }, ['/activity/0/rhythm/days empty-weights']],
    [1, '1d', {}, []],
  ])('mean %d in %s with %j', (mean, every, rhythm, problems) => {
    expect(ofActivity(mean, every, rhythm)).toEqual(problems)
  })
})

describe('of follow-ups', () => {
  const at = '/activity/0/followedBy/0'

  test.each<[string, Partial<FollowUpRecipe>]>([
    ['/after bad-duration', { after: '-5m' }],
    ['/after/logNormal/median bad-duration', { after: { logNormal: { median: '-5m', sigma: 1 } } }],
    ['/after/exponential/mean bad-duration', { after: { exponential: { mean: 'soon' } } }],
    ['/after/uniform/max min-over-max', { after: { uniform: { min: '2m', max: '1m' } } }],
    ['/carry/0 nothing-to-carry', { carry: ['session'] }],
    ['/properties/session_id carried-and-made', { carry: ['session_id'], properties: { session_id: { id: 'x' } } }],
    ['/properties/p/faker unknown-faker-method', { properties: { p: { faker: 'x.y' } } }],
    [
      '/followedBy/0/carry/1 nothing-to-carry',
      { carry: ['session_id'], followedBy: [{ event: 'Shipped', probability: 1, after: '1d', carry: ['session_id', 'total'] }] },
    ],
  ])('%s', (expected, followUp) => {
    expect(ofFollowUp(followUp).map(shown)).toEqual([at + expected])
  })

  test('what was carried to an event can be carried on', () => {
    const followedBy = [{ event: 'Shipped', probability: 1, after: '1d', carry: ['session_id'] }]
    expect(ofFollowUp({ carry: ['session_id'], followedBy })).toEqual([])
  })

  test('a property that is nearly right is suggested', () => {
    expect(ofFollowUp({ carry: ['sesion_id'] })[0]?.message).toContain('Did you mean "session_id"?')
  })
})

test('every problem at once', () => {
  const problems = checkSynthesis({
    profiles: { count: 1, traits: { a: { oneOf: {} }, b: { faker: 'x.y' } }, identities: { email: { trait: 'c' } } },
    activity: [{ event: 'E', perProfile: { poisson: { mean: 1, every: '0s' } }, rhythm: { days: [0, 0, 0, 0, 0, 0, 0] } }],
  })
  expect(problems).toHaveLength(5)
  for (const problem of problems) expect(problem).toMatchObject({ severity: 'error', message: expect.stringMatching(/^[A-Z].{20,}[.?]$/) })
})
