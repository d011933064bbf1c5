import { deriveSeed } from '../chance/derive-seed.ts'
import { type CompiledStep, noWay } from '../compile/compiled-run.ts'
import { Fetch, type Fetched } from '../data-sources/fetch.ts'
import { type CacheDurations, cacheDurations, FetchCache } from '../data-sources/fetch-cache.ts'
import { type FetchParameters, FetchWanted } from '../data-sources/fetch-wanted.ts'
import { VisitData } from '../data-sources/visit-data.ts'
import { EngineFault } from '../engine-fault.ts'
import { platformSource } from '../expression/index.ts'
import { fails, type StepBehaviour } from '../steps/step-behaviour.ts'
import { actionTerms } from './action-terms.ts'
import type { RunState } from './run-state.ts'

/** What one visit of a step got, and when: rows that the trace had by then. */
interface Noted<T> {
  readonly row: number
  readonly key: string
  readonly value: T
}

/**
 * Where instances fetch what their expressions ask data sources for. An evaluation that wants something ends; the step is entered anew when
 * the answer has come. Source of the rules: reference 10.4.
 */
export class FetchDesk {
  readonly #state: RunState
  readonly #durations: CacheDurations
  /** What the present visit of an instance knows. */
  readonly #visits = new Map<number, VisitData>()
  readonly #kept = new Map<number, FetchCache>()
  readonly #underWay = new Map<number, Fetch>()
  readonly #got = new Map<number, Noted<Fetched>[]>()
  readonly #readAsOf = new Map<number, Noted<number>[]>()

  constructor(state: RunState) {
    this.#state = state
    this.#durations = cacheDurations(state.compiled.scenario.dataSources)
  }

  /** @throws FetchWanted */
  fieldGroup(source: string, group: string, parameters: FetchParameters): Fetched {
    const state = this.#state
    // Who has no answers of its own has no data.
    if (!state.actions.lines.toDataSource.has(source)) return undefined
    const value = this.#visit().fieldGroup(source, group, parameters, state.now)
    note(this.#got, state, new FetchWanted(source, group, parameters).key, value)
    return value
  }

  /** The instant of which a group of the profile shows the traits: older products keep what was read for a while. */
  profileAsOf(group: string): number {
    const state = this.#state
    if (!state.journey.parameters.adobe?.cacheFieldGroups || !this.#durations.has(platformSource)) return state.now
    const at = this.#visit().profileAsOf(group, state.now)
    note(this.#readAsOf, state, group, at)
    return at
  }

  /** Begins to fetch: the step is entered again when the answer has come. */
  begin(step: CompiledStep, wanted: FetchWanted): number {
    const state = this.#state
    const seed = deriveSeed(state.compiled.seed, 'fetch', state.moment.facts.instanceId, step.id, wanted.key, state.now)
    const fetch = new Fetch(wanted, state.now, seed, actionTerms(state.journey))
    return this.#advance(step, fetch)
  }

  isUnderWay(instance: number): boolean {
    return this.#underWay.size > 0 && this.#underWay.has(instance)
  }

  /** The answer, or the end of the time for it, has come. */
  hear(step: CompiledStep): number {
    const fetch = this.#underWay.get(this.#state.visiting)
    return fetch ? this.#advance(step, fetch) : fails
  }

  /** Another visit knows nothing of what this one fetched, but what the instance keeps. */
  endVisit(instance: number): void {
    if (this.#visits.size > 0) this.#visits.delete(instance)
  }

  /** What an instance got at this row of the trace. */
  got(instance: number, wanted: FetchWanted, row: number): Fetched {
    return this.#got.get(instance)?.find((one) => one.row === row && one.key === wanted.key)?.value
  }

  /** The instant of which a group of the profile showed the traits at this row; null where it was that of the row. */
  readAsOf(instance: number, group: string, row: number): number | null {
    return this.#readAsOf.get(instance)?.find((one) => one.row === row && one.key === group)?.value ?? null
  }

  #visit(): VisitData {
    const { visiting, journey } = this.#state
    const known = this.#visits.get(visiting)
    if (known) return known
    const visit = new VisitData(journey.parameters.adobe?.cacheFieldGroups ? this.#cacheOf(visiting) : null)
    this.#visits.set(visiting, visit)
    return visit
  }

  #cacheOf(instance: number): FetchCache {
    const known = this.#kept.get(instance) ?? new FetchCache(this.#durations)
    this.#kept.set(instance, known)
    return known
  }

  #advance(step: CompiledStep, fetch: Fetch): number {
    const state = this.#state
    const line = state.actions.lines.toDataSource.get(fetch.wanted.source)
    if (!line) throw new EngineFault('a data source without answers was asked', { step: step.id, at: state.now })
    fetch.advance(line)
    if (fetch.nextAt !== null) {
      this.#underWay.set(state.visiting, fetch)
      return state.arm(fetch.nextAt - state.now, noWay)
    }
    this.#underWay.delete(state.visiting)
    this.#visit().learn(fetch)
    state.draws = 0
    return (state.behaviours[step.index] as StepBehaviour).enter(state, step)
  }
}

function note<T>(into: Map<number, Noted<T>[]>, { visiting, trace }: RunState, key: string, value: T): void {
  const noted = { row: trace.count, key, value }
  const before = into.get(visiting)
  if (!before) into.set(visiting, [noted])
  else if (!before.some((one) => one.row === noted.row && one.key === key)) before.push(noted)
}
