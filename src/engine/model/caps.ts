import { z } from 'zod'
import { named } from './named.ts'
import { duration } from './value-forms.ts'

/** A limit on calls (contract section 3). */
export const callCap = named(
  z.strictObject({
    destinations: z
      .array(z.string())
      .min(1)
      .meta({ description: 'Ids of the destinations and data sources whose calls count together, from whatever journey they come.' }),
    max: z.int().min(1).meta({ description: 'How many calls there may be in one period.' }),
    per: duration.meta({ description: 'How long the period is.' }),
  }),
  'call cap',
  'A limit on calls; what is too much is not called.',
)
export type CallCap = z.infer<typeof callCap>
