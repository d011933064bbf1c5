import { FetchFailure } from '../expression/index.ts'
import type { Fetch, Fetched } from './fetch.ts'
import type { FetchCache } from './fetch-cache.ts'
import { type FetchParameters, FetchWanted } from './fetch-wanted.ts'

/**
 * What one visit of a step knows of data sources, so that its expressions can be evaluated again and again until nothing is wanted any more:
 * within a visit each field group is fetched once for the same dynamic values.
 */
export class VisitData {
  readonly #fetched = new Map<string, Fetched>()

  /** @param kept what the instance keeps from one visit to the next; null in products that keep nothing */
  constructor(readonly kept: FetchCache | null) {}

  /**
   * For an ExpressionMoment.
   *
   * @param at ms since 1970
   * @throws FetchWanted where nobody knows it yet, and nothing else
   */
  fieldGroup(source: string, group: string, parameters: FetchParameters, at: number): Fetched {
    const wanted = new FetchWanted(source, group, parameters)
    if (this.#fetched.has(wanted.key)) return this.#fetched.get(wanted.key)
    const kept = this.kept?.find(wanted, at)
    if (!kept) throw wanted
    this.#fetched.set(wanted.key, kept.value)
    return kept.value
  }

  /** @param fetch one that is over */
  learn(fetch: Fetch): void {
    const { wanted, fetched, endedAt, startedAt } = fetch
    this.#fetched.set(wanted.key, fetched)
    if (!(fetched instanceof FetchFailure)) this.kept?.keep(wanted, fetched, endedAt ?? startedAt)
  }

  /** The instant of which a group of the profile shows the traits; ms since 1970. */
  profileAsOf(group: string, at: number): number {
    return this.kept?.profileAsOf(group, at) ?? at
  }
}
