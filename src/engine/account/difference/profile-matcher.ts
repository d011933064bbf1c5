import type { Population } from '../../inputs/population.ts'
import { type ProfileIds, profileIdAt } from './run-fingerprint.ts'

/** Finds the profiles of one run in another one, by their ids. */
export class ProfileMatcher {
  readonly #ids: ProfileIds
  readonly #population: Population
  readonly #hasSamePrefix: boolean

  /** @param ids of the first part of the other run's fingerprint */
  constructor(ids: ProfileIds, population: Population) {
    this.#ids = ids
    this.#population = population
    const { firstSynthetic, count } = population
    this.#hasSamePrefix = count > firstSynthetic && population.id(firstSynthetic) === `${ids.prefix}0`
  }

  /** @returns -1 where this run has no such profile */
  find(profile: number): number {
    const { firstSynthetic, count } = this.#population
    const { givenCount } = this.#ids
    // Nearly always both have the same recipe: then no id has to be written out.
    if (this.#hasSamePrefix && profile >= givenCount) {
      const found = profile - givenCount + firstSynthetic
      return found < count ? found : -1
    }
    const id = this.id(profile)
    const found = this.#population.indexOf(id)
    // Recorded calls give a profile other names too: they are not its id.
    return found >= 0 && this.#population.id(found) === id ? found : -1
  }

  /** The id of a profile of the other run. */
  id(profile: number): string {
    return profileIdAt(this.#ids, profile) ?? ''
  }
}
