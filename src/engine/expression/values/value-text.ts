import { formatInstant } from '../../time/instant.ts'
import { formatDay, formatLocal } from '../dates/format-dates.ts'
import { DateOnly, DateTime, DateTimeOnly, Duration, type Value } from './value.ts'

/**
 * The text of a single value: numbers in their shortest form, moments in UTC with milliseconds, durations in milliseconds.
 * Source of the rule: reference section 12.4 (toString), contract section 7 (Sends).
 */
export function textOf(value: Exclude<Value, null>): string {
  if (value instanceof DateTime) return formatInstant(value.at)
  if (value instanceof DateTimeOnly) return formatLocal(value.local)
  if (value instanceof DateOnly) return formatDay(value.day)
  return value instanceof Duration ? String(value.ms) : String(value)
}
