import { z } from 'zod'
import { named } from './named.ts'
import { jsonValue } from './value-forms.ts'

/** Conditions of data splits (contract section 4): on traits, the journey context and segments, joined by all, any and not. */

export const operators = [
  'equals',
  'not-equals',
  'any-of',
  'none-of',
  'greater-than',
  'less-than',
  'at-least',
  'at-most',
  'contains',
  'not-contains',
  'contains-any-of',
  'starts-with',
  'ends-with',
  'exists',
  'not-exists',
  'before',
  'after',
  'within-last',
  'within-next',
  'before-last',
  'after-next',
] as const
export type Operator = (typeof operators)[number]

const is = z.enum(operators)
const value = jsonValue.optional().meta({ description: 'What is compared with; not for exists and not-exists.' })

const contextReference = named(
  z.strictObject({ key: z.string().min(1), path: z.string().min(1) }),
  'context reference',
  'A property of the journey context whose key has a dot.',
)

export const traitCondition = named(z.strictObject({ trait: z.string().min(1), is, value }), 'trait condition')
const contextCondition = named(
  z.strictObject({
    context: z
      .union([z.string().min(1), contextReference])
      .meta({ description: 'Context key and property, like "Checkout_Started.total".' }),
    is,
    value,
  }),
  'context condition',
)
export const segmentCondition = named(z.strictObject({ segment: z.string().min(1), member: z.boolean() }), 'segment condition')

export type TraitCondition = z.infer<typeof traitCondition>
export type ContextCondition = z.infer<typeof contextCondition>
export type SegmentCondition = z.infer<typeof segmentCondition>
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | TraitCondition
  | ContextCondition
  | SegmentCondition

const allOf = named(
  z.strictObject({
    get all() {
      return z.array(condition).min(1)
    },
  }),
  'condition that all hold',
)
const anyOf = named(
  z.strictObject({
    get any() {
      return z.array(condition).min(1)
    },
  }),
  'condition that any holds',
)
const notThat = named(
  z.strictObject({
    get not() {
      return condition
    },
  }),
  'condition that does not hold',
)

export const condition: z.ZodType<Condition> = named(
  z.union([allOf, anyOf, notThat, traitCondition, contextCondition, segmentCondition]),
  'condition',
  'It says what must hold with "trait", "context" or "segment", or joins others with "all", "any" or "not".',
) as z.ZodType<Condition>
