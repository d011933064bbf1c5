import { deriveSeed } from '../chance/derive-seed.ts'
import { runningShares } from '../chance/distributions.ts'
import { normalShareBelow } from '../chance/normal-quantile.ts'
import type { ValueRecipe } from '../model/recipe.ts'
import type { CompiledValue } from './compiled-value.ts'
import type { FakerSource } from './faker-source.ts'
import { roundingFor } from './rounding.ts'

/** What a value recipe is compiled for. */
export interface ValueUse {
  readonly stream: number
  readonly faker: FakerSource
  /** What an id of this event ends with, given its prefix; null where values belong to a profile and not to an event. */
  readonly idSuffix: ((prefix: string) => string) | null
}

export function compileValue(recipe: ValueRecipe, use: ValueUse): CompiledValue {
  const { stream, faker: source, idSuffix } = use
  if ('value' in recipe) return { kind: 'fixed', value: recipe.value }
  if ('faker' in recipe) return { kind: 'faker', stream, source, method: source.method(recipe.faker) }
  if ('oneOf' in recipe) return compileChoice(recipe.oneOf, stream)
  if ('id' in recipe) {
    return idSuffix ? { kind: 'event-id', prefix: recipe.id, suffix: idSuffix(recipe.id) } : { kind: 'profile-id', prefix: recipe.id }
  }
  if ('uniform' in recipe) return compileUniform(recipe.uniform, stream)
  if ('normal' in recipe) return compileNormal(recipe.normal, stream)
  if ('logNormal' in recipe) {
    const { median, sigma, decimals } = recipe.logNormal
    return { kind: 'log-normal', stream, median, sigma, rounding: roundingFor(decimals, median) }
  }
  if ('exponential' in recipe) {
    const { mean, decimals } = recipe.exponential
    return { kind: 'exponential', stream, mean, rounding: roundingFor(decimals, mean) }
  }
  if ('integer' in recipe) return { kind: 'integer', stream, ...recipe.integer }
  return 'mix' in recipe ? compileMix(recipe.mix, use) : { kind: 'boolean', stream, probability: recipe.boolean }
}

type Named<K extends PropertyKey> = Extract<ValueRecipe, Record<K, unknown>>[K]

function compileChoice(oneOf: Named<'oneOf'>, stream: number): CompiledValue {
  return { kind: 'choice', stream, names: Object.keys(oneOf), shares: runningShares(Object.values(oneOf)) }
}

/** Each part draws from a stream of its own: which part it is says nothing about the value that the part makes. */
function compileMix(mix: Named<'mix'>, use: ValueUse): CompiledValue {
  const parts = mix.map(({ make }, place) => (make ? compileValue(make, { ...use, stream: deriveSeed(use.stream, 'mix', place) }) : null))
  return { kind: 'mix', stream: use.stream, parts, shares: runningShares(mix.map(({ weight }) => weight)) }
}

/** Counted in steps of the last decimal, so that the two ends are as likely as any value between them. */
function compileUniform({ min, max, decimals }: Named<'uniform'>, stream: number): CompiledValue {
  const rounding = roundingFor(decimals, max - min, min, max)
  return { kind: 'uniform', stream, ...stepsBetween(min, max, rounding.scale), rounding }
}

/** The first and the last multiple of 1/scale from min to max, in units of it; a millionth of it is left for what binary cannot hold. */
export function stepsBetween(min: number, max: number, scale: number): { first: number; last: number } {
  return { first: Math.ceil(min * scale - 1e-6), last: Math.floor(max * scale + 1e-6) }
}

function compileNormal({ mean, sd, min, max, decimals }: Named<'normal'>, stream: number): CompiledValue {
  const { shareFrom, shareTo } = sharesWithin(mean, sd, min, max)
  return { kind: 'normal', stream, mean, sd, shareFrom, shareTo, rounding: roundingFor(decimals, sd, min, max) }
}

/** The shares of a normal distribution that lie below its bounds: what is drawn between them is the distribution cut off there. */
export function sharesWithin(mean: number, sd: number, min = -Infinity, max = Infinity): { shareFrom: number; shareTo: number } {
  if (sd === 0) return { shareFrom: min <= mean ? 0 : 1, shareTo: max >= mean ? 1 : 0 }
  return {
    shareFrom: min === -Infinity ? 0 : normalShareBelow((min - mean) / sd),
    shareTo: max === Infinity ? 1 : normalShareBelow((max - mean) / sd),
  }
}
