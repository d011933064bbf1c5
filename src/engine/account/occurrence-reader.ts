import { ProfileRows } from '../trace/profile-rows.ts'
import type { TraceIndex } from '../trace/trace-index.ts'

/** Whose occurrences: those of a profile by its id, or of an instance by its position in trace order of admission. */
export type OccurrencesOf = { readonly profile: string } | { readonly instance: number }

/** Finds the instants at which anything happens: to anybody, to one profile, or to one instance. No row is read but those asked for. */
export class OccurrenceReader {
  readonly #index: TraceIndex
  readonly #profileRows: ProfileRows

  constructor(index: TraceIndex) {
    this.#index = index
    this.#profileRows = new ProfileRows(index)
  }

  /** The first instant after `at`, ms since 1970; null when nothing happens any more, and where there is no such profile or instance. */
  next(at: number, of?: OccurrencesOf): number | null {
    const rows = this.#rows(of)
    return this.#instant(rows[this.#index.amongUntil(rows, at)])
  }

  /** The last instant before `at`. */
  previous(at: number, of?: OccurrencesOf): number | null {
    const rows = this.#rows(of)
    // Instants are whole: what happened before one happened by the millisecond before it.
    return this.#instant(rows[this.#index.amongUntil(rows, Math.ceil(at) - 1) - 1])
  }

  /** In order of time. */
  #rows(of: OccurrencesOf | undefined): Uint32Array | Int32Array {
    if (of === undefined) return this.#index.order
    if ('instance' in of) {
      const instance = this.#index.instances[of.instance]
      return instance === undefined ? new Uint32Array(0) : this.#index.rowsOf(instance)
    }
    const profile = this.#index.run.compiled.population.indexOf(of.profile)
    return profile < 0 ? new Uint32Array(0) : this.#profileRows.of(profile)
  }

  #instant(row: number | undefined): number | null {
    return row === undefined ? null : (this.#index.run.state.trace.at[row] as number)
  }
}
