import { z } from 'zod'
import { parseDuration } from '../time/duration.ts'
import { parseAbsoluteInstant } from '../time/instant.ts'
import type { JsonValue } from './json-value.ts'

/** The common value forms of contract section 1. Each carries the problem code that its failure is reported with. */

export const duration = z
  .string()
  .refine((text) => parseDuration(text) !== null, {
    error: 'write a duration like "1h30m", "5m", "2d" or "500ms" (units ms s m h d w)',
    params: { code: 'bad-duration' },
  })
  .meta({ description: 'Elapsed time: "1h30m", "5m", "2d", "26w", "500ms"; 1d is 24 h.' })

export const absoluteInstant = z
  .string()
  .refine((text) => parseAbsoluteInstant(text) !== null, {
    error: 'write an instant with its offset, like "2026-01-05T10:00:00Z" or "2026-01-05T11:00:00+01:00"',
    params: { code: 'bad-instant' },
  })
  .meta({ description: 'ISO 8601 with offset.' })

export const instant = z
  .string()
  .refine((text) => (text.startsWith('+') ? parseDuration(text.slice(1)) !== null : parseAbsoluteInstant(text) !== null), {
    error: 'write an instant like "2026-01-05T10:00:00Z", or "+20m" for 20 minutes after the start of the clock',
    params: { code: 'bad-instant' },
  })
  .meta({ description: 'ISO 8601 with offset, or "+20m" after clock.start.' })

export const identifier = z
  .string()
  .refine((text) => /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(text), {
    error: 'an id starts with a letter and has up to 64 letters, digits, "_" or "-"',
    params: { code: 'bad-id' },
  })
  .meta({ description: 'Id of a journey, step, branch, rule or activation.' })

const controlCharacters = /\p{Cc}/u

export const freeIdentifier = z
  .string()
  .refine((text) => text.length >= 1 && text.length <= 128 && !controlCharacters.test(text), {
    error: 'an id is 1 to 128 printable characters',
    params: { code: 'bad-id' },
  })
  .meta({ description: 'Id of a segment, profile, destination or namespace: any printable text up to 128 characters.' })

export const jsonValue: z.ZodType<JsonValue> = z.json() as z.ZodType<JsonValue>

export const jsonObject = z.record(z.string(), jsonValue)

const scalar = z.union([z.string(), z.number(), z.boolean()])

export const whereFilter = z
  .strictObject({ property: z.string().min(1), equals: scalar.optional(), anyOf: z.array(scalar).min(1).optional() })
  .refine((filter) => (filter.equals === undefined) !== (filter.anyOf === undefined), {
    error: 'a filter has either "equals" with one value or "anyOf" with a list of values',
    params: { code: 'bad-filter' },
  })
export type WhereFilter = z.infer<typeof whereFilter>

export const where = z.array(whereFilter).meta({ description: 'All filters must hold. Dotted property paths reach into objects.' })
