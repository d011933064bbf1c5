import { parseDuration } from '../time/duration.ts'
import { unlimited } from './parameter.ts'
import type { ResolvedParameters } from './resolve-parameters.ts'

/** A count as a number; Infinity where it limits nothing. */
export function countOf(parameters: ResolvedParameters, name: string): number {
  const value = parameters.get(name)?.value
  return value === unlimited ? Number.POSITIVE_INFINITY : Number(value)
}

/** A span of time in milliseconds; Infinity where it limits nothing. */
export function millisecondsOf(parameters: ResolvedParameters, name: string): number {
  const value = parameters.get(name)?.value
  return value === unlimited ? Number.POSITIVE_INFINITY : (parseDuration(String(value)) ?? Number.NaN)
}

export function flagOf(parameters: ResolvedParameters, name: string): boolean {
  return parameters.get(name)?.value === true
}

/** The word that was chosen for an open question, like "event-wins" for "event-at-deadline". */
export function choiceOf(parameters: ResolvedParameters, name: string): string | undefined {
  const value = parameters.get(name)?.value
  return typeof value === 'string' ? value : undefined
}
