import { z } from 'zod'
import { duration, freeIdentifier, identifier, jsonValue, where } from './value-forms.ts'

/** The steps of a journey (contract section 2). A step type that the engine does not simulate yet is not here: see not-yet-simulated.ts. */

const next = identifier.nullable().optional().meta({ description: 'Id of the step that follows; null or absent ends the path.' })
const name = z.string().optional()

export const entryModes = ['every-time', 'once', 'after-exit'] as const

export const eventStep = z.strictObject({
  type: z.literal('event'),
  name,
  event: z.string().min(1),
  where: where.optional(),
  entry: z.enum(entryModes).optional(),
  identifier: z.string().min(1).optional(),
  next,
})

export const holdBranch = z.strictObject({
  id: identifier,
  name: z.string().optional(),
  event: z.string().min(1),
  where: where.optional(),
  next,
})

export const holdUntilStep = z.strictObject({
  type: z.literal('hold-until'),
  name,
  branches: z.array(holdBranch).min(1),
  maximum: z.strictObject({ after: duration, next }).optional(),
})

export const waitStep = z.strictObject({ type: z.literal('wait'), name, for: duration, next })

export const activation = z.strictObject({
  id: identifier,
  destination: freeIdentifier,
  action: z.string().optional(),
  eventName: z.string().min(1).optional(),
  context: z.union([z.literal('all'), z.literal('none'), z.array(z.string())]).optional(),
  traits: z.array(z.string()).optional(),
  mapping: z.record(z.string(), jsonValue).optional(),
})

export const sendStep = z.strictObject({
  type: z.literal('send-to-destination'),
  name,
  eventName: z.string().min(1).optional(),
  activations: z.array(activation).min(1),
  next,
})

export const endStep = z.strictObject({ type: z.literal('end'), name })

export const step = z.discriminatedUnion('type', [eventStep, holdUntilStep, waitStep, sendStep, endStep])

export type EventStep = z.infer<typeof eventStep>
export type HoldBranch = z.infer<typeof holdBranch>
export type HoldUntilStep = z.infer<typeof holdUntilStep>
export type WaitStep = z.infer<typeof waitStep>
export type Activation = z.infer<typeof activation>
export type SendStep = z.infer<typeof sendStep>
export type EndStep = z.infer<typeof endStep>
export type Step = z.infer<typeof step>
export type StepType = Step['type']
export type EntryMode = (typeof entryModes)[number]
