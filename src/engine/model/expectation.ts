import { z } from 'zod'
import { identifier, jsonValue } from './value-forms.ts'

/** What a scenario claims about its run (contract section 5, `expect`). */

export const comparison = z.strictObject({
  equals: z.number().optional(),
  'not-equals': z.number().optional(),
  'greater-than': z.number().optional(),
  'less-than': z.number().optional(),
  'at-least': z.number().optional(),
  'at-most': z.number().optional(),
})
export const amount = z.union([z.number(), comparison])
export type Amount = z.infer<typeof amount>

const name = z.string().optional()

export const sendFilter = z.strictObject({
  journey: z.string().optional(),
  step: z.string().optional(),
  activation: z.string().optional(),
  destination: z.string().optional(),
  profile: z.string().optional(),
  status: z.enum(['delivered', 'failed', 'pending']).optional(),
})
export type SendFilter = z.infer<typeof sendFilter>

export const pathsExpectation = z.strictObject({ name, profile: z.string(), journey: identifier, paths: z.array(z.string()) })
export const enteredExpectation = z.strictObject({ name, journey: identifier, step: identifier, entered: amount })
export const sendCountExpectation = z.strictObject({ name, sends: sendFilter, count: amount })
export const everySendExpectation = z.strictObject({
  name,
  sends: sendFilter,
  every: z.strictObject({ path: z.string().startsWith('$'), equals: jsonValue }),
})
export const refusedExpectation = z.strictObject({
  name,
  refused: z.strictObject({ journey: z.string().optional(), profile: z.string().optional(), reason: z.string().optional() }),
  count: amount,
})
export const outcomesExpectation = z.strictObject({ name, journey: identifier, outcomes: z.record(z.string(), amount) })

export const expectation = z.union([
  pathsExpectation,
  enteredExpectation,
  sendCountExpectation,
  everySendExpectation,
  refusedExpectation,
  outcomesExpectation,
])
export type Expectation = z.infer<typeof expectation>
