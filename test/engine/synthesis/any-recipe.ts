import fc from 'fast-check'
import type { ActivityRecipe, FollowUpRecipe, ProfilesRecipe, Synthesize, ValueRecipe } from '../../../src/engine/model/recipe.ts'
import { type ActivityBuffer, newActivityBuffer } from '../../../src/engine/synthesis/activity-buffer.ts'
import { compileSynthesis } from '../../../src/engine/synthesis/compile-synthesis.ts'
import type { Synthesizer } from '../../../src/engine/synthesis/synthesizer.ts'

const dayMs = 86_400_000
/** A Monday. */
export const start = Date.UTC(2026, 0, 5)

export function clockOf(days: number): { start: number; end: number } {
  return { start, end: start + days * dayMs }
}

/** A population whose recipe has only what is asked for. */
export function synthesizerOf(
  parts: { profiles?: Partial<ProfilesRecipe>; activity?: ActivityRecipe[] },
  { seed = 7, days = 28 }: { seed?: number; days?: number } = {},
): Synthesizer {
  const recipe = { profiles: { count: 1_000_000, ...parts.profiles }, ...(parts.activity ? { activity: parts.activity } : {}) }
  return compileSynthesis(recipe, seed, clockOf(days))
}

export interface MadeEvent {
  readonly at: number
  readonly event: string
  readonly key: number
}

const buffer: ActivityBuffer = newActivityBuffer(1)

export function activityOf(synthesizer: Synthesizer, index: number): MadeEvent[] {
  synthesizer.activity(index, buffer)
  return Array.from({ length: buffer.count }, (_, i) => ({
    at: buffer.at[i]!,
    event: synthesizer.eventNames[buffer.event[i]!]!,
    key: buffer.key[i]!,
  }))
}

/** What there is to know about a profile, keys left out: they number the events of one recipe and mean nothing beside it. */
export function everythingAbout(synthesizer: Synthesizer, index: number) {
  const events = activityOf(synthesizer, index).map(({ at, event, key }) => ({ at, event, properties: synthesizer.properties(index, key) }))
  return { profile: synthesizer.profile(index), events }
}

const weight = fc.integer({ min: 1, max: 20 })

export const anyValue: fc.Arbitrary<ValueRecipe> = fc.oneof(
  fc.record({ value: fc.oneof(fc.string(), fc.integer(), fc.boolean()) }),
  fc.record({ faker: fc.constantFrom('person.firstName', 'internet.email', 'commerce.productName', 'date.recent') }),
  fc.record({ oneOf: fc.record({ free: weight, pro: weight, vip: weight }) }),
  fc.record({ id: fc.constantFrom('s-', 'o-', '') }),
  fc.constant({ uniform: { min: -1, max: 2 } }),
  fc.constant({ normal: { mean: 60, sd: 20, min: 10 } }),
  fc.constant({ logNormal: { median: 80, sigma: 0.9 } }),
  fc.constant({ exponential: { mean: 3 } }),
  fc.constant({ integer: { min: 1, max: 6 } }),
  fc.constant({ boolean: 0.3 }),
  fc.constant<ValueRecipe>({ mix: [{ weight: 3, make: { value: 5 } }, { weight: 1, make: { faker: 'person.firstName' } }, { weight: 1 }] }),
)

const anyName = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const anyEvent = fc.constantFrom('Viewed', 'Added', 'Started', 'Bought')
const anyProperties = fc.dictionary(anyName, anyValue, { maxKeys: 3, noNullPrototype: true })
const anyDelay = fc.constantFrom(
  '0s',
  '1ms',
  '3h',
  { logNormal: { median: '20m', sigma: 1 } },
  { uniform: { min: '1s', max: '2d' } },
  {
    exponential: { mean: '1d' },
  },
)

function anyFollowUps(depth: number): fc.Arbitrary<FollowUpRecipe[]> {
  if (depth === 0) return fc.constant([])
  const one = fc.record({
    event: anyEvent,
    probability: fc.constantFrom(0, 0.3, 0.8, 1),
    after: anyDelay,
    properties: anyProperties,
    followedBy: anyFollowUps(depth - 1),
  })
  return fc.array(one, { maxLength: 2 })
}

const anyRhythm = fc.record({
  hours: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 24, maxLength: 24 }).filter((hours) => Math.max(...hours) > 0),
})

export const anyActivity: fc.Arbitrary<ActivityRecipe> = fc.record({
  event: anyEvent,
  perProfile: fc.record({ poisson: fc.record({ mean: fc.constantFrom(0, 0.2, 1.5, 6), every: fc.constant('7d') }) }),
  rhythm: fc.option(anyRhythm, { nil: undefined }),
  properties: anyProperties,
  followedBy: anyFollowUps(2),
})

export const anyRecipe: fc.Arbitrary<Synthesize> = fc.record({
  profiles: fc.record({
    count: fc.integer({ min: 100, max: 10_000_000 }),
    traits: fc.dictionary(anyName, anyValue, { maxKeys: 4, noNullPrototype: true }),
    identities: fc.constantFrom<NonNullable<ProfilesRecipe['identities']>[]>(
      {},
      { email: { faker: 'internet.email', coverage: 0.6 } },
      { crm: { id: 'c-' } },
    ),
  }),
  activity: fc.array(anyActivity, { maxLength: 3 }),
})

export const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 })
export const anyIndex = fc.integer({ min: 0, max: 99 })
