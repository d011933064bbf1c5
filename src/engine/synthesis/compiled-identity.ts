import { deriveSeed } from '../chance/derive-seed.ts'
import { drawUnit } from '../chance/draw-unit.ts'
import { EngineFault } from '../engine-fault.ts'
import type { IdentityRecipe } from '../model/recipe.ts'
import { compileValue } from './compile-value.ts'
import type { CompiledValue } from './compiled-value.ts'
import type { FakerSource } from './faker-source.ts'
import { makeValue } from './make-value.ts'

export interface CompiledIdentity {
  readonly namespace: string
  readonly value: CompiledValue
  readonly coverage: number
  readonly coverageStream: number
}

export function compileIdentity(
  namespace: string,
  recipe: IdentityRecipe,
  seed: number,
  traits: ReadonlyMap<string, CompiledValue>,
  faker: FakerSource,
): CompiledIdentity {
  const use = { stream: deriveSeed(seed, 'value'), faker, idSuffix: null }
  const value = 'trait' in recipe ? traits.get(recipe.trait) : compileValue(recipe, use)
  if (!value) throw new EngineFault(`the identity "${namespace}" is of a trait that is not there, which checkSynthesis would have refused`)
  return { namespace, value, coverage: recipe.coverage ?? 1, coverageStream: deriveSeed(seed, 'coverage') }
}

/** null for a profile that has none in this namespace. */
export function makeIdentity(identity: CompiledIdentity, profile: number): string | null {
  if (drawUnit(identity.coverageStream, profile, 0) >= identity.coverage) return null
  const value = makeValue(identity.value, profile, 0)
  return value === undefined ? null : String(value)
}
