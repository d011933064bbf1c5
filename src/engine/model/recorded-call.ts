import { z } from 'zod'
import { named } from './named.ts'
import { jsonObject } from './value-forms.ts'

/** Numbers are taken as their text: some exports have lost the quotes. */
const id = z.union([z.string(), z.number()]).nullish()

/**
 * One call of Segment's spec, as exports have it: fields that are not named here are somebody else's and let through.
 * Source of the fields: contract section 5, `data`; reference section 3.
 */
export const recordedCallSchema = named(
  z.object({
    type: z.string(),
    event: z.string().nullish(),
    properties: jsonObject.nullish(),
    traits: jsonObject.nullish(),
    userId: id,
    anonymousId: id,
    previousId: id,
    messageId: z.string().nullish(),
    timestamp: z.string().nullish(),
    receivedAt: z.string().nullish(),
  }),
  'recorded call',
)
export type RecordedCallDocument = z.infer<typeof recordedCallSchema>
