import { z } from 'zod'
import { named } from './named.ts'
import { responses } from './responses.ts'
import { duration, expressionText, freeIdentifier } from './value-forms.ts'

/** Without user or fragment. */
const httpUrl = /^https?:\/\/([^\s/?#@:[\]]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?([/?][^\s#]*)?$/
const headerName = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/
const controlCharacters = /\p{Cc}/u

/** None of these values is quoted: it may hold a secret. */
function textThat(accepts: (text: string) => boolean, code: string, error: string): z.ZodString {
  return z.string().refine(accepts, { error, params: { code } })
}

const url = textThat(
  (text) => httpUrl.test(text) && !controlCharacters.test(text),
  'bad-url',
  'This cannot be called: write an address like "https://crm.example/notify", without user, password or "#".',
).meta({ pattern: httpUrl.source })
const name = textThat((text) => headerName.test(text), 'bad-header', 'This is no name of a header: it has letters, digits and "-".')
const value = textThat((text) => !controlCharacters.test(text), 'bad-header', 'This cannot stand in a header: it is one line of text.')

const secret = z.string().min(1)
const authentication = named(
  z.discriminatedUnion('type', [
    named(z.strictObject({ type: z.literal('none') }), 'no authentication'),
    named(z.strictObject({ type: z.literal('basic'), username: value, password: secret }), 'basic authentication'),
    named(z.strictObject({ type: z.literal('api-key'), in: z.enum(['header', 'query']), name, value }), 'API key authentication'),
  ]),
  'authentication',
  'How the destination knows who calls; shown as "***".',
)

export const httpDestination = named(
  z.strictObject({
    id: freeIdentifier,
    name: z.string().optional(),
    kind: z.literal('http'),
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).optional().meta({ description: 'POST where left out; a GET has no body.' }),
    url,
    path: expressionText
      .optional()
      .meta({ description: 'An expression of the calling journey; what it gives is added to the path of the url.' }),
    query: z.record(z.string().min(1), z.string()).optional().meta({ description: 'Added to the query of the url.' }),
    headers: z
      .record(name, value)
      .optional()
      .meta({ description: 'Beside content-type and authorization; secrets among them are shown as "***".' }),
    auth: authentication.optional(),
    timeout: duration
      .optional()
      .meta({ description: 'How long an attempt waits for its answer, where that is not what the product says.' }),
    responses: responses.optional(),
  }),
  'HTTP destination',
  'An address that gets the payload, or the evaluated parameters, as JSON; nothing is called, its answers are its responses.',
)
export type HttpDestination = z.infer<typeof httpDestination>
