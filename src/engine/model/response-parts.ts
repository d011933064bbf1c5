import { z } from 'zod'
import { duration, jsonValue } from './value-forms.ts'

/** What answers of all kinds are made of. */

export const status = z.int().min(200).max(599)

/** Of a script's response, or of the calls that a model fails. */
export const answerParts = {
  silent: z.boolean().optional().meta({ description: 'No answer at all.' }),
  body: jsonValue.optional().meta({ description: 'What the answer says; quoted in the error of a failed send.' }),
  headers: z.record(z.string(), z.string()).optional().meta({ description: 'Headers of the answer; "retry-after" in seconds counts.' }),
  retryAfter: duration
    .optional()
    .meta({ description: 'The answer asks not to be called again before, by a header "retry-after" in whole seconds.' }),
}

export const failureRate = z.number().min(0).max(1).optional().meta({
  description: 'Share of the calls that fail: what is said of the answer is said of theirs, and all others are accepted.',
})

interface MayFail {
  readonly failureRate?: number | undefined
  readonly status?: number | undefined
  readonly silent?: boolean | undefined
}

/** A share that fails says how, by an answer or by none. */
export function saysHowItFails({ failureRate: rate, status: failure, silent }: MayFail): boolean {
  return rate === undefined || failure !== undefined || silent === true
}
