import type { CompiledRun } from '../../compile/compiled-run.ts'
import type { Run } from '../../run/run.ts'
import { exitRuleOfDetail, outcomeOfDetail, type RowKind, rowKind } from '../../trace/trace-columns.ts'
import { outcomeNames } from '../result.ts'

/** A row that counts in no series. */
export const noSeries = -1

/**
 * What is counted over time, numbered through: entries by version, ends by version and outcome, ends by exit rule, sends by activation, and
 * leavings by way out. A row counts in one of them, or in none: who is ended by an exit rule counts there and not among the outcomes.
 */
export class TraceSeries {
  readonly count: number
  readonly #outcomes: number
  readonly #exitRules: number
  readonly #sends: number
  readonly #ways: number
  readonly #run: Run

  constructor(run: Run) {
    const { journeys, exitRules, activations, ways }: CompiledRun = run.compiled
    this.#run = run
    this.#outcomes = journeys.length
    this.#exitRules = this.#outcomes + journeys.length * outcomeNames.length
    this.#sends = this.#exitRules + exitRules.length
    this.#ways = this.#sends + activations.length
    this.count = this.#ways + ways.length
  }

  /** @param version number of the compiled version */
  entries(version: number): number {
    return version
  }

  /** @param outcome index in outcomeNames */
  ends(version: number, outcome: number): number {
    return this.#outcomes + version * outcomeNames.length + outcome
  }

  exits(exitRule: number): number {
    return this.#exitRules + exitRule
  }

  sends(activation: number): number {
    return this.#sends + activation
  }

  leavings(way: number): number {
    return this.#ways + way
  }

  /** The series that a row of the trace counts in. */
  ofRow(row: number): number {
    const { trace, instances } = this.#run.state
    const detail = trace.detail[row] as number
    switch (trace.kind[row] as RowKind) {
      case rowKind.left:
        return this.leavings(detail)
      case rowKind.admitted:
        return this.entries(instances.journey[trace.subject[row] as number] as number)
      case rowKind.sent:
        return this.sends(detail)
      case rowKind.ended: {
        const rule = exitRuleOfDetail(detail)
        return rule < 0 ? this.ends(instances.journey[trace.subject[row] as number] as number, outcomeOfDetail(detail)) : this.exits(rule)
      }
      case rowKind.refused:
      case rowKind.ignoredByInstance:
      case rowKind.ignoredByJourney:
      case rowKind.ignoredByAll:
      case rowKind.member:
      case rowKind.delivered:
      case rowKind.failed:
        return noSeries
    }
  }
}
