import { z } from 'zod'
import { named } from './named.ts'
import { identifier, jsonValue, unlessMisspelt } from './value-forms.ts'

/** What a scenario claims about its run (contract section 5, `expect`). */

const comparison = named(
  z
    .strictObject({
      equals: z.number().optional(),
      'not-equals': z.number().optional(),
      'greater-than': z.number().optional(),
      'less-than': z.number().optional(),
      'at-least': z.number().optional(),
      'at-most': z.number().optional(),
    })
    .refine((given) => Object.values(given).some((value) => value !== undefined), {
      error: 'A comparison without a number holds for everything: add one, like "at-least": 10.',
      params: { code: 'empty-comparison' },
      when: unlessMisspelt,
    }),
  'comparison',
)
const amount = named(z.union([z.number(), comparison]), 'amount', 'A number, or comparisons that all must hold.')
export type Amount = z.infer<typeof amount>

const name = z.string().optional()

const sendFilter = named(
  z.strictObject({
    journey: z.string().optional(),
    step: z.string().optional(),
    activation: z.string().optional(),
    destination: z.string().optional(),
    profile: z.string().optional(),
    status: z.enum(['delivered', 'failed', 'pending']).optional(),
  }),
  'filter of sends',
)
export type SendFilter = z.infer<typeof sendFilter>

const refusalFilter = named(
  z.strictObject({ journey: z.string().optional(), profile: z.string().optional(), reason: z.string().optional() }),
  'filter of refusals',
)
export type RefusalFilter = z.infer<typeof refusalFilter>

const everySend = named(
  z.strictObject({
    path: z.string().refine((text) => text.startsWith('$'), {
      error: 'A path into a send starts with "$", like "$.event.event".',
      params: { code: 'bad-path' },
    }),
    equals: jsonValue,
  }),
  'claim about every send',
)

const pathsExpectation = named(
  z.strictObject({ name, profile: z.string(), journey: identifier, paths: z.array(z.string()) }),
  'expectation of paths',
)
const enteredExpectation = named(z.strictObject({ name, journey: identifier, step: identifier, entered: amount }), 'expectation of entries')
const sendCountExpectation = named(z.strictObject({ name, sends: sendFilter, count: amount }), 'expectation of a number of sends')
const everySendExpectation = named(z.strictObject({ name, sends: sendFilter, every: everySend }), 'expectation of every send')
const refusedExpectation = named(z.strictObject({ name, refused: refusalFilter, count: amount }), 'expectation of refusals')
const outcomesExpectation = named(
  z.strictObject({ name, journey: identifier, outcomes: z.record(z.string(), amount) }),
  'expectation of outcomes',
)

export const expectation = named(
  z.union([pathsExpectation, enteredExpectation, sendCountExpectation, everySendExpectation, refusedExpectation, outcomesExpectation]),
  'expectation',
  'It claims something with "paths", "entered", "sends" (and "count" or "every"), "refused" or "outcomes".',
)
export type Expectation = z.infer<typeof expectation>
