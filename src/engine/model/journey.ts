import { z } from 'zod'
import { step } from './step.ts'
import { identifier } from './value-forms.ts'

export const assumptionOverrides = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
  .meta({ description: 'Overrides of preset parameters and assumptions, by name.' })

/** `*.journey.json` (contract section 2). */
export const journeySchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('rehearsal/journey/1'),
  id: identifier,
  name: z.string().optional(),
  preset: z.string(),
  start: identifier,
  steps: z.record(identifier, step),
  assumptions: assumptionOverrides.optional(),
  settings: z.strictObject({ timezone: z.string().optional() }).optional(),
  layout: z
    .record(z.string(), z.strictObject({ x: z.number(), y: z.number() }))
    .optional()
    .meta({ description: 'Canvas positions; they never change a result.' }),
})

export type Journey = z.infer<typeof journeySchema>
