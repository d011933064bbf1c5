import { z } from 'zod'
import { isRamp, latency, steadyLatency } from './latency.ts'
import { named } from './named.ts'
import { requestResponses } from './request-response.ts'
import { answerParts, failureRate, saysHowItFails, status } from './response-parts.ts'
import { duration, instant, unlessMisspelt } from './value-forms.ts'

/** How a destination answers (contract section 3): a script, or a model. */

const needsFailure = {
  error: 'What fails needs to be told: add the "status" of the calls that fail, or "silent" where they are not answered.',
  params: { code: 'bad-responses' },
  when: unlessMisspelt,
}

const scriptedResponse = named(
  z
    .strictObject({
      status: status.optional().meta({ description: 'HTTP status of the answer; 200 where left out.' }),
      for: duration.optional().meta({ description: 'How long it answers like this: periods follow one another from clock.start on.' }),
      times: z.int().min(1).optional().meta({ description: 'How many calls of the run it answers like this.' }),
      latency: latency.optional(),
      failureRate,
      ...answerParts,
      requests: requestResponses.optional(),
    })
    .refine(saysHowItFails, needsFailure)
    .refine((response) => !isRamp(response.latency) || response.for !== undefined, {
      error: 'A ramp goes from the start of a period to its end: add how long it is, as "for".',
      params: { code: 'bad-latency' },
      when: unlessMisspelt,
    }),
  'scripted response',
  'How the destination answers until its "for" or its "times" is over; then comes the next.',
)
export type ScriptedResponse = z.infer<typeof scriptedResponse>

const outage = named(
  z
    .strictObject({
      at: instant.meta({ description: 'When it begins.' }),
      for: duration.meta({ description: 'How long it lasts.' }),
      every: duration.optional().meta({ description: 'How long after its beginning it begins anew; once where left out.' }),
      status: status.optional(),
      ...answerParts,
    })
    .refine(({ status: failure, silent }) => failure !== undefined || silent === true, needsFailure),
  'outage',
  'A time in which every call is answered like this.',
)
export type Outage = z.infer<typeof outage>

const rateLimit = named(
  z.strictObject({
    max: z.int().min(1).meta({ description: 'How many calls of one period are answered as ever.' }),
    per: duration.meta({ description: 'How long a period is; periods are whole ones since 1970.' }),
    status: status.optional().meta({ description: 'HTTP status of the others; 429 where left out.' }),
    retryAfter: duration.optional().meta({ description: 'When these may come again; at the end of the period where left out.' }),
    body: answerParts.body,
    headers: answerParts.headers,
  }),
  'rate limit',
  'How many calls the destination takes. It answers those over it; caps are for calls that the product itself keeps back.',
)
export type RateLimit = z.infer<typeof rateLimit>

const responseModel = named(
  z
    .strictObject({
      latency: steadyLatency.optional(),
      failureRate,
      status: status.optional().meta({ description: 'HTTP status of those that fail.' }),
      ...answerParts,
      requests: requestResponses.optional(),
      outages: z.array(outage).min(1).optional(),
      rateLimit: rateLimit.optional(),
    })
    .refine((model) => model.failureRate !== undefined || !saysHowToFail(model), {
      error: 'Nothing of this model fails: add the "failureRate", or take out what its failures would be answered.',
      params: { code: 'bad-responses' },
      when: unlessMisspelt,
    })
    .refine(saysHowItFails, needsFailure)
    .refine((model) => Object.keys(model).length > 0, {
      error:
        'A model says something: a "latency", a "failureRate" with the "status" of what fails, "requests", "outages" or a "rateLimit".',
      params: { code: 'bad-responses' },
      when: unlessMisspelt,
    }),
  'response model',
  'How the destination answers by chance, in outages, and to too many calls.',
)
export type ResponseModel = z.infer<typeof responseModel>

function saysHowToFail(model: Readonly<Record<string, unknown>>): boolean {
  return ['status', ...Object.keys(answerParts)].some((name) => model[name] !== undefined)
}

export const responses = named(
  z.union([z.array(scriptedResponse).min(1), responseModel]),
  'responses',
  'A list is a script; an object is a model.',
)
export type Responses = z.infer<typeof responses>
