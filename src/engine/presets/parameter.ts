/**
 * One number, span of time or decision that a preset holds its journeys to.
 * Source of the rule: contract section 2, presets and assumptions.
 */
export interface Parameter {
  readonly name: string
  readonly kind: 'count' | 'duration' | 'choice'
  /** A whole number, a duration like "5m", or one of the allowed words. */
  readonly value: ParameterValue
  /** Of a choice: what the engine can do. */
  readonly allowed?: readonly string[]
  readonly meaning: string
  /** Where the value comes from: section of the reference and its evidence tag. */
  readonly source: string
  readonly standing: Standing
}

export type ParameterValue = string | number

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

/** A decision about an open question; `allowed` lists what the engine can do, the value of this preset first. */
export function choice(name: string, allowed: readonly [string, ...string[]], meaning: string, source: string): Parameter {
  return { name, kind: 'choice', value: allowed[0], allowed, meaning, source, standing: 'in-force' }
}

export function standing(kind: Standing, rows: readonly Parameter[]): readonly Parameter[] {
  return rows.map((row) => ({ ...row, standing: kind }))
}
