import { z } from 'zod'
import { parseDuration } from '../time/duration.ts'
import { parseAbsoluteInstant } from '../time/instant.ts'
import { parseLocalTime, parseTimeOfDay } from '../time/local-time.ts'
import { findZone } from '../time/time-zones.ts'
import type { JsonValue } from './json-value.ts'
import { named } from './named.ts'
import { nearestZone } from './nearest-zone.ts'
import { quoted } from './wording.ts'

/** The common value forms of contract section 1. Each carries the problem code and the sentence that its failure is reported with. */

const isDuration = (text: string): boolean => parseDuration(text) !== null
const isAbsoluteInstant = (text: string): boolean => parseAbsoluteInstant(text) !== null
const isInstant = (text: string): boolean => (text.startsWith('+') ? isDuration(text.slice(1)) : isAbsoluteInstant(text))
const identifierPattern = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/
const controlCharacters = /\p{Cc}/u
const isFreeIdentifier = (text: string): boolean => text.length >= 1 && text.length <= 128 && !controlCharacters.test(text)

function textThat(accepts: (text: string) => boolean, code: string, sentence: string): z.ZodString {
  return z.string().refine(accepts, { error: (issue) => `${quoted(issue.input)} ${sentence}`, params: { code } })
}

export const duration = named(
  textThat(isDuration, 'bad-duration', 'is no duration: write one like "1h30m", "5m", "2d" or "500ms" (units ms s m h d w).').meta({
    pattern: '^([0-9]+([.][0-9]+)?(ms|s|m|h|d|w))+$',
  }),
  'duration',
  'Elapsed time: "1h30m", "5m", "2d", "26w", "500ms"; 1d is 24 h.',
)

export const absoluteInstant = named(
  textThat(
    isAbsoluteInstant,
    'bad-instant',
    'is no instant with an offset: write one like "2026-01-05T10:00:00Z" or "2026-01-05T11:00:00+01:00".',
  ),
  'absolute instant',
  'ISO 8601 with offset: "2026-01-05T10:00:00Z".',
)

export const instant = named(
  textThat(
    isInstant,
    'bad-instant',
    'is no instant: write one like "2026-01-05T10:00:00Z", or "+20m" for 20 minutes after the start of the clock.',
  ),
  'instant',
  'ISO 8601 with offset, or "+20m" after clock.start.',
)

export const timeOfDay = named(
  textThat((text) => parseTimeOfDay(text) !== null, 'bad-time-of-day', 'is no time of a day: write one like "01:00" or "23:30:15".').meta({
    pattern: '^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$',
  }),
  'time of day',
  'As the clock on the wall shows it: "01:00", "23:30:15".',
)

export const localTime = named(
  textThat(
    (text) => parseLocalTime(text) !== null || isAbsoluteInstant(text),
    'bad-local-time',
    'is no time: write one like "2026-02-01T09:00" on the wall of the time zone, or an instant with an offset like "2026-02-01T09:00:00Z".',
  ),
  'local time',
  'A date and time on the wall of a time zone, "2026-02-01T09:00"; or an instant with an offset.',
)

export const expressionText = named(z.string().min(1), 'expression', 'The Adobe expression language, like "@{Order_Placed.total} > 100".')

export const timezone = named(
  z.string().refine((name) => findZone(name) !== null, { error: noSuchZone, params: { code: 'unknown-timezone' } }),
  'time zone',
  'A name of the IANA time zone database: "Europe/Paris", "UTC".',
)

function noSuchZone(issue: { readonly input: unknown }): string {
  const nearest = nearestZone(String(issue.input))
  const advice = nearest === null ? 'Write one like "Europe/Paris" or "UTC".' : `Did you mean ${quoted(nearest)}?`
  return `There is no time zone ${quoted(issue.input)}. ${advice}`
}

export const identifier = named(
  textThat(
    (text) => identifierPattern.test(text),
    'bad-id',
    'cannot be an id: it starts with a letter and has up to 64 letters, digits, "_" or "-".',
  ).meta({ pattern: identifierPattern.source }),
  'identifier',
  'Id of a journey, step, branch, rule or activation.',
)

export const freeIdentifier = named(
  textThat(isFreeIdentifier, 'bad-id', 'cannot be an id here: it has 1 to 128 printable characters.').meta({
    minLength: 1,
    maxLength: 128,
  }),
  'free identifier',
  'Id of a segment, profile, destination or namespace: any printable text up to 128 characters.',
)

/** Anything that stands in a JSON document. That it is JSON at all is checked for the whole document before: see document-shape.ts. */
export const jsonValue: z.ZodType<JsonValue> = z.unknown() as z.ZodType<JsonValue>

export const jsonObject = z.record(z.string(), jsonValue)

const scalar = z.union([z.string(), z.number(), z.boolean()])

/** For what an object must have: asked only when it could be read, and no field is misspelt, which says it already. */
export function unlessMisspelt(payload: z.core.ParsePayload): boolean {
  return payload.issues.every(({ code, continue: goesOn }) => goesOn === true && code !== 'unrecognized_keys')
}

const oneWayToFilter = {
  error: 'A filter has either "equals" with one value or "anyOf" with a list of values.',
  params: { code: 'bad-filter' },
  when: unlessMisspelt,
}

const whereFilter = named(
  z
    .strictObject({ property: z.string().min(1), equals: scalar.optional(), anyOf: z.array(scalar).min(1).optional() })
    .refine((filter) => (filter.equals === undefined) !== (filter.anyOf === undefined), oneWayToFilter),
  'property filter',
  'Holds when the property equals the one value, or any of the list; compared as text, case and blanks included.',
)
export type WhereFilter = z.infer<typeof whereFilter>

export const where = z.array(whereFilter).meta({ description: 'All filters must hold. Dotted property paths reach into objects.' })
