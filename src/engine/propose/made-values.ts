import type { JsonValue } from '../model/json-value.ts'
import type { ValueRecipe } from '../model/recipe.ts'
import type { AskedValues } from './asked.ts'
import { idPrefixOf } from './value-by-name.ts'
import { valueOnBothSides } from './value-on-both-sides.ts'

/** What is known of the values besides what is asked of them. */
export interface ValueTypes {
  /** By name, what the event catalogue says; every name of it is made. */
  readonly types: Readonly<Record<string, string>>
  /** Properties that tell instances apart: each event has its own. */
  readonly identifiers: ReadonlySet<string>
  /** An instant in the midst of the rehearsal, ms since 1970. */
  readonly around: number
}

/** Recipes for all that is read, by name; a path into an object becomes that object. */
export function madeValues(asked: AskedValues, { types, identifiers, around }: ValueTypes): Record<string, ValueRecipe> {
  const made: Record<string, ValueRecipe> = {}
  for (const name of new Set([...Object.keys(types), ...asked.names])) {
    const [root = name, ...path] = name.split('.')
    const recipe = identifiers.has(name) ? { id: idPrefixOf(name) } : valueOnBothSides(name, asked.of(name), types[name], around)
    if (path.length === 0) made[root] ??= recipe
    else made[root] = inObject(recipe, path)
  }
  return made
}

/** The same values below a path. Only constants can stand in an object: of what is drawn freely there is one. */
function inObject(recipe: ValueRecipe, path: readonly string[]): ValueRecipe {
  const below = (value: JsonValue): ValueRecipe & { value: JsonValue } => ({
    value: path.reduceRight<JsonValue>((inner, name) => ({ [name]: inner }), value),
  })
  if ('oneOf' in recipe) return { mix: Object.entries(recipe.oneOf).map(([value, weight]) => ({ weight, make: below(value) })) }
  if ('mix' in recipe) {
    return { mix: recipe.mix.map(({ weight, make }) => (make && 'value' in make ? { weight, make: below(make.value) } : { weight })) }
  }
  return below('value' in recipe ? recipe.value : 10)
}
