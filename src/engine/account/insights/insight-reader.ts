import type { TraceIndex } from '../../trace/trace-index.ts'
import type { RunNames } from '../run-names.ts'
import { Few } from '../tables/few.ts'
import { branchShares } from './branch-shares.ts'
import { destinationLoads } from './destination-loads.ts'
import { FlowCounts } from './flow-counts.ts'
import { gatherSmall } from './gather-small.ts'
import { InsightColumns } from './insight-columns.ts'
import type {
  BranchShares,
  DestinationLoad,
  InsightScope,
  JourneyFunnel,
  PathFlows,
  RunMeasures,
  SendsOverTime,
  SendsPerPerson,
  TimesTaken,
} from './insight-views.ts'
import { MoveCounts } from './move-counts.ts'
import { pathFlows } from './path-flows.ts'
import { readFunnel } from './read-funnel.ts'
import { runMeasures } from './run-measures.ts'
import { ScopedRun } from './scoped-run.ts'
import { sendsOverTime } from './sends-over-time.ts'
import { sendsPerPerson } from './sends-per-person.ts'
import { timesToExit, timesToReach } from './times-taken.ts'

/** Of all that is read: the rest are the instances that entered within a time. */
const shareOfRun = 0.9

/** A person goes back and forth between a few stretches of time. */
const countsRemembered = 3

/** Reads what a run tells of its instances and sends taken together. What several charts are read from is counted once. */
export class InsightReader {
  readonly #index: TraceIndex
  readonly #names: RunNames
  #columns: InsightColumns | null = null
  #isRead = false
  readonly #moves = new Few<MoveCounts>(countsRemembered)
  #measures: readonly RunMeasures[] | null = null

  constructor(index: TraceIndex, names: RunNames) {
    this.#index = index
    this.#names = names
  }

  readInsights(rows: number, scope: InsightScope | null): number {
    if (!this.#isRead) {
      this.#columns ??= new InsightColumns(this.#index)
      const share = this.#columns.read(rows)
      this.#isRead = share === 1
      return scope === null ? share : share * shareOfRun
    }
    const share = scope === null ? 1 : this.#movesOf(this.#scoped(scope)).read(rows)
    return share === 1 ? 1 : shareOfRun + (1 - shareOfRun) * share
  }

  funnel(scope: InsightScope): JourneyFunnel {
    return readFunnel(this.#flowOf(scope))
  }

  pathFlows(scope: InsightScope, leastShare: number): PathFlows {
    const flow = this.#flowOf(scope)
    return gatherSmall(pathFlows(flow), flow.admitted * leastShare)
  }

  branchShares(scope: InsightScope): BranchShares[] {
    return branchShares(this.#flowOf(scope))
  }

  timesTaken(scope: InsightScope, step: string | null): TimesTaken {
    const scoped = this.#scoped(scope)
    return step === null ? timesToExit(scoped) : timesToReach(scoped, step)
  }

  sendsOverTime(scope: InsightScope, sliceMs: number): SendsOverTime {
    return sendsOverTime(this.#scoped(scope), sliceMs)
  }

  sendsPerPerson(scope: InsightScope): SendsPerPerson {
    return sendsPerPerson(this.#scoped(scope), this.#names)
  }

  destinationLoads(scope: InsightScope): DestinationLoad[] {
    return destinationLoads(this.#scoped(scope))
  }

  measures(): readonly RunMeasures[] {
    this.#measures ??= runMeasures(this.#readColumns())
    return this.#measures
  }

  #readColumns(): InsightColumns {
    this.#columns ??= new InsightColumns(this.#index)
    this.readInsights(Number.POSITIVE_INFINITY, null)
    return this.#columns
  }

  #scoped(scope: InsightScope): ScopedRun {
    return new ScopedRun(this.#readColumns(), scope)
  }

  #flowOf(scope: InsightScope): FlowCounts {
    const scoped = this.#scoped(scope)
    return new FlowCounts(scoped, this.#movesOf(scoped).all())
  }

  /** The moves of all journeys are counted together: another journey or version at the same instant costs nothing. */
  #movesOf(scoped: ScopedRun): MoveCounts {
    const { at, during } = scoped.scope
    return this.#moves.get(JSON.stringify([at, during]), () => new MoveCounts(scoped))
  }
}
