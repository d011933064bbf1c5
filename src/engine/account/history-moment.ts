import { drawUnit } from '../chance/draw-unit.ts'
import { hashText } from '../chance/hash-text.ts'
import type { CompiledStep, CompiledWay } from '../compile/compiled-run.ts'
import { type InstanceFacts, InstanceMoment, type Trouble } from '../compile/instance-moment.ts'
import { FetchWanted } from '../data-sources/fetch-wanted.ts'
import type { FetchFailure } from '../expression/index.ts'
import { noEvent } from '../inputs/profile-events.ts'
import type { JsonValue } from '../model/json-value.ts'
import { drawsPerVisit } from '../run/visit-moment.ts'
import { isSignal } from '../signals/signal-table.ts'
import { rowKind } from '../trace/trace-columns.ts'
import type { TraceIndex } from '../trace/trace-index.ts'
import type { RunNames } from './run-names.ts'

/** What expressions asked of an instance when it wrote a row of the trace, told afterwards. */
export class HistoryMoment extends InstanceMoment {
  /**
   * @param row that it wrote
   * @param step the one that it visited
   * @param before rows from this one on had not been written; the row itself unless told
   */
  constructor(index: TraceIndex, names: RunNames, row: number, step: CompiledStep, before = row) {
    super(index.run.compiled, new HistoryFacts(index, names, row, step, before))
  }
}

class HistoryFacts implements InstanceFacts {
  readonly now: number
  readonly profile: number
  readonly previousStep: CompiledStep | null
  readonly #instance: number
  /** What each way that was left by brought, the newest last; and the entry. */
  readonly #causes: { readonly node: number; readonly cause: number }[] = []
  /** The event that moved it at this very instant; noEvent where none did. */
  readonly #movedBy: number
  #draws = 0

  constructor(
    readonly index: TraceIndex,
    readonly names: RunNames,
    readonly row: number,
    readonly step: CompiledStep,
    before: number,
  ) {
    const { trace } = index.run.state
    this.#instance = index.instanceOf(row)
    this.now = trace.at[row] as number
    this.profile = index.profileOf(row)
    let previous: CompiledStep | null = null
    let movedBy = noEvent
    for (const one of index.rowsOf(this.#instance)) {
      if (one >= before) break
      const cause = trace.cause[one] as number
      if (trace.kind[one] === rowKind.admitted) this.#causes.push({ node: this.journey.entryNode, cause })
      if (trace.kind[one] === rowKind.left) {
        const way = index.run.compiled.ways[trace.detail[one] as number] as CompiledWay
        previous = index.run.compiled.steps[way.step] ?? null
        if (cause !== noEvent) this.#causes.push({ node: way.node, cause })
      }
      const isMove = trace.kind[one] === rowKind.admitted || trace.kind[one] === rowKind.left
      if (isMove && trace.at[one] === this.now && cause !== noEvent && !isSignal(cause)) movedBy = cause
    }
    this.previousStep = previous
    this.#movedBy = movedBy
  }

  get journey() {
    return this.names.journeyOf(this.#instance)
  }

  get instanceId(): string {
    return this.names.instanceId(this.#instance)
  }

  get key(): string | null {
    return this.names.key(this.#instance)
  }

  get trouble(): Trouble | null {
    return this.index.run.state.troubles.last(this.#instance, this.row)
  }

  causeOf(node: number): number {
    return this.#causes.filter((one) => one.node === node).at(-1)?.cause ?? noEvent
  }

  /** What steps changed later at the same instant had not happened. */
  trait(fieldGroup: string, name: string): JsonValue | undefined {
    const { compiled, state } = this.index.run
    const asOf = state.fetches.readAsOf(this.#instance, fieldGroup, this.row)
    if (asOf !== null && asOf < this.now) return compiled.traits.trait(this.profile, name, asOf)
    return compiled.traits.trait(this.profile, name, this.now, undefined, this.row + 1)
  }

  isMember(segment: string): boolean {
    return this.index.run.compiled.memberships.isMember(segment, { profile: this.profile, at: this.now, cause: this.#movedBy })
  }

  fetched(source: string, group: string, parameters: Readonly<Record<string, JsonValue>> | null): JsonValue | undefined | FetchFailure {
    return this.index.run.state.fetches.got(this.#instance, new FetchWanted(source, group, parameters), this.row)
  }

  answerOf(step: string): JsonValue | undefined {
    return this.index.run.state.actions.answerOf(this.#instance, step, this.row)
  }

  draw(): number {
    const { instances } = this.index.run.state
    const number = (instances.ordinal[this.#instance] as number) * drawsPerVisit + this.#draws++
    return drawUnit(this.step.stream, hashText(this.index.run.compiled.population.id(this.profile)), number)
  }
}
