import { z } from 'zod'
import { named } from './named.ts'
import { activation, step } from './step.ts'
import { absoluteInstant, duration, identifier, timezone, where } from './value-forms.ts'

export const assumptionOverrides = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
  .meta({ description: 'Overrides of preset parameters and assumptions, by name.' })

const reentrance = named(
  z.strictObject({
    allowed: z.boolean().optional().meta({ description: 'Whether who was in before may enter again; true where left out.' }),
    wait: duration.optional().meta({ description: 'How long after the entry before; the preset’s where left out.' }),
  }),
  're-entrance',
)

const journeySettings = named(
  z.strictObject({
    timezone: timezone.optional(),
    profileTimezone: z
      .boolean()
      .optional()
      .meta({ description: 'Waits and conditions go by the profile’s trait "timeZone", where it has one; the preset’s where left out.' }),
    reentrance: reentrance.optional(),
    globalTimeout: duration.optional().meta({ description: 'How long an instance lives at most; the preset’s where left out.' }),
    errorTimeout: duration
      .optional()
      .meta({ description: 'How long an action or a fetch may take, retries included; the preset’s where left out.' }),
    startDate: absoluteInstant.optional().meta({ description: 'Nobody enters before.' }),
    endDate: absoluteInstant.optional().meta({ description: 'From then on nobody enters.' }),
  }),
  'journey settings',
)
export const exitRule = named(
  z.strictObject({
    id: identifier,
    name: z.string().optional(),
    event: z.string().min(1),
    where: where.optional(),
    matchIdentifier: z.boolean().optional().meta({ description: 'Only instances with the event’s identifier exit; false where left out.' }),
    send: z.boolean().optional().meta({ description: 'Makes the exit send before the instance leaves; false where left out.' }),
  }),
  'exit rule',
  'An event that ends an instance wherever it is.',
)
export type ExitRule = z.infer<typeof exitRule>

const exitSend = named(
  z.strictObject({ eventName: z.string().min(1).optional(), activation }),
  'exit send',
  'The one send for all exit rules that ask for it.',
)

const canvasPlace = named(z.strictObject({ x: z.number(), y: z.number() }), 'canvas place')

/** `*.journey.json` (contract section 2). */
export const journeySchema = named(
  z.strictObject({
    $schema: z.string().optional(),
    format: z.literal('rehearsal/journey/1'),
    id: identifier,
    name: z.string().optional(),
    preset: z.string().meta({ description: 'Which product, at which date, this journey is held to.' }),
    start: identifier.meta({ description: 'Id of the entry step.' }),
    steps: z.record(identifier, step).meta({ description: 'The steps by id, in any order.' }),
    exitRules: z.array(exitRule).optional(),
    exitSend: exitSend.optional(),
    assumptions: assumptionOverrides.optional(),
    settings: journeySettings.optional(),
    layout: z.record(z.string(), canvasPlace).optional().meta({ description: 'Canvas positions; they never change a result.' }),
  }),
  'journey',
)

export type Journey = z.infer<typeof journeySchema>
