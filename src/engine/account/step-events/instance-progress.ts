import { type CompiledStep, type CompiledWay, noWay, pathEnds } from '../../compile/compiled-run.ts'
import { noEvent } from '../../inputs/profile-events.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'

/** In no step: not yet inside, or ended. */
export const nowhere = -1

/** What set an instance moving last, where that is no way that an event took. */
export const movedBy = { entry: -1, timer: -2, answer: -3 } as const

/** No row, or no way. */
const none = -1

/**
 * Where instances stand while the trace is read in canonical order, and how they came there. In columns: a trace of millions of rows is read
 * once, without a history of anybody.
 */
export class InstanceProgress {
  /** The step, or nowhere. */
  readonly step: Int32Array
  /** Since when, ms since 1970. */
  readonly arrivedAt: Float64Array
  /** By which way, -1 for the entry. */
  readonly arrivedBy: Int32Array
  /** The way that the last event took, or one of movedBy; and that event or signal. */
  readonly moved: Int32Array
  readonly cause: Int32Array
  /** The rows in which the action of the step was sent, and answered; -1 before. */
  readonly sentIn: Int32Array
  readonly answeredIn: Int32Array
  /** How many steps it has been through. */
  readonly visits: Uint32Array
  readonly #index: TraceIndex

  constructor(index: TraceIndex) {
    const { count } = index.run.state.instances
    this.#index = index
    this.step = new Int32Array(count).fill(nowhere)
    this.arrivedAt = new Float64Array(count)
    this.arrivedBy = new Int32Array(count).fill(none)
    this.moved = new Int32Array(count).fill(movedBy.entry)
    this.cause = new Int32Array(count).fill(noEvent)
    this.sentIn = new Int32Array(count).fill(none)
    this.answeredIn = new Int32Array(count).fill(none)
    this.visits = new Uint32Array(count)
  }

  enter(instance: number, step: number, row: number): void {
    const { trace } = this.#index.run.state
    this.cause[instance] = trace.cause[row] as number
    this.#arrive(instance, step, none, trace.at[row] as number)
  }

  /** Takes in what moves an instance out of its step, before that is told. @param way null where it ends in the step */
  leaveBy(instance: number, way: CompiledWay | null, row: number): void {
    const { trace } = this.#index.run.state
    const cause = trace.cause[row] as number
    if (way !== null && cause !== noEvent) {
      this.moved[instance] = way.index
      this.cause[instance] = cause
    } else if (this.answeredIn[instance] !== none) this.moved[instance] = movedBy.answer
    else if (way !== null && this.#hasWaited(instance, row)) this.moved[instance] = movedBy.timer
    this.visits[instance] = (this.visits[instance] as number) + 1
  }

  /** Where the way leads to, after that is told. */
  goOn(instance: number, way: CompiledWay | null, row: number): void {
    if (way === null || way.next === pathEnds) this.step[instance] = nowhere
    else this.#arrive(instance, way.next, way.index, this.#index.run.state.trace.at[row] as number)
  }

  send(instance: number, row: number): void {
    this.sentIn[instance] = row
  }

  answer(instance: number, row: number): void {
    this.answeredIn[instance] = row
  }

  /** What a step fetched may take time too, but moves nobody. */
  #hasWaited(instance: number, row: number): boolean {
    const { compiled, state } = this.#index.run
    const step = compiled.steps[this.step[instance] as number] as CompiledStep
    const mayWait = step.dueWay !== noWay || step.timers.length > 0
    return mayWait && (state.trace.at[row] as number) > (this.arrivedAt[instance] as number)
  }

  #arrive(instance: number, step: number, by: number, at: number): void {
    this.step[instance] = step
    this.arrivedAt[instance] = at
    this.arrivedBy[instance] = by
    this.sentIn[instance] = none
    this.answeredIn[instance] = none
  }
}
