import type { JsonObject } from '../../model/json-value.ts'

/** A moment with an offset: `at` is the instant in ms since 1970 UTC, `offset` what a clock there shows more than UTC, in ms. */
export class DateTime {
  constructor(
    readonly at: number,
    readonly offset: number,
  ) {}
}

/** What a clock on a wall shows, nobody knows where: `local` is the ms since 1970 if it were UTC. */
export class DateTimeOnly {
  constructor(readonly local: number) {}
}

/** A day of the calendar, by its number of days since 1970-01-01. */
export class DateOnly {
  constructor(readonly day: number) {}
}

/** An elapsed time in ms; days are 24 h. */
export class Duration {
  constructor(readonly ms: number) {}
}

/** What an expression can give: JSON values and the four kinds that JSON lacks. Integers and decimals are doubles. Source: reference section 12.2. */
export type Value = string | number | boolean | null | DateTime | DateTimeOnly | DateOnly | Duration | ListValue | JsonObject
export type ListValue = readonly Value[]

export function isList(value: Value): value is ListValue {
  return Array.isArray(value)
}

/** An object of JSON: none of the others. */
export function isObjectValue(value: Value): value is JsonObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof DateTime) &&
    !(value instanceof DateTimeOnly) &&
    !(value instanceof DateOnly) &&
    !(value instanceof Duration)
  )
}
