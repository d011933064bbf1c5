import { z } from 'zod'
import { named } from './named.ts'
import { duration, jsonValue } from './value-forms.ts'

/**
 * The recipe language: how synthetic profiles and their activity are made (contract section 5, `synthesize`).
 * Every recipe is a pure function of (seed, index).
 */

const positive = z.number().positive()
const decimals = z
  .int()
  .min(0)
  .max(6)
  .optional()
  .meta({ description: 'Digits after the point; by default 2, or up to 6 where the spread is so small that 2 would leave few values.' })
const share = z.number().min(0).max(1)

const uniformNumber = named(
  z.strictObject({ min: z.number(), max: z.number(), decimals }),
  'uniform distribution',
  'From min to max, all equally likely.',
)
const normalNumber = named(
  z.strictObject({ mean: z.number(), sd: z.number().nonnegative(), min: z.number().optional(), max: z.number().optional(), decimals }),
  'normal distribution',
  'Mean and standard deviation; cut off at min and max, so that nothing heaps up there.',
)
const logNormalNumber = named(
  z.strictObject({ median: positive, sigma: z.number().nonnegative(), decimals }),
  'log-normal distribution',
  'Positive, with a long tail: half lie below the median; sigma is the standard deviation of the logarithm.',
)
const exponentialNumber = named(
  z.strictObject({ mean: positive, decimals }),
  'exponential distribution',
  'Positive, small ones the likeliest.',
)
const integerRange = named(
  z.strictObject({ min: z.int(), max: z.int() }),
  'integer range',
  'A whole number from min to max, all equally likely.',
)
const weights = z.record(z.string(), z.number().nonnegative())

/** A value drawn anew for each profile or event, always by the same rule. */
const plainValue = named(
  z.union([
    named(z.strictObject({ value: jsonValue }), 'constant recipe', 'The same value for everybody.'),
    named(
      z.strictObject({ faker: z.string() }),
      'faker recipe',
      'A @faker-js/faker method, like "person.firstName", without arguments. Its today is clock.start; dates become ISO 8601 text.',
    ),
    named(z.strictObject({ oneOf: weights }), 'choice recipe', 'One of the names, by weight.'),
    named(
      z.strictObject({ id: z.string() }),
      'id recipe',
      'The prefix followed by what makes it unique: u-42 of profile 42, s-42-3 of its third such event.',
    ),
    named(z.strictObject({ uniform: uniformNumber }), 'uniform recipe'),
    named(z.strictObject({ normal: normalNumber }), 'normal recipe'),
    named(z.strictObject({ logNormal: logNormalNumber }), 'log-normal recipe'),
    named(z.strictObject({ exponential: exponentialNumber }), 'exponential recipe'),
    named(z.strictObject({ integer: integerRange }), 'integer recipe'),
    named(z.strictObject({ boolean: share }), 'boolean recipe', 'true with this probability.'),
  ]),
  'plain value recipe',
)

const mixPart = named(
  z.strictObject({
    weight: z.number().nonnegative(),
    make: plainValue.optional().meta({ description: 'How these values are made; without it there is none.' }),
  }),
  'part of a mix',
)

/** A value drawn anew for each profile or event. */
const valueRecipe = named(
  z.union([
    plainValue,
    named(
      z.strictObject({ mix: z.array(mixPart).min(1) }),
      'mix recipe',
      'One of several rules, by weight: some profiles have a value of one kind, some of another, some have none.',
    ),
  ]),
  'value recipe',
)
export type ValueRecipe = z.infer<typeof valueRecipe>

const logNormalDelay = named(z.strictObject({ median: duration, sigma: z.number().nonnegative() }), 'log-normal delay')
const uniformDelay = named(z.strictObject({ min: duration, max: duration }), 'uniform delay')
const exponentialDelay = named(z.strictObject({ mean: duration }), 'exponential delay')

/** A span of time drawn anew for each follow-up event. */
const delayRecipe = named(
  z.union([
    duration,
    named(z.strictObject({ logNormal: logNormalDelay }), 'log-normal delay recipe'),
    named(z.strictObject({ uniform: uniformDelay }), 'uniform delay recipe'),
    named(z.strictObject({ exponential: exponentialDelay }), 'exponential delay recipe'),
  ]),
  'delay recipe',
)
export type DelayRecipe = z.infer<typeof delayRecipe>

/** When in the day and week activity happens, in UTC. Weights move arrivals within the week and keep its mean. */
const rhythm = named(
  z.strictObject({
    hours: z.array(z.number().nonnegative()).length(24).optional().meta({ description: '24 weights, midnight first.' }),
    days: z.array(z.number().nonnegative()).length(7).optional().meta({ description: '7 weights, Monday first.' }),
  }),
  'rhythm',
)
export type Rhythm = z.infer<typeof rhythm>

const properties = z.record(z.string(), valueRecipe)

export interface FollowUpRecipe {
  event: string
  probability: number
  after: DelayRecipe
  carry?: string[] | undefined
  properties?: Record<string, ValueRecipe> | undefined
  followedBy?: FollowUpRecipe[] | undefined
}

const followUpRecipe: z.ZodType<FollowUpRecipe> = named(
  z.strictObject({
    event: z.string().min(1),
    probability: share,
    after: delayRecipe,
    carry: z.array(z.string()).optional().meta({ description: 'Properties copied from the event that this one follows.' }),
    properties: properties.optional(),
    get followedBy() {
      return z.array(followUpRecipe).optional()
    },
  }),
  'follow-up recipe',
)

const poisson = named(
  z.strictObject({ mean: z.number().nonnegative(), every: duration }),
  'poisson arrivals',
  'So many arrivals per profile on average in every such span of time, independent of each other.',
)
const arrivals = named(z.strictObject({ poisson }), 'arrivals')

const activityRecipe = named(
  z.strictObject({
    event: z.string().min(1),
    perProfile: arrivals,
    rhythm: rhythm.optional(),
    properties: properties.optional(),
    followedBy: z.array(followUpRecipe).optional(),
  }),
  'activity recipe',
)
export type ActivityRecipe = z.infer<typeof activityRecipe>

const identityRecipe = named(
  z.union([
    named(z.strictObject({ faker: z.string(), coverage: share.optional() }), 'faker identity recipe'),
    named(z.strictObject({ id: z.string(), coverage: share.optional() }), 'id identity recipe'),
    named(
      z.strictObject({ trait: z.string(), coverage: share.optional() }),
      'trait identity recipe',
      'What the profile has for this trait.',
    ),
  ]),
  'identity recipe',
)
export type IdentityRecipe = z.infer<typeof identityRecipe>

const profilesRecipe = named(
  z.strictObject({
    count: z.int().min(0).max(10_000_000),
    idPrefix: z.string().min(1).max(100).optional(),
    traits: z.record(z.string(), valueRecipe).optional(),
    identities: z.record(z.string(), identityRecipe).optional(),
  }),
  'profiles recipe',
)
export type ProfilesRecipe = z.infer<typeof profilesRecipe>

export const synthesizeSchema = named(
  z.strictObject({ profiles: profilesRecipe, activity: z.array(activityRecipe).optional() }),
  'synthesize recipe',
)
export type Synthesize = z.infer<typeof synthesizeSchema>
