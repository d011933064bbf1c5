import { z } from 'zod'
import { condition } from './condition.ts'
import { named } from './named.ts'
import { schedule } from './schedule.ts'
import { duration, expressionText, freeIdentifier, identifier, jsonObject, localTime, unlessMisspelt, where } from './value-forms.ts'

/** The steps of a journey (contract section 2). Which of them, and of their fields, a product has, its preset says. */

const next = identifier.nullable().optional().meta({ description: 'Id of the step that follows; null or absent ends the path.' })
const name = z.string().optional().meta({ description: 'What people call it; the id where left out.' })

const entryModes = ['every-time', 'once', 'after-exit'] as const
const namespace = freeIdentifier.optional().meta({ description: 'Of a start: the namespace whose identity keys the instances.' })

const timeout = named(
  z.strictObject({ after: duration, next }),
  'timeout',
  'How long it listens at most; without a "next" the path goes on as if it had heard something.',
)

const eventStep = named(
  z.strictObject({
    type: z.literal('event'),
    name,
    event: z.string().min(1),
    where: where.optional(),
    condition: condition.optional().meta({ description: 'The event counts only where this holds.' }),
    namespace,
    audience: z.string().min(1).optional().meta({ description: 'Only members of this segment enter.' }),
    entry: z.enum(entryModes).optional().meta({ description: 'How often a profile may enter; every-time where left out.' }),
    identifier: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'With every-time: the property of the entry event whose values tell the instances of one profile apart.' }),
    timeout: timeout.optional().meta({ description: 'Later in a journey.' }),
    next,
  }),
  'event step',
)

const behaviors = ['entrance', 'exit', 'both'] as const
const behavior = z.enum(behaviors).optional().meta({ description: 'Which changes it listens for; entrance where left out.' })

const qualificationStep = named(
  z.strictObject({
    type: z.literal('segment-qualification'),
    name,
    segment: z.union([freeIdentifier, z.array(freeIdentifier).min(1)]).meta({ description: 'A segment, or a list of them.' }),
    behavior,
    namespace,
    timeout: timeout.optional().meta({ description: 'Later in a journey.' }),
    next,
  }),
  'segment-qualification step',
  'Listens for profiles that enter or exit a segment.',
)

const segmentTriggerStep = named(
  z.strictObject({
    type: z.literal('segment-trigger'),
    name,
    segment: freeIdentifier,
    namespace: freeIdentifier.meta({ description: 'Members without an identity in it cannot enter.' }),
    schedule,
    readRate: z.int().positive().optional().meta({ description: 'Profiles per second; the preset’s where left out.' }),
    incremental: z
      .boolean()
      .optional()
      .meta({ description: 'After the first occurrence only those who entered the segment since; false where left out.' }),
    forceReentrance: z
      .boolean()
      .optional()
      .meta({ description: 'Everybody still inside exits before each occurrence; false where left out.' }),
    triggerAfterBatch: named(z.strictObject({ window: duration }), 'trigger after batch')
      .optional()
      .meta({ description: 'Each occurrence waits this long at most for a newer calculation, and is skipped without one.' }),
    next,
  }),
  'segment-trigger step',
  'All members of a segment enter, once or on a schedule.',
)

const eventBranch = named(
  z.strictObject({
    id: identifier,
    name,
    event: z.string().min(1),
    where: where.optional(),
    restart: z
      .boolean()
      .optional()
      .meta({ description: 'Sends the instance back to the beginning of this step each time: the hold starts anew, and nothing follows.' }),
    next,
  }),
  'event branch',
  'The way taken when this event happens first.',
)

const segmentBranch = named(
  z.strictObject({ id: identifier, name, segment: freeIdentifier, behavior, next }),
  'segment branch',
  'The way taken when the profile enters or exits this segment first.',
)

const when = condition.optional().meta({ description: 'Whom it catches: it is no way for others; everybody where left out.' })
const afterBranch = named(
  z.strictObject({ id: identifier, name, after: duration, when, next }),
  'after branch',
  'The way taken when so much time has passed first.',
)
const untilBranch = named(
  z.strictObject({ id: identifier, name, until: localTime, when, next }),
  'until branch',
  'The way taken at this time.',
)
const expressionBranch = named(
  z.strictObject({ id: identifier, name, expression: expressionText, when, next }),
  'expression branch',
  'The way taken at the time that the expression gives.',
)

const holdBranch = named(
  z.union([eventBranch, segmentBranch, afterBranch, untilBranch, expressionBranch]),
  'hold branch',
  'It says what it waits for with "event", "segment", "after", "until" or "expression".',
)

const maximumHold = named(z.strictObject({ after: duration, next }), 'maximum hold', 'The way taken when no event came in time.')

const holdUntilStep = named(
  z.strictObject({ type: z.literal('hold-until'), name, branches: z.array(holdBranch).min(1), maximum: maximumHold.optional() }),
  'hold-until step',
)

const oneWayToWait = {
  error: 'A wait has one of "for", "until" and "expression": leave this one out.',
  params: { code: 'contradicting-fields' },
  when: unlessMisspelt,
}
const waitStep = named(
  z
    .strictObject({
      type: z.literal('wait'),
      name,
      for: duration.optional(),
      until: localTime.optional().meta({ description: 'On the wall of the journey’s time zone, or an instant with offset.' }),
      expression: expressionText.optional().meta({ description: 'Gives a dateTimeOnly in the journey’s time zone.' }),
      next,
    })
    .refine((wait) => wait.for !== undefined || wait.until !== undefined || wait.expression !== undefined, {
      error: '"for" is missing in this wait step: write how long. Some products also have "until" with a time, and "expression".',
      path: ['for'],
      params: { code: 'missing-field' },
      when: unlessMisspelt,
    })
    .refine((wait) => wait.for === undefined || wait.until === undefined, { ...oneWayToWait, path: ['until'] })
    .refine((wait) => wait.expression === undefined || (wait.for === undefined && wait.until === undefined), {
      ...oneWayToWait,
      path: ['expression'],
    }),
  'wait step',
)

