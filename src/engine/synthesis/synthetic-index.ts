import type { Synthesize } from '../model/recipe.ts'

export const defaultIdPrefix = 'u-'

const canonicalIndex = /^(?:0|[1-9]\d{0,8})$/

/** The index of the synthetic profile with an id: ids are the prefix and the index (contract section 5); -1 when the id is none of a recipe's. */
export function syntheticIndex(id: string, idPrefix: string, count: number): number {
  if (!id.startsWith(idPrefix)) return -1
  const digits = id.slice(idPrefix.length)
  const index = canonicalIndex.test(digits) ? Number(digits) : count
  return index < count ? index : -1
}

/** The same for the recipe of a scenario, which may have none. */
export function syntheticIndexOf(synthesize: Synthesize | undefined): (id: string) => number {
  if (!synthesize) return () => -1
  const { count, idPrefix = defaultIdPrefix } = synthesize.profiles
  return (id) => syntheticIndex(id, idPrefix, count)
}
