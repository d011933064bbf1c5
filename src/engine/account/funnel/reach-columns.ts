import type { CompiledJourney, CompiledWay } from '../../compile/compiled-run.ts'
import { rowKind } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'

const never = Number.POSITIVE_INFINITY

/** When each instance of a journey came to a step and when it ended, as columns over the run's instances in trace order: made once, in slices. */
export class ReachColumns {
  /** 1 of the journey's own instances. */
  readonly isOwn: Uint8Array
  /** ms since 1970; Infinity where it never did. */
  readonly arrivedAt: Float64Array
  readonly endedAt: Float64Array
  readonly #index: TraceIndex
  readonly #container: number
  /** By compiled step: 1 where it is the step, in whatever version. */
  readonly #isStep: Uint8Array
  #done = 0

  /** @param step null: nobody asks for one */
  constructor(index: TraceIndex, container: number, step: string | null) {
    const { steps, journeys } = index.run.compiled
    const count = index.instances.length
    this.#index = index
    this.#container = container
    this.#isStep = Uint8Array.from(steps, (one) => (one.id === step && journeys[one.journey]?.container === container ? 1 : 0))
    this.isOwn = new Uint8Array(count)
    this.arrivedAt = new Float64Array(count).fill(never)
    this.endedAt = new Float64Array(count).fill(never)
  }

  get share(): number {
    return this.isOwn.length === 0 ? 1 : this.#done / this.isOwn.length
  }

  /** Reads up to so many instances; true when all have been read. */
  advance(instances: number): boolean {
    const { run, instances: all } = this.#index
    const until = Math.min(all.length, this.#done + instances)
    for (let position = this.#done; position < until; position++) {
      const instance = all[position] as number
      const journey = run.compiled.journeys[run.state.instances.journey[instance] as number] as CompiledJourney
      if (journey.container === this.#container) this.#read(position, instance, journey)
    }
    this.#done = until
    return until === all.length
  }

  #read(position: number, instance: number, journey: CompiledJourney): void {
    const { trace } = this.#index.run.state
    const { ways } = this.#index.run.compiled
    this.isOwn[position] = 1
    for (const row of this.#index.rowsOf(instance)) {
      const kind = trace.kind[row]
      const at = trace.at[row] as number
      if (kind === rowKind.ended) this.endedAt[position] = at
      if (this.arrivedAt[position] !== never) continue
      const arrives =
        kind === rowKind.admitted ? journey.start : kind === rowKind.left ? (ways[trace.detail[row] as number] as CompiledWay).next : -1
      if (arrives >= 0 && this.#isStep[arrives] === 1) this.arrivedAt[position] = at
    }
  }
}
