import { z } from 'zod'
import { named } from './named.ts'
import { answerParts, status } from './response-parts.ts'
import { unlessMisspelt } from './value-forms.ts'

const requestResponse = named(
  z
    .strictObject({
      url: z.string().min(1).optional().meta({ description: 'Text that is in the address of the request, like "/search".' }),
      method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']).optional(),
      status: status.optional().meta({ description: 'HTTP status of the answer; 200 where left out.' }),
      body: answerParts.body,
      headers: answerParts.headers,
    })
    .refine(({ url, method }) => (url ?? method) !== undefined, {
      error: 'A "url", a "method" or both say which requests are answered like this.',
      params: { code: 'bad-responses' },
      when: unlessMisspelt,
    }),
  'response to a request',
  'How some of the requests of a call are answered: those whose address has this text in it, and whose method is this.',
)
export type RequestResponse = z.infer<typeof requestResponse>

export const requestResponses = z.array(requestResponse).min(1).meta({
  description:
    'Where a call is several requests: the first of these that fits a request answers it; all others are answered like the call.',
})
