import type { Population } from '../inputs/population.ts'

/**
 * The key under which journeys know a profile; null where it has no identity in the namespace.
 *
 * @param namespace null: profiles are known by their ids
 */
export function ownIdentity(population: Population, profile: number, namespace: string | null): string | null {
  return namespace === null ? population.id(profile) : population.keyIdentity(profile, namespace)
}
