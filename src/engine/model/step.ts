import { z } from 'zod'
import { condition } from './condition.ts'
import { named } from './named.ts'
import { duration, freeIdentifier, identifier, jsonObject, where } from './value-forms.ts'

/** The steps of a journey (contract section 2). A step type that the engine does not simulate yet is not here: see not-yet-simulated.ts. */

const next = identifier.nullable().optional().meta({ description: 'Id of the step that follows; null or absent ends the path.' })
const name = z.string().optional().meta({ description: 'What people call it; the id where left out.' })

const entryModes = ['every-time', 'once', 'after-exit'] as const

const eventStep = named(
  z.strictObject({
    type: z.literal('event'),
    name,
    event: z.string().min(1),
    where: where.optional(),
    audience: z.string().min(1).optional().meta({ description: 'Only members of this segment enter.' }),
    entry: z.enum(entryModes).optional().meta({ description: 'How often a profile may enter; every-time where left out.' }),
    identifier: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'With every-time: the property of the entry event whose values tell the instances of one profile apart.' }),
    next,
  }),
  'event step',
)

const holdBranch = named(
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
  'hold branch',
  'The way taken when this event happens first.',
)

const maximumHold = named(z.strictObject({ after: duration, next }), 'maximum hold', 'The way taken when no event came in time.')

const holdUntilStep = named(
  z.strictObject({ type: z.literal('hold-until'), name, branches: z.array(holdBranch).min(1), maximum: maximumHold.optional() }),
  'hold-until step',
)

const waitStep = named(z.strictObject({ type: z.literal('wait'), name, for: duration, next }), 'wait step')

const conditionBranch = named(
  z.strictObject({ id: identifier, name, when: condition, next }),
  'condition branch',
  'The way taken when this is the first branch whose condition holds.',
)

const conditionStep = named(
  z.strictObject({
    type: z.literal('condition'),
    name,
    branches: z.array(conditionBranch).min(1),
    otherwise: named(z.strictObject({ next }), 'otherwise', 'The way of everyone else.').optional(),
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

const endStep = named(z.strictObject({ type: z.literal('end'), name }), 'end step')

export const step = named(
  z.discriminatedUnion('type', [eventStep, holdUntilStep, waitStep, conditionStep, randomSplitStep, sendStep, endStep]),
  'step',
)

export type EventStep = z.infer<typeof eventStep>
export type HoldBranch = z.infer<typeof holdBranch>
export type HoldUntilStep = z.infer<typeof holdUntilStep>
export type Activation = z.infer<typeof activation>
export type ConditionStep = z.infer<typeof conditionStep>
export type RandomSplitStep = z.infer<typeof randomSplitStep>
export type SendStep = z.infer<typeof sendStep>
export type Step = z.infer<typeof step>
export type StepType = Step['type']
export type EntryMode = (typeof entryModes)[number]
