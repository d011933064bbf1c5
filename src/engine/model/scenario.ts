import { z } from 'zod'
import { callCap } from './caps.ts'
import { dataSource } from './data-source.ts'
import { expectation } from './expectation.ts'
import { assumptionOverrides } from './journey.ts'
import { journeyReference } from './journey-reference.ts'
import { type LifecycleItem, lifecycleItem } from './lifecycle-item.ts'
import { named } from './named.ts'
import { synthesizeSchema } from './recipe.ts'
import { responses } from './responses.ts'
import { segment } from './segment.ts'
import { interactions } from './step.ts'
import { absoluteInstant, freeIdentifier, instant, jsonObject } from './value-forms.ts'
import { destination, eventDefinition, namespace } from './workspace.ts'

const identity = named(
  z.union([z.string(), named(z.strictObject({ id: z.string(), primary: z.boolean().optional() }), 'identity with rank')]),
  'identity',
)

export const profileSchema = named(
  z.strictObject({
    id: freeIdentifier,
    identities: z.record(z.string(), z.array(identity)).optional().meta({ description: 'Identities by namespace.' }),
    traits: jsonObject.optional(),
    segments: z.array(z.string()).optional().meta({
      description: 'Scripted segments that the profile starts in, and batch segments that it was calculated to be in before the start.',
    }),
  }),
  'profile',
)
export type Profile = z.infer<typeof profileSchema>

const eventItem = named(
  z.strictObject({
    at: instant,
    profile: z.string(),
    event: z.string().min(1),
    properties: jsonObject.optional(),
    messageId: z.string().min(1).optional(),
    timestamp: instant.optional(),
    identity: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: 'The identity that it came under, by namespace; the profile’s where left out.' }),
  }),
  'event item',
  'The platform receives a profile event at this instant.',
)
export type EventItem = z.infer<typeof eventItem>

const traitsItem = named(
  z.strictObject({ at: instant, profile: z.string(), traits: jsonObject }),
  'traits item',
  'Traits of the profile change at this instant; null removes one.',
)

const membershipItem = named(
  z.strictObject({ at: instant, profile: z.string(), segment: z.string(), change: z.enum(['enter', 'exit']) }),
  'membership item',
  'The profile enters or exits a scripted segment at this instant.',
)
type TraitsItem = z.infer<typeof traitsItem>
type MembershipItem = z.infer<typeof membershipItem>

const mergeItem = named(
  z.strictObject({ at: instant, merge: named(z.strictObject({ from: z.string(), into: z.string() }), 'merge') }),
  'merge item',
  'Two profiles become one at this instant; the second survives.',
)
type MergeItem = z.infer<typeof mergeItem>

const calculateItem = named(
  z.strictObject({ at: instant, calculate: z.array(z.string()).min(1).meta({ description: 'Batch segments.' }) }),
  'calculate item',
  'Batch segments are calculated at this instant, beside their schedule.',
)
type CalculateItem = z.infer<typeof calculateItem>

const reactionItem = named(
  z.strictObject({
    at: instant,
    profile: z.string(),
    journey: z.string().optional().meta({ description: 'Whose message; any journey’s with such a step where left out.' }),
    reaction: named(z.strictObject({ step: z.string(), interaction: z.enum(interactions) }), 'interaction'),
  }),
  'reaction item',
  'The profile reacts to a message that an action step sent.',
)
export type ReactionItem = z.infer<typeof reactionItem>

const timelineItem = named(
  z.union([eventItem, traitsItem, membershipItem, lifecycleItem, mergeItem, calculateItem, reactionItem]),
  'timeline item',
  'It says what happens: an "event", "traits", a "segment" with its "change", a "journey" with what to "do", a "merge", what to "calculate", or a "reaction".',
)
export type TimelineItem = z.infer<typeof timelineItem>

export function isTraitsItem(item: TimelineItem): item is TraitsItem {
  return 'traits' in item
}

export function isMembershipItem(item: TimelineItem): item is MembershipItem {
  return 'segment' in item
}

export function isLifecycleItem(item: TimelineItem): item is LifecycleItem {
  return 'do' in item
}

export function isMergeItem(item: TimelineItem): item is MergeItem {
  return 'merge' in item
}

export function isCalculateItem(item: TimelineItem): item is CalculateItem {
  return 'calculate' in item
}

export function isReactionItem(item: TimelineItem): item is ReactionItem {
  return 'reaction' in item
}

export function isEventItem(item: TimelineItem): item is EventItem {
  return 'event' in item
}

const clock = named(z.strictObject({ start: absoluteInstant, end: instant }), 'clock')

const runLimits = named(
  z.strictObject({
    occurrences: z.int().positive().optional(),
    visitsPerInstant: z
      .int()
      .positive()
      .optional()
      .meta({ description: 'How often one profile may visit one step at one instant; 10000 where left out.' }),
  }),
  'run limits',
)

/** `*.scenario.json` (contract section 5). A journey is a path, or the journey object itself. */
export const scenarioSchema = named(
  z.strictObject({
    $schema: z.string().optional(),
    format: z.literal('rehearsal/scenario/1'),
    name: z.string(),
    seed: z
      .int()
      .min(0)
      .max(2 ** 32 - 1)
      .optional(),
    clock,
    workspace: z.string().optional().meta({ description: 'Path of the workspace file.' }),
    namespaces: z.array(namespace).optional(),
    events: z.array(eventDefinition).optional(),
    segments: z.array(segment).optional(),
    destinations: z.array(destination).optional(),
    dataSources: z.array(dataSource).optional(),
    caps: z.array(callCap).optional().meta({ description: 'Beside those of the workspace.' }),
    responses: z
      .record(z.string(), responses)
      .optional()
      .meta({ description: 'What destinations and data sources answer in this scenario, by their ids, whatever else is said of them.' }),
    journeys: z.array(journeyReference).min(1),
    profiles: z.array(profileSchema).optional(),
    timeline: z.array(timelineItem).optional(),
    assumptions: assumptionOverrides.optional(),
    data: z
      .array(z.string().min(1))
      .optional()
      .meta({ description: 'Paths of files with recorded calls, one JSON object a line (NDJSON).' }),
    synthesize: synthesizeSchema.optional(),
    limits: runLimits.optional(),
    expect: z.array(expectation).optional(),
  }),
  'scenario',
)
export type ScenarioDocument = z.infer<typeof scenarioSchema>