const conditionBranch = named(
  z.strictObject({ id: identifier, name, when: condition, next }),
  'condition branch',
  'The way taken when this is the first branch whose condition holds.',
)

const wayOnError = named(z.strictObject({ next }), 'alternative path')

const conditionStep = named(
  z.strictObject({
    type: z.literal('condition'),
    name,
    branches: z.array(conditionBranch).min(1),
    otherwise: named(z.strictObject({ next }), 'otherwise', 'The way of everyone else.').optional(),
    onError: wayOnError
      .optional()
      .meta({ description: 'The way where a condition could not be evaluated; without it the instance fails.' }),
  }),
  'condition step',
)

const randomBranch = named(
  z.strictObject({ id: identifier, name, percent: z.int().min(0).max(100), next }),
  'random branch',
  'The way of this share of instances.',
)

const randomSplitStep = named(
  z.strictObject({
    type: z.literal('random-split'),
    name,
    branches: z.array(randomBranch).min(1),
    sameBranch: z.boolean().optional().meta({ description: 'A profile takes the same branch every time; false where left out.' }),
  }),
  'random-split step',
)

export const activation = named(
  z.strictObject({
    id: identifier,
    destination: freeIdentifier,
    action: z.string().optional(),
    eventName: z.string().min(1).optional(),
    context: z
      .union([z.enum(['all', 'none']), z.array(z.string())])
      .optional()
      .meta({ description: '"all" (where left out), "none", or a list of "Event.property".' }),
    traits: z.array(z.string()).optional().meta({ description: 'Traits of the profile that go along; none where left out.' }),
    mapping: jsonObject
      .optional()
      .meta({ description: "Fields of the payload, by the product's mapping directives; the event itself where left out." }),
  }),
  'activation',
)

const sendStep = named(
  z.strictObject({
    type: z.literal('send-to-destination'),
    name,
    eventName: z.string().min(1).optional(),
    activations: z.array(activation).min(1),
    next,
  }),
  'send-to-destination step',
)

const expressions = z.record(z.string().min(1), expressionText)

const actionStep = named(
  z.strictObject({
    type: z.literal('action'),
    name,
    destination: freeIdentifier,
    parameters: expressions.meta({ description: 'What the destination gets: an expression for each parameter.' }),
    onError: wayOnError.optional().meta({ description: 'The way when it fails; without it the instance fails.' }),
    onTimeout: wayOnError.optional().meta({ description: 'The way when no answer comes in time; that of onError where left out.' }),
    next,
  }),
  'action step',
)

const updateProfileStep = named(
  z.strictObject({
    type: z.literal('update-profile'),
    name,
    set: expressions.meta({ description: 'New values of traits: an expression for each.' }),
    next,
  }),
  'update-profile step',
)

const jumpStep = named(
  z.strictObject({
    type: z.literal('jump'),
    name,
    journey: identifier,
    parameters: expressions
      .optional()
      .meta({ description: 'Properties of the event that the other journey gets: an expression for each.' }),
    next,
  }),
  'jump step',
  'Sends the profile into another journey, and goes on in this one too.',
)

export const interactions = ['sent', 'opened', 'clicked', 'failed'] as const
const reactionStep = named(
  z.strictObject({
    type: z.literal('reaction'),
    name,
    to: identifier.meta({ description: 'An earlier action step: the message that is reacted to.' }),
    interaction: z.enum(interactions),
    timeout: timeout.optional(),
    next,
  }),
  'reaction step',
)

const endStep = named(z.strictObject({ type: z.literal('end'), name }), 'end step')

export const step = named(
  z.discriminatedUnion('type', [
    eventStep,
    qualificationStep,
    segmentTriggerStep,
    holdUntilStep,
    waitStep,
    conditionStep,
    randomSplitStep,
    sendStep,
    actionStep,
    updateProfileStep,
    jumpStep,
    reactionStep,
    endStep,
  ]),
  'step',
)

export type EventStep = z.infer<typeof eventStep>
export type QualificationStep = z.infer<typeof qualificationStep>
export type SegmentTriggerStep = z.infer<typeof segmentTriggerStep>
export type WaitStep = z.infer<typeof waitStep>
export type ActionStep = z.infer<typeof actionStep>
export type UpdateProfileStep = z.infer<typeof updateProfileStep>
export type JumpStep = z.infer<typeof jumpStep>
export type ReactionStep = z.infer<typeof reactionStep>
export type Interaction = (typeof interactions)[number]
export type Behavior = (typeof behaviors)[number]
export type EventBranch = z.infer<typeof eventBranch>
export type SegmentBranch = z.infer<typeof segmentBranch>
export type TimerBranch = z.infer<typeof afterBranch> | z.infer<typeof untilBranch> | z.infer<typeof expressionBranch>
export type HoldBranch = z.infer<typeof holdBranch>
export type HoldUntilStep = z.infer<typeof holdUntilStep>
export type Activation = z.infer<typeof activation>
export type ConditionStep = z.infer<typeof conditionStep>
export type RandomSplitStep = z.infer<typeof randomSplitStep>
export type SendStep = z.infer<typeof sendStep>
export type Step = z.infer<typeof step>
export type StepType = Step['type']
export type EntryMode = (typeof entryModes)[number]
