import { canonicalText } from '../inputs/canonical-text.ts'
import type { Operator } from '../model/condition.ts'
import type { JsonValue } from '../model/json-value.ts'
import { parseDuration } from '../time/duration.ts'
import { parseAbsoluteInstant } from '../time/instant.ts'

/** A comparison with its right side worked out; `now` is the virtual instant, ms since 1970. */
export type Comparison = (value: JsonValue | undefined, now: number) => boolean

/**
 * How values are read before they are compared. Conditions of Twilio journeys compare canonical text, and numbers where both sides are
 * numeric; segment rules compare strict JSON types (contract section 4). null is what has no such reading.
 */
export interface Reading {
  /** What equality compares. */
  key(value: JsonValue | undefined): string | null
  /** What contains, starts-with and ends-with look into. */
  text(value: JsonValue | undefined): string | null
  number(value: JsonValue | undefined): number | null
}

export const asText: Reading = { key: canonicalText, text: canonicalText, number: numericValue }

export const strictly: Reading = {
  key: (value) => (canonicalText(value) === null ? null : JSON.stringify(value)),
  text: (value) => (typeof value === 'string' ? value : null),
  number: (value) => (typeof value === 'number' ? value : null),
}

type Compile = (reading: Reading, expected: JsonValue | undefined) => Comparison

/** The operators of contract section 4. A missing value, null, a list or an object makes each of them false but not-exists (reference OS-04). */
const comparisons: { readonly [Name in Operator]: Compile } = {
  equals: (reading, expected) => onKey(reading, (key) => key === reading.key(expected)),
  'not-equals': (reading, expected) => onKey(reading, (key) => key !== reading.key(expected)),
  'any-of': (reading, expected) => onKey(reading, (key) => listOf(expected).some((item) => reading.key(item) === key)),
  'none-of': (reading, expected) => onKey(reading, (key) => !listOf(expected).some((item) => reading.key(item) === key)),
  'greater-than': (reading, expected) => onNumbers(reading, expected, (a, b) => a > b),
  'less-than': (reading, expected) => onNumbers(reading, expected, (a, b) => a < b),
  'at-least': (reading, expected) => onNumbers(reading, expected, (a, b) => a >= b),
  'at-most': (reading, expected) => onNumbers(reading, expected, (a, b) => a <= b),
  contains: (reading, expected) => onTexts(reading, expected, (text, part) => text.includes(part)),
  'not-contains': (reading, expected) => onTexts(reading, expected, (text, part) => !text.includes(part)),
  'contains-any-of': (reading, expected) => {
    const parts = listOf(expected).map((item) => reading.text(item))
    return onText(reading, (text) => parts.some((part) => part !== null && text.includes(part)))
  },
  'starts-with': (reading, expected) => onTexts(reading, expected, (text, part) => text.startsWith(part)),
  'ends-with': (reading, expected) => onTexts(reading, expected, (text, part) => text.endsWith(part)),
  exists: () => (value) => value !== undefined && value !== null,
  'not-exists': () => (value) => value === undefined || value === null,
  before: (_reading, expected) => onInstants((at) => at < instantOrNaN(expected)),
  after: (_reading, expected) => onInstants((at) => at > instantOrNaN(expected)),
  'within-last': (_reading, expected) => onInstants((at, now) => at <= now && at > now - spanOf(expected)),
  'within-next': (_reading, expected) => onInstants((at, now) => at > now && at <= now + spanOf(expected)),
  'before-last': (_reading, expected) => onInstants((at, now) => at <= now - spanOf(expected)),
  'after-next': (_reading, expected) => onInstants((at, now) => at > now + spanOf(expected)),
}

export function compileComparison(operator: Operator, expected: JsonValue | undefined, reading: Reading): Comparison {
  return comparisons[operator](reading, expected)
}

/** ms since 1970 of an ISO 8601 date or instant; a date is its midnight in UTC (reference OS-35). null for anything else. */
export function dateOf(value: JsonValue | undefined): number | null {
  if (typeof value !== 'string') return null
  return parseAbsoluteInstant(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : value)
}

/** The number that a value or its text is; null for anything else. */
function numericValue(value: JsonValue | undefined): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value.trim() === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

function onKey(reading: Reading, test: (key: string) => boolean): Comparison {
  return (value) => {
    const key = reading.key(value)
    return key !== null && test(key)
  }
}

function onText(reading: Reading, test: (text: string) => boolean): Comparison {
  return (value) => {
    const text = reading.text(value)
    return text !== null && test(text)
  }
}

function onTexts(reading: Reading, expected: JsonValue | undefined, test: (text: string, part: string) => boolean): Comparison {
  const part = reading.text(expected)
  return onText(reading, (text) => part !== null && test(text, part))
}

function onNumbers(reading: Reading, expected: JsonValue | undefined, test: (a: number, b: number) => boolean): Comparison {
  const right = reading.number(expected)
  return (value) => {
    const left = reading.number(value)
    return left !== null && right !== null && test(left, right)
  }
}

function onInstants(test: (at: number, now: number) => boolean): Comparison {
  return (value, now) => {
    const at = dateOf(value)
    return at !== null && test(at, now)
  }
}

function listOf(expected: JsonValue | undefined): readonly (JsonValue | undefined)[] {
  return Array.isArray(expected) ? expected : [expected]
}

/** NaN compares false with everything: the checks have refused it before. */
function instantOrNaN(expected: JsonValue | undefined): number {
  return dateOf(expected) ?? Number.NaN
}

function spanOf(expected: JsonValue | undefined): number {
  return typeof expected === 'string' ? (parseDuration(expected) ?? Number.NaN) : Number.NaN
}
