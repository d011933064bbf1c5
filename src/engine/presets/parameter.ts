/**
 * One number, span of time or decision that a preset holds its journeys to.
 * Source of the rule: contract section 2, presets and assumptions.
 */
export interface Parameter {
  readonly name: string
  readonly kind: 'count' | 'duration' | 'flag' | 'choice' | 'fact'
  /** A whole number, a duration like "5m", yes or no as a boolean, one of the allowed words, or the text of a fact. */
  readonly value: ParameterValue
  /** Of a choice: what the engine can do. */
  readonly allowed?: readonly string[]
  /** Of a count: the smallest; 1 where left out. */
  readonly least?: number
  /** Of a count or duration: the word "unlimited" is a value too. */
  readonly mayBeUnlimited?: boolean
  readonly meaning: string
  /** Where the value comes from: section of the reference and its evidence tag. */
  readonly source: string
  readonly standing: Standing
}

export type ParameterValue = string | number | boolean

/** The value of a count or duration that limits nothing. */
export const unlimited = 'unlimited'

/**
 * `in-force`: checks or runs read it, and a journey or scenario may override it. `fixed`: runs keep to it, for everything they receive, so nothing overrides it.
 * `not-yet`: belongs to something that this version does not simulate yet. `informational`: a fact of the product that decides nothing here.
 */
export type Standing = 'in-force' | 'fixed' | 'not-yet' | 'informational'

export function count(name: string, value: number, meaning: string, source: string): Parameter {
  return { name, kind: 'count', value, meaning, source, standing: 'in-force' }
}

export function span(name: string, value: string, meaning: string, source: string): Parameter {
  return { name, kind: 'duration', value, meaning, source, standing: 'in-force' }
}

export function flag(name: string, value: boolean, meaning: string, source: string): Parameter {
  return { name, kind: 'flag', value, meaning, source, standing: 'in-force' }
}

/** A decision about an open question; `allowed` lists what the engine can do, the value of this preset first. */
export function choice(name: string, allowed: readonly [string, ...string[]], meaning: string, source: string): Parameter {
  return { name, kind: 'choice', value: allowed[0], allowed, meaning, source, standing: 'in-force' }
}

/** What the product has or is, in words; nothing here reads it. */
export function fact(name: string, value: string, meaning: string, source: string): Parameter {
  return { name, kind: 'fact', value, meaning, source, standing: 'informational' }
}

export function standing(kind: Standing, rows: readonly Parameter[]): readonly Parameter[] {
  return rows.map((row) => ({ ...row, standing: kind }))
}
