import { z } from 'zod'
import { type SegmentCondition, segmentCondition, type TraitCondition, traitCondition } from './condition.ts'
import { named } from './named.ts'
import { duration, freeIdentifier, timeOfDay, timezone, where } from './value-forms.ts'

/** Segments of a workspace and their rules (contract sections 3 and 4). */

/** A count is a number: only the operators that compare numbers say anything about it. */
const countOperators = ['equals', 'not-equals', 'greater-than', 'less-than', 'at-least', 'at-most'] as const

const eventCount = named(
  z.strictObject({ is: z.enum(countOperators), value: z.number() }),
  'event count',
  'How often: like { "is": "at-least", "value": 3 }.',
)

const eventRule = named(
  z.strictObject({ event: z.string().min(1), where: where.optional(), count: eventCount.optional(), within: duration.optional() }),
  'event rule',
  'How often an event happened; at least once where "count" is left out.',
)
export type EventRule = z.infer<typeof eventRule>

export type SegmentRule =
  | { all: SegmentRule[] }
  | { any: SegmentRule[] }
  | { not: SegmentRule }
  | TraitCondition
  | SegmentCondition
  | EventRule

const allOf = named(
  z.strictObject({
    get all() {
      return z.array(segmentRule).min(1)
    },
  }),
  'segment rule that all hold',
)
const anyOf = named(
  z.strictObject({
    get any() {
      return z.array(segmentRule).min(1)
    },
  }),
  'segment rule that any holds',
)
const notThat = named(
  z.strictObject({
    get not() {
      return segmentRule
    },
  }),
  'segment rule that does not hold',
)

const segmentRule: z.ZodType<SegmentRule> = named(
  z.lazy(() => z.union([allOf, anyOf, notThat, traitCondition, segmentCondition, eventRule])),
  'segment rule',
  'It says what must hold with "trait", "segment" or "event", or joins others with "all", "any" or "not".',
) as z.ZodType<SegmentRule>

const id = freeIdentifier
const name = z.string().optional()

const scriptedSegment = named(
  z.strictObject({ id, name, evaluation: z.literal('scripted') }),
  'scripted segment',
  'Members are who starts in it and whom the timeline moves.',
)
const streamingSegment = named(
  z.strictObject({
    id,
    name,
    evaluation: z.literal('streaming'),
    latency: duration.optional().meta({ description: 'How long after the fact the membership shows; at once where left out.' }),
    rule: segmentRule,
  }),
  'streaming segment',
)

const calculation = named(
  z.strictObject({
    daily: timeOfDay,
    timezone: timezone.optional().meta({ description: 'In which "daily" is a time on the wall; UTC where left out.' }),
    takes: duration.optional().meta({ description: 'How long a calculation runs; no time at all where left out.' }),
    readyAfter: duration.optional().meta({ description: 'How long after its end the result shows; at once where left out.' }),
  }),
  'calculation',
  'When the members of a batch segment are calculated: like { "daily": "01:00", "timezone": "UTC" }.',
)
const batchSegment = named(
  z.strictObject({ id, name, evaluation: z.literal('batch'), calculation, rule: segmentRule }),
  'batch segment',
  'Members are whom the last calculation found: only the difference between two of them is ever seen.',
)

export const segment = named(z.discriminatedUnion('evaluation', [scriptedSegment, streamingSegment, batchSegment]), 'segment')
export type Segment = z.infer<typeof segment>
export type BatchSegment = z.infer<typeof batchSegment>

/** The rule of a segment; null of a scripted one, which has none. */
export function ruleOf(segment: Segment): SegmentRule | null {
  return segment.evaluation === 'scripted' ? null : segment.rule
}
