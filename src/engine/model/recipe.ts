import { z } from 'zod'
import { duration, jsonValue } from './value-forms.ts'

/**
 * The recipe language: how synthetic profiles and their activity are made (contract section 5, `synthesize`).
 * Every recipe is a pure function of (seed, index).
 */

const positive = z.number().positive()

/** A value drawn anew for each profile or event. */
export const valueRecipe = z.union([
  z.strictObject({ value: jsonValue }).meta({ description: 'The same value for everybody.' }),
  z.strictObject({ faker: z.string() }).meta({ description: 'A @faker-js/faker method, like "person.firstName".' }),
  z.strictObject({ oneOf: z.record(z.string(), z.number().nonnegative()) }).meta({ description: 'One of the names, by weight.' }),
  z.strictObject({ id: z.string() }).meta({ description: 'The prefix followed by what makes this value unique.' }),
  z.strictObject({ uniform: z.strictObject({ min: z.number(), max: z.number(), decimals: z.int().min(0).max(6).optional() }) }),
  z.strictObject({
    normal: z.strictObject({
      mean: z.number(),
      sd: z.number().nonnegative(),
      min: z.number().optional(),
      decimals: z.int().min(0).max(6).optional(),
    }),
  }),
  z.strictObject({
    logNormal: z.strictObject({ median: positive, sigma: z.number().nonnegative(), decimals: z.int().min(0).max(6).optional() }),
  }),
  z.strictObject({ integer: z.strictObject({ min: z.int(), max: z.int() }) }),
  z.strictObject({ boolean: z.number().min(0).max(1) }).meta({ description: 'true with this probability.' }),
])
export type ValueRecipe = z.infer<typeof valueRecipe>

/** A span of time drawn anew for each follow-up event. */
export const delayRecipe = z.union([
  duration,
  z.strictObject({ logNormal: z.strictObject({ median: duration, sigma: z.number().nonnegative() }) }),
  z.strictObject({ uniform: z.strictObject({ min: duration, max: duration }) }),
  z.strictObject({ exponential: z.strictObject({ mean: duration }) }),
])
export type DelayRecipe = z.infer<typeof delayRecipe>

const hourWeights = z.array(z.number().nonnegative()).length(24)

/** When in the day and week activity happens, in UTC. */
export const rhythm = z.strictObject({
  hours: hourWeights.optional().meta({ description: '24 weights, midnight first.' }),
  days: z.array(z.number().nonnegative()).length(7).optional().meta({ description: '7 weights, Monday first.' }),
})
export type Rhythm = z.infer<typeof rhythm>

const coverage = z.number().min(0).max(1)

const properties = z.record(z.string(), valueRecipe)

export interface FollowUpRecipe {
  event: string
  probability: number
  after: DelayRecipe
  carry?: string[] | undefined
  properties?: Record<string, ValueRecipe> | undefined
  followedBy?: FollowUpRecipe[] | undefined
}

export const followUpRecipe: z.ZodType<FollowUpRecipe> = z.strictObject({
  event: z.string().min(1),
  probability: coverage,
  after: delayRecipe,
  carry: z.array(z.string()).optional().meta({ description: 'Properties copied from the event that this one follows.' }),
  properties: properties.optional(),
  get followedBy() {
    return z.array(followUpRecipe).optional()
  },
})

export const activityRecipe = z.strictObject({
  event: z.string().min(1),
  perProfile: z.strictObject({ poisson: z.strictObject({ mean: z.number().nonnegative(), every: duration }) }),
  rhythm: rhythm.optional(),
  properties: properties.optional(),
  followedBy: z.array(followUpRecipe).optional(),
})
export type ActivityRecipe = z.infer<typeof activityRecipe>

const identityRecipe = z.union([
  z.strictObject({ faker: z.string(), coverage: coverage.optional() }),
  z.strictObject({ id: z.string(), coverage: coverage.optional() }),
])
export type IdentityRecipe = z.infer<typeof identityRecipe>

export const profilesRecipe = z.strictObject({
  count: z.int().min(0).max(10_000_000),
  idPrefix: z.string().min(1).max(100).optional(),
  traits: z.record(z.string(), valueRecipe).optional(),
  identities: z.record(z.string(), identityRecipe).optional(),
})
export type ProfilesRecipe = z.infer<typeof profilesRecipe>

export const synthesizeSchema = z.strictObject({ profiles: profilesRecipe, activity: z.array(activityRecipe).optional() })
export type Synthesize = z.infer<typeof synthesizeSchema>
