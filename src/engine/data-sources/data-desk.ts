import type { ActionTerms } from '../delivery/action-call.ts'
import type { CallLines } from '../delivery/call-lines.ts'
import type { DataSource } from '../model/data-source.ts'
import { Fetch, type Fetched } from './fetch.ts'
import { type CacheDurations, cacheDurations, FetchCache } from './fetch-cache.ts'
import type { FetchParameters, FetchWanted } from './fetch-wanted.ts'
import { VisitData } from './visit-data.ts'

/** Who needs data, and when. */
export interface Needing {
  readonly instance: number
  /** ms since 1970. */
  readonly at: number
  /** Whether its product keeps what it fetched from one visit to the next. */
  readonly keeps: boolean
}

/**
 * Where the instances of a run fetch what the expressions of their steps want. An evaluation that is told FetchWanted begins its fetch here; when
 * that is over the evaluation begins anew, until nothing is wanted any more and the visit ends.
 */
export class DataDesk {
  readonly #lines: CallLines
  readonly #durations: CacheDurations
  readonly #visits = new Map<number, VisitData>()
  readonly #underWay = new Map<number, Fetch>()
  readonly #kept = new Map<number, FetchCache>()

  /** @param lines of the whole run */
  constructor(dataSources: readonly DataSource[], lines: CallLines) {
    this.#durations = cacheDurations(dataSources)
    this.#lines = lines
  }

  /** For an ExpressionMoment. @throws FetchWanted where it has to be fetched first, and nothing else */
  fieldGroup(needing: Needing, source: string, group: string, parameters: FetchParameters): Fetched {
    return this.#visitOf(needing).fieldGroup(source, group, parameters, needing.at)
  }

  /** The instant of which a group of the profile shows its traits; ms since 1970. */
  profileAsOf(needing: Needing, group: string): number {
    // Most data is never kept, and then there is nothing to remember of the visit either.
    return needing.keeps ? this.#visitOf(needing).profileAsOf(group, needing.at) : needing.at
  }

  /**
   * Fetches.
   *
   * @param stream seed of the fetch's own stream
   * @returns the fetch: over already, or to be continued at its nextAt
   */
  begin(needing: Needing, wanted: FetchWanted, stream: number, terms: ActionTerms): Fetch {
    const fetch = new Fetch(wanted, needing.at, stream, terms)
    this.#underWay.set(needing.instance, fetch)
    return this.#advance(needing, fetch)
  }

  /** Goes on with the fetch that is under way and due; null where none is. */
  goOn(needing: Needing): Fetch | null {
    const fetch = this.#underWay.get(needing.instance)
    return fetch ? this.#advance(needing, fetch) : null
  }

  /** What was fetched for the visit is forgotten, unless it is kept. */
  endVisit(instance: number): void {
    this.#visits.delete(instance)
    this.#underWay.delete(instance)
  }

  /** The instance has ended. */
  forget(instance: number): void {
    this.endVisit(instance)
    this.#kept.delete(instance)
  }

  #advance(needing: Needing, fetch: Fetch): Fetch {
    const line = this.#lines.toDataSource.get(fetch.wanted.source)
    fetch.advance(line ?? null)
    if (fetch.nextAt === null) {
      this.#underWay.delete(needing.instance)
      this.#visitOf(needing).learn(fetch)
    }
    return fetch
  }

  #visitOf({ instance, keeps }: Needing): VisitData {
    const known = this.#visits.get(instance)
    if (known) return known
    const visit = new VisitData(keeps ? this.#cacheOf(instance) : null)
    this.#visits.set(instance, visit)
    return visit
  }

  #cacheOf(instance: number): FetchCache {
    const known = this.#kept.get(instance) ?? new FetchCache(this.#durations)
    this.#kept.set(instance, known)
    return known
  }
}
