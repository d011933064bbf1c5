import { platformSource } from '../expression/index.ts'
import type { DataSource } from '../model/data-source.ts'
import { suggestionsFrom } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import type { Destination } from '../model/workspace.ts'
import type { Surroundings } from './journey-under-check.ts'

/** Whom calls go to, by their ids: destinations, and data sources but for the profile itself, which nobody calls. */
export class KnownCalled {
  readonly #called: readonly (Destination | DataSource)[]
  /** Whether all of them could be read: only then is anybody missed. */
  readonly #isWhole: boolean
  readonly #suggest: (id: string) => string

  constructor({ destinations, dataSources = [], incomplete }: Pick<Surroundings, 'destinations' | 'dataSources' | 'incomplete'>) {
    this.#isWhole = destinations !== undefined && !incomplete?.has('destinations') && !incomplete?.has('dataSources')
    this.#called = [...(destinations ?? []), ...dataSources].filter(({ id }) => id !== platformSource)
    this.#suggest = suggestionsFrom(new Set(this.#called.map(({ id }) => id)))
  }

  of(id: string): readonly (Destination | DataSource)[] {
    return this.#called.filter((one) => one.id === id)
  }

  /** @param path where the id is named */
  missing(id: string, path: readonly PropertyKey[]): Problem[] {
    if (!this.#isWhole || this.of(id).length > 0) return []
    const advice = this.#suggest(id) || ' Add it to the destinations, or name another.'
    return [problemAt(path, 'unknown-destination', `There is no destination or data source ${quoted(id)}.${advice}`)]
  }
}
