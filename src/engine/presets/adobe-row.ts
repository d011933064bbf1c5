import { type Dialect, dialects } from '../expression/dialect.ts'
import { choice, count, fact, flag, type Parameter, type Standing, span, type unlimited } from './parameter.ts'

/** A parameter as each of the three Adobe presets has it: a row of the table in section 1 of the reference. */
export type AdobeRow = Readonly<Record<Dialect, Parameter>>

/** A value for jo-2020-07, one for jo-2021 and one for ajo-current. */
type Three<Value> = readonly [Value, Value, Value]

type Making<Value> = (name: string, value: Value, meaning: string, source: string) => Parameter

function row<Value>(make: Making<Value>) {
  return (name: string, [seed, classic, current]: Three<Value>, meaning: string, source: string): AdobeRow => ({
    'jo-2020-07': make(name, seed, meaning, source),
    'jo-2021': make(name, classic, meaning, source),
    'ajo-current': make(name, current, meaning, source),
  })
}

export const counts = row(count)
export const spans = row(span)
export const flags = row(flag)
export const facts = row(fact)
export const choices = row<readonly [string, ...string[]]>(choice)
/** Counts that may be 0. */
export const countsFromZero = row((name, value: number, meaning, source) => ({ ...count(name, value, meaning, source), least: 0 }))

export const countsOrUnlimited = row((name, value: number | typeof unlimited, meaning, source) => ({
  ...count(name, 0, meaning, source),
  value,
  mayBeUnlimited: true,
}))

export const spansOrUnlimited = row((name, value: string, meaning, source) => ({
  ...span(name, value, meaning, source),
  mayBeUnlimited: true,
}))

/** A decision that all three products share; the engine's first word is theirs. */
export function decided(name: string, allowed: readonly [string, ...string[]], meaning: string, source: string): AdobeRow {
  return choices(name, [allowed, allowed, allowed], meaning, source)
}

/** The same row, but deciding nothing in the products that lack what it is about. */
export function withoutEffectIn(lacking: readonly Dialect[], whole: AdobeRow): AdobeRow {
  return inStanding('informational', lacking, whole)
}

/** The same row, about something that no scenario can say yet. */
export function notYet(whole: AdobeRow): AdobeRow {
  return inStanding('not-yet', dialects, whole)
}

/** The same row, as a fact that runs keep to. */
export function keptTo(whole: AdobeRow): AdobeRow {
  return inStanding('fixed', dialects, whole)
}

function inStanding(standing: Standing, of: readonly Dialect[], whole: AdobeRow): AdobeRow {
  return { ...whole, ...Object.fromEntries(of.map((dialect) => [dialect, { ...whole[dialect], standing }])) }
}
