import { z } from 'zod'
import { expectation } from './expectation.ts'
import { assumptionOverrides, journeySchema } from './journey.ts'
import { synthesizeSchema } from './recipe.ts'
import { absoluteInstant, freeIdentifier, instant, jsonObject } from './value-forms.ts'
import { destination, eventDefinition, namespace } from './workspace.ts'

const identity = z.union([z.string(), z.strictObject({ id: z.string(), primary: z.boolean().optional() })])

export const profileSchema = z.strictObject({
  id: freeIdentifier,
  identities: z.record(z.string(), z.array(identity)).optional(),
  traits: jsonObject.optional(),
})
export type Profile = z.infer<typeof profileSchema>

export const eventItem = z.strictObject({
  at: instant,
  profile: z.string(),
  event: z.string().min(1),
  properties: jsonObject.optional(),
  messageId: z.string().min(1).optional(),
  timestamp: instant.optional(),
})
export type EventItem = z.infer<typeof eventItem>

export const traitsItem = z.strictObject({ at: instant, profile: z.string(), traits: jsonObject })
export type TraitsItem = z.infer<typeof traitsItem>

export const timelineItem = z.union([eventItem, traitsItem])
export type TimelineItem = z.infer<typeof timelineItem>

/** `*.scenario.json` (contract section 5). A journey is a path, or the journey object itself. */
export const scenarioSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('rehearsal/scenario/1'),
  name: z.string(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .optional(),
  clock: z.strictObject({ start: absoluteInstant, end: instant }),
  workspace: z.string().optional(),
  namespaces: z.array(namespace).optional(),
  events: z.array(eventDefinition).optional(),
  destinations: z.array(destination).optional(),
  journeys: z.array(z.union([z.string(), journeySchema])).min(1),
  profiles: z.array(profileSchema).optional(),
  timeline: z.array(timelineItem).optional(),
  assumptions: assumptionOverrides.optional(),
  synthesize: synthesizeSchema.optional(),
  limits: z.strictObject({ occurrences: z.int().positive().optional(), visitsPerInstant: z.int().positive().optional() }).optional(),
  expect: z.array(expectation).optional(),
})
export type ScenarioDocument = z.infer<typeof scenarioSchema>
