import { z } from 'zod'
import { named } from './named.ts'
import { expressionText, jsonValue, localTime, timeOfDay } from './value-forms.ts'

/** Conditions (contract section 4): on traits, the journey context, segments, the clock, a count or an expression, joined by all, any and not. */

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

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

const timeCondition = named(
  z.strictObject({
    time: named(
      z.strictObject({
        days: z.array(z.enum(weekdays)).min(1).optional(),
        from: timeOfDay.optional(),
        to: timeOfDay.optional().meta({ description: 'No longer at exactly this time; before "from" it means over midnight.' }),
      }),
      'hours of a week',
    ),
  }),
  'time condition',
)
const dateCondition = named(
  z.strictObject({
    date: named(
      z.strictObject({ from: localTime.optional(), to: localTime.optional().meta({ description: 'No longer at exactly this time.' }) }),
      'span of dates',
    ),
  }),
  'date condition',
)
const profileCapCondition = named(
  z.strictObject({ profileCap: z.int().min(1).meta({ description: 'So many profiles of this version, the first ones, pass.' }) }),
  'profile-cap condition',
)
const expressionCondition = named(z.strictObject({ expression: expressionText }), 'expression condition')

export type TimeCondition = z.infer<typeof timeCondition>
export type DateCondition = z.infer<typeof dateCondition>
export type ProfileCapCondition = z.infer<typeof profileCapCondition>
export type ExpressionCondition = z.infer<typeof expressionCondition>
export type TraitCondition = z.infer<typeof traitCondition>
export type ContextCondition = z.infer<typeof contextCondition>
export type SegmentCondition = z.infer<typeof segmentCondition>
/** What a condition asks in one place, below all, any and not. */
export type ConditionLeafOf =
  | TraitCondition
  | ContextCondition
  | SegmentCondition
  | TimeCondition
  | DateCondition
  | ProfileCapCondition
  | ExpressionCondition
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | ConditionLeafOf

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
  z.union([
    allOf,
    anyOf,
    notThat,
    traitCondition,
    contextCondition,
    segmentCondition,
    timeCondition,
    dateCondition,
    profileCapCondition,
    expressionCondition,
  ]),
  'condition',
  'It says what must hold with "trait", "context", "segment", "time", "date", "profileCap" or "expression", or joins others with "all", "any" or "not".',
) as z.ZodType<Condition>
