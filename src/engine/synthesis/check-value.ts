import { type Problem, problemAt } from '../model/problem.ts'
import type { ValueRecipe } from '../model/recipe.ts'
import { checkFakerMethod } from './check-faker-method.ts'
import { sharesWithin, stepsBetween } from './compile-value.ts'
import type { FakerSource } from './faker-source.ts'
import { roundingFor } from './rounding.ts'

type Path = readonly PropertyKey[]
type Bounds = { readonly min?: number | undefined; readonly max?: number | undefined }
type Named<K extends PropertyKey> = Extract<ValueRecipe, Record<K, unknown>>[K]

/** Less of a distribution than this between its bounds is not drawn well, and surely not meant. */
const LEAST_SHARE = 1e-6

export function checkValue(recipe: ValueRecipe, path: Path, faker: FakerSource): Problem[] {
  if ('faker' in recipe) return checkFakerMethod(recipe.faker, [...path, 'faker'], faker)
  if ('oneOf' in recipe) return checkWeights(Object.values(recipe.oneOf), [...path, 'oneOf'])
  if ('integer' in recipe) return checkBounds(recipe.integer, [...path, 'integer'])
  if ('uniform' in recipe) return checkUniform(recipe.uniform, [...path, 'uniform'])
  if ('normal' in recipe) return checkNormal(recipe.normal, [...path, 'normal'])
  if ('mix' in recipe) return checkMix(recipe.mix, [...path, 'mix'], faker)
  return []
}

/** Whether the values can be identities: texts, or numbers and truth values that can be written as such. */
export function makesText(recipe: ValueRecipe, faker: FakerSource): boolean {
  if ('mix' in recipe) return recipe.mix.every(({ make }) => !make || makesText(make, faker))
  const method = 'faker' in recipe ? faker.find(recipe.faker) : null
  const sample = method ? faker.attempt(method, 0, 0, 0) : 'value' in recipe ? recipe.value : ''
  return typeof sample !== 'object'
}

function checkMix(mix: Named<'mix'>, path: Path, faker: FakerSource): Problem[] {
  const ofParts = mix.flatMap(({ make }, place) => (make ? checkValue(make, [...path, place, 'make'], faker) : []))
  return [
    ...checkWeights(
      mix.map(({ weight }) => weight),
      path,
    ),
    ...ofParts,
  ]
}

export function checkWeights(weights: readonly number[], path: Path): Problem[] {
  if (weights.some((weight) => weight > 0)) return []
  return [problemAt(path, 'empty-weights', 'At least one of these weights must be above 0.')]
}

function checkBounds({ min, max }: Bounds, path: Path): Problem[] {
  if (min === undefined || max === undefined || min <= max) return []
  return [problemAt([...path, 'max'], 'min-over-max', `The largest value, ${max}, is below the smallest, ${min}.`)]
}

function checkUniform(recipe: Named<'uniform'>, path: Path): Problem[] {
  const problems = checkBounds(recipe, path)
  if (problems.length > 0) return problems
  const { scale } = roundingFor(recipe.decimals, recipe.max - recipe.min)
  const { first, last } = stepsBetween(recipe.min, recipe.max, scale)
  const decimals = `${String(scale).length - 1} decimals`
  if (first > last)
    return [problemAt(path, 'empty-range', `No number of ${decimals} lies between these bounds: move them apart or allow more.`)]
  if (Math.max(-first, last) <= Number.MAX_SAFE_INTEGER) return []
  return [problemAt(path, 'bounds-too-large', `Numbers as large as these bounds cannot have ${decimals}.`)]
}

function checkNormal(recipe: Named<'normal'>, path: Path): Problem[] {
  const problems = checkBounds(recipe, path)
  if (problems.length > 0) return problems
  const { shareFrom, shareTo } = sharesWithin(recipe.mean, recipe.sd, recipe.min, recipe.max)
  if (shareTo - shareFrom >= LEAST_SHARE) return []
  const sentence = 'Less than one in a million draws of this distribution lies within its bounds: move them towards the mean.'
  return [problemAt([...path, recipe.max === undefined ? 'min' : 'max'], 'empty-range', sentence)]
}
