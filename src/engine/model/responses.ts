import { z } from 'zod'
import { parseDuration } from '../time/duration.ts'
import { named } from './named.ts'
import { requestResponses, responseHeaders, responseStatus } from './request-response.ts'
import { duration, jsonValue, unlessMisspelt } from './value-forms.ts'

/** How a destination answers (contract section 3): a script, or a model. */

const scriptedResponse = named(
  z.strictObject({
    status: responseStatus.optional().meta({ description: 'HTTP status of the answer; 200 where left out.' }),
    for: duration.optional().meta({ description: 'How long it answers like this: periods follow one another from clock.start on.' }),
    times: z.int().min(1).optional().meta({ description: 'How many calls of the run it answers like this.' }),
    latency: duration.optional().meta({ description: 'How long the answer takes; longer than the time-out is none at all.' }),
    silent: z.boolean().optional().meta({ description: 'No answer at all.' }),
    body: jsonValue.optional().meta({ description: 'What the answer says; quoted in the error of a failed send.' }),
    headers: responseHeaders.optional().meta({ description: 'Headers of the answer; "retry-after" in seconds counts.' }),
    retryAfter: duration.optional().meta({ description: 'The answer asks not to be called again before.' }),
    requests: requestResponses.optional(),
  }),
  'scripted response',
  'How the destination answers until its "for" or its "times" is over; then comes the next.',
)
export type ScriptedResponse = z.infer<typeof scriptedResponse>

const spread = named(
  z.strictObject({ median: duration, p99: duration }).refine(({ median, p99 }) => isSpread(median, p99), {
    error: 'The median is more than nothing, and the 99th percentile is not below it.',
    params: { code: 'bad-latency' },
    when: unlessMisspelt,
  }),
  'latency',
  'Log-normal: half of the answers take less than the median, 99 of 100 less than p99.',
)

const responseModel = named(
  z
    .strictObject({
      latency: spread.optional(),
      failureRate: z.number().min(0).max(1).optional().meta({ description: 'Share of the calls that fail.' }),
      status: responseStatus.optional().meta({ description: 'HTTP status of those that fail.' }),
      requests: requestResponses.optional(),
    })
    .refine(
      ({ latency, failureRate, requests, status: failure }) =>
        (latency ?? failureRate ?? requests) !== undefined && (failureRate === undefined) === (failure === undefined),
      {
        error: 'A model has a "latency", "requests", or a "failureRate" together with the "status" of what fails.',
        params: { code: 'bad-responses' },
        when: unlessMisspelt,
      },
    ),
  'response model',
  'How the destination answers by chance.',
)
export type ResponseModel = z.infer<typeof responseModel>

export const responses = named(
  z.union([z.array(scriptedResponse).min(1), responseModel]),
  'responses',
  'A list is a script; an object is a model.',
)
export type Responses = z.infer<typeof responses>

function isSpread(median: string, p99: string): boolean {
  const middle = parseDuration(median) ?? 0
  return middle > 0 && (parseDuration(p99) ?? 0) >= middle
}
