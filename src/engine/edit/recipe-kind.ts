import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'

/** By what rule a value of synthetic people is made: the key of its recipe. */
export const recipeKinds = [
  'oneOf',
  'faker',
  'id',
  'value',
  'boolean',
  'integer',
  'uniform',
  'normal',
  'logNormal',
  'exponential',
  'mix',
] as const
export type RecipeKind = (typeof recipeKinds)[number]

/** null of what is no recipe. */
export function kindOfRecipe(recipe: JsonValue | undefined): RecipeKind | null {
  return isJsonObject(recipe) ? (recipeKinds.find((kind) => Object.hasOwn(recipe, kind)) ?? null) : null
}

/** A recipe made one of another kind. It keeps what that can hold: the one name, bounds, the middle, and itself within a mix. */
export function recipeAs(recipe: JsonValue | undefined, kind: RecipeKind): JsonObject {
  const before = kindOfRecipe(recipe)
  if (before === kind) return recipe as JsonObject
  if (kind === 'mix') return { mix: [{ weight: 1, ...(before !== null && { make: recipe as JsonObject }) }, { weight: 1 }] }
  if (before === 'mix') return recipeAs(partOfMix((recipe as JsonObject).mix, kind), kind)
  return { [kind]: partsOf(kind, before === null ? undefined : (recipe as JsonObject)[before]) }
}

/** The first part that is of this kind, else the first that makes anything. */
function partOfMix(mix: JsonValue | undefined, kind: RecipeKind): JsonValue | undefined {
  const made = (Array.isArray(mix) ? mix : []).flatMap((part: JsonValue) => (isJsonObject(part) ? [(part as JsonObject).make] : []))
  return made.find((make) => kindOfRecipe(make) === kind) ?? made.find((make) => make !== undefined)
}

function partsOf(kind: Exclude<RecipeKind, 'mix'>, before: JsonValue | undefined): JsonValue {
  const { min, max, middle, decimals } = spreadOf(before)
  const digits = decimals === undefined ? {} : { decimals }
  switch (kind) {
    case 'value':
      return heaviestOf(before) ?? (typeof before === 'string' ? before : '')
    case 'oneOf':
      return { [typeof before === 'string' && before !== '' ? before : 'one']: 0.5, other: 0.5 }
    case 'faker':
      return 'person.firstName'
    case 'id':
      return 'id-'
    case 'boolean':
      return 0.5
    case 'integer':
      return { min: Math.floor(min), max: Math.ceil(max) }
    case 'uniform':
      return { min, max, ...digits }
    case 'normal':
      return { mean: middle, sd: (max - min) / 4, ...digits }
    case 'logNormal':
      return { median: middle > 0 ? middle : 1, sigma: 0.5, ...digits }
    case 'exponential':
      return { mean: middle > 0 ? middle : 1, ...digits }
  }
}

/** Where the numbers of a distribution lie, roughly; from 0 to 100 where it is none. */
function spreadOf(distribution: JsonValue | undefined) {
  const parts = isJsonObject(distribution) ? (distribution as JsonObject) : {}
  const numberAt = (key: string): number | undefined => (typeof parts[key] === 'number' ? (parts[key] as number) : undefined)
  const stated = numberAt('mean') ?? numberAt('median')
  const min = numberAt('min') ?? (stated === undefined ? 0 : Math.min(0, 2 * stated))
  const max = Math.max(min, numberAt('max') ?? (stated === undefined ? min + 100 : Math.max(0, 2 * stated)))
  return { min, max, middle: stated ?? (min + max) / 2, decimals: numberAt('decimals') }
}

function heaviestOf(weights: JsonValue | undefined): string | undefined {
  if (!isJsonObject(weights)) return undefined
  const named = Object.entries(weights as JsonObject).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  return named.sort(([, first], [, second]) => second - first)[0]?.[0]
}
