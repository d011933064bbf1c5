import { z } from 'zod'
import { named } from './named.ts'
import { responses } from './responses.ts'
import { freeIdentifier, jsonObject, unlessMisspelt } from './value-forms.ts'

/** Source of the rule: contract section 3. */
export const functionDestination = named(
  z
    .strictObject({
      id: freeIdentifier,
      name: z.string().optional(),
      kind: z.literal('function'),
      source: z
        .string()
        .min(1)
        .refine((path) => !/^(?:[/\\\\]|[A-Za-z]:|file:)/.test(path), {
          error: 'The path of a function is seen from the file that names it: write it without a root, like "destinations/fn.js".',
          params: { code: 'bad-function' },
        })
        .optional()
        .meta({ description: 'File of its code, seen from the file that this stands in: "destinations/fn.js".' }),
      code: z.string().optional().meta({ description: 'Its code itself, in place of a source.' }),
      settings: jsonObject.optional().meta({ description: 'What its handlers are given as settings; shown as "***".' }),
      responses: responses.optional(),
    })
    .refine(({ source, code }) => (source === undefined) !== (code === undefined), {
      error: 'A function has either a "source", the file of its code, or the "code" itself.',
      params: { code: 'bad-function' },
      when: unlessMisspelt,
    }),
  'function destination',
  'JavaScript of your own, as the product runs it: onTrack gets the event; what it fetches is recorded, and answered as its responses say.',
)
export type FunctionDestination = z.infer<typeof functionDestination>
